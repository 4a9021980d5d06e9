package io.yunzong.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the real program as a process of its own, and ends it in kind and unkind ways. */
class ServerLifeTest {
    private static final Duration READY = Duration.ofSeconds(90);
    private static final String PHOTO_HASH = "d4e24d749a4fe2f161af2de913c0402b04e3ae287dafd0f9dbfa4a5c56c69285";

    private final List<Process> started = new ArrayList<>();

    private Path data = Path.of("unset");

    @TempDir
    Path folder;

    @BeforeEach
    void chooseFolder() {
        data = folder.resolve("data");
    }

    @AfterEach
    void stopAll() {
        started.forEach(process -> process.destroy());
        started.forEach(
                process -> process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }

    @Test
    @Tag("A-06")
    void keepsWhatWasCommittedThroughKillAndSaysWhyItWillNotStart() throws Exception {
        int port = freePort();
        Process server = start("first.log", "serve", "--data=" + data(), "--port=" + port);
        awaitReady("first.log");
        assertThat(output("first.log")).contains("one-time password");
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        execute("create table public.kept (value text); insert into public.kept values ('committed')");

        refusesASecondStartAndABusyPort(server, port);

        Process command = start("audit.log", "verify-audit", "--data=" + data());
        assertThat(command.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output("audit.log")).contains("The audit trail holds");

        keepAPhoto();
        Path archive = folder.resolve("backup.zip");
        Process backup = start("backup.log", "backup", archive.toString(), "--data=" + data());
        assertThat(backup.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output("backup.log")).contains("Backed up to");

        killDatabaseRightAfter("insert into public.kept values ('at the last moment')");
        server.destroyForcibly().waitFor();
        Process again = start("again.log", "serve", "--data=" + data(), "--port=" + port);
        awaitReady("again.log");
        assertThat(query("select string_agg(value, ', ' order by value desc) from public.kept"))
                .isEqualTo("committed, at the last moment");
        assertThat(output("again.log")).doesNotContain("one-time password");

        again.destroy();
        assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.exists(data().resolve("postgres/postmaster.pid")))
                .as("the database was shut down with the server")
                .isFalse();
        assertThat(Files.readString(data().resolve("logs/postgres.log"))).contains("database system is shut down");

        restoresWhatWasBackedUp(archive);
    }

    private void refusesASecondStartAndABusyPort(Process server, int port) throws Exception {
        Process second = start("second.log", "serve", "--data=" + data(), "--port=" + freePort());
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(2);
        assertThat(output("second.log")).contains("is in use by process " + server.pid());

        Process busy = start("busy.log", "serve", "--data=" + folder.resolve("other"), "--port=" + port);
        assertThat(busy.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output("busy.log")).contains("Port " + port, "--port=");
    }

    /** With everything it runs, so that nothing it holds in memory can be written any more. */
    private void killDatabaseRightAfter(String committed) throws Exception {
        long pid = Long.parseLong(Files.readAllLines(data().resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle database = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(database), database.descendants()).toList();
        execute(committed);
        all.forEach(ProcessHandle::destroyForcibly);
        database.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private void restoresWhatWasBackedUp(Path archive) throws Exception {
        Process refused = start("refused.log", "restore", archive.toString(), "--data=" + data());
        assertThat(refused.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(refused.exitValue()).isEqualTo(2);
        assertThat(output("refused.log")).contains("is not empty");

        data = folder.resolve("restored");
        Process restore = start("restore.log", "restore", archive.toString(), "--data=" + data());
        assertThat(restore.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output("restore.log")).contains("Restored into");
        start("restored.log", "serve", "--data=" + data(), "--port=" + freePort());
        awaitReady("restored.log");
        assertThat(query("select value from public.kept")).isEqualTo("committed");

        Process whole = start("whole.log", "verify-evidence", "--data=" + data());
        assertThat(whole.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output("whole.log")).contains("The evidence holds: 1 files");
        Files.writeString(photo(), "another photo");
        Process damaged = start("damaged.log", "verify-evidence", "--data=" + data());
        assertThat(damaged.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(damaged.exitValue()).isEqualTo(1);
        assertThat(output("damaged.log")).contains("changed  " + PHOTO_HASH, "consignment:1, load_off");
    }

    private Path photo() {
        return data().resolve("evidence")
                .resolve(PHOTO_HASH.substring(0, 2))
                .resolve(PHOTO_HASH.substring(2, 4))
                .resolve(PHOTO_HASH);
    }

    /** A file of evidence with its row, as an upload leaves them. */
    private void keepAPhoto() throws IOException, SQLException {
        Files.createDirectories(photo().resolveSibling("."));
        Files.writeString(photo(), "a photo");
        execute("""
                insert into evidence.exhibit
                    (kind, sha256, bytes, content_type, file_name, subject_kind, subject_id, slot,
                     device_clock_offset_ms, taken_at, received_at, flags, added_by, added_by_name, report_key,
                     keep_until)
                values ('PHOTO', '%s', 7, 'image/jpeg', 'a.jpg', 'consignment', 1, 'load_off', 0, now(), now(), '{}',
                        'person:1', '甲', 'k', now() + interval '3 years')
                """.formatted(PHOTO_HASH));
    }

    private Path data() {
        return data;
    }

    /** The server as it is delivered: what tests put beside it is not there. */
    private static String withoutTests(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Process start(String log, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                withoutTests(System.getProperty("java.class.path")),
                "io.yunzong.Yunzong"));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile())
                .start();
        started.add(process);
        return process;
    }

    private void awaitReady(String log) {
        await().atMost(READY).until(() -> output(log).contains("is ready at"));
    }

    private String output(String log) throws IOException {
        return Files.readString(folder.resolve(log));
    }

    private Connection connect() throws SQLException, IOException {
        String port = Files.readString(data().resolve("run/port")).strip();
        String password = Files.readString(data().resolve("secrets/database")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/yunzong", "postgres", password);
    }

    private void execute(String sql) throws SQLException, IOException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException, IOException {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private String setting(String name) throws SQLException, IOException {
        return query("show " + name);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
