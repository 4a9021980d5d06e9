package io.yunzong.platform;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL in the data folder, as a child process that only this machine can reach and that asks for a
 * password. It writes durably (fsync on): {@code kill -9} of server or database loses no committed row. What a killed
 * server left running is stopped properly before the next start.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);
    private static final String NAME = "yunzong";

    private final @Nullable EmbeddedPostgres server;
    private final int port;
    private final String password;
    private boolean closed;

    private EmbeddedDatabase(@Nullable EmbeddedPostgres server, int port, String password) {
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /** Starts the database of this folder. The caller holds the folder's lock. */
    static EmbeddedDatabase start(DataFolder folder) throws IOException, SQLException {
        Path home = folder.area("postgres");
        String password = password(folder);
        stopLeftOver(folder, home);
        boolean fresh = !Files.exists(home.resolve("PG_VERSION"));
        int port = freePort();
        var builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(home)
                .setOverrideWorkingDirectory(folder.area("run").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP_WAIT)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", password)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.area("logs").resolve("postgres.log").toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.area("logs").resolve("postgres.log").toFile()));
        settings().forEach(setting -> builder.setServerConfig(setting[0], setting[1]));
        EmbeddedPostgres server = builder.start();
        var database = new EmbeddedDatabase(server, port, password);
        if (fresh) {
            database.secure(home);
        }
        Files.writeString(folder.area("run").resolve("port"), Integer.toString(port));
        return database;
    }

    /** Attaches to the database that a running server has started on this folder. */
    static EmbeddedDatabase attach(DataFolder folder) throws IOException {
        int port = Integer.parseInt(
                Files.readString(folder.area("run").resolve("port")).strip());
        return new EmbeddedDatabase(null, port, password(folder));
    }

    private static List<String[]> settings() {
        long memory = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        return List.of(
                // the library asks for fsync off and commits that wait for nothing, which suits throw-away databases
                // only
                new String[] {"fsync", "on"},
                new String[] {"synchronous_commit", "on"},
                new String[] {"listen_addresses", "127.0.0.1"},
                new String[] {"max_connections", "60"},
                new String[] {"shared_buffers", megabytes(memory / 8, 256, 4096)},
                new String[] {"effective_cache_size", megabytes(memory / 2, 1024, 65_536)},
                new String[] {"work_mem", "16MB"},
                new String[] {"maintenance_work_mem", "256MB"},
                new String[] {"max_wal_size", "4GB"},
                // kept so that an online backup finds every segment it needs
                new String[] {"wal_keep_size", "512MB"},
                new String[] {"random_page_cost", "1.1"},
                new String[] {"jit", "off"},
                new String[] {"timezone", "UTC"});
    }

    private static String megabytes(long bytes, long least, long most) {
        return Math.clamp(bytes >> 20, least, most) + "MB";
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME + "?reWriteBatchedInserts=true";
    }

    String user() {
        return "postgres";
    }

    String password() {
        return password;
    }

    /** On the first start: the database itself, a password for it, and no more entry without one. */
    private void secure(Path home) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", user(), password);
                var statement = connection.createStatement()) {
            statement.execute("create database " + NAME);
            statement.execute("alter role postgres password '" + password + "'");
            Files.writeString(home.resolve("pg_hba.conf"), """
                    # only this machine, only with the password in the data folder
                    local all all scram-sha-256
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
            statement.execute("select pg_reload_conf()");
        }
    }

    private static String password(DataFolder folder) throws IOException {
        Path file = folder.area("secrets").resolve("database");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** A server that was killed leaves its database running; stop that one as it wishes to be stopped. */
    private static void stopLeftOver(DataFolder folder, Path home) throws IOException {
        Path pidFile = home.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var process = ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres);
        if (process.isEmpty()) {
            Files.deleteIfExists(pidFile);
            return;
        }
        // SIGTERM would wait for sessions that will never end; SIGINT is PostgreSQL's fast shutdown
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
            process.get()
                    .onExit()
                    .orTimeout(60, java.util.concurrent.TimeUnit.SECONDS)
                    .join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the previous database stopped in " + folder.root(), e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(true);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (server != null && !closed) {
            closed = true;
            server.close();
        }
    }
}
