package io.yunzong.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product as users run it: {@code ./yunzong start} on a data folder, as a process of its own. */
final class Server implements AutoCloseable {
    private static final Path APP = Path.of("target", "app");
    private static final Pattern FIRST_PASSWORD = Pattern.compile("one-time password\\s+(\\S+)");
    private static final int PATIENCE_SECONDS = 180;

    private final Path folder;
    private final boolean fresh;
    private final Process process;
    private final int port;
    private final CompletableFuture<String> firstPassword = new CompletableFuture<>();

    private Server(Path folder, Process process, int port, boolean fresh) {
        this.folder = folder;
        this.fresh = fresh;
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it answers. */
    static Server start(Path folder, String heap) throws IOException, InterruptedException {
        int port = freePort();
        boolean fresh = !Files.exists(folder.resolve("postgres").resolve("PG_VERSION"));
        List<String> command = java(heap, List.of());
        command.addAll(List.of("serve", "--port=" + port, "--data=" + folder));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Server server = new Server(folder, process, port, fresh);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Thread.ofVirtual().start(server::listen);
        server.awaitAnswer();
        return server;
    }

    /** The words before the product's own command, as {@code ./yunzong} says them. */
    static List<String> java(String heap, List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseParallelGC",
                "-XX:AOTCache=" + APP.resolve("yunzong.aot"),
                "-Xmx" + heap));
        command.addAll(more);
        command.addAll(List.of("-jar", APP.resolve("yunzong.jar").toString()));
        return command;
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = lines.readLine()) != null) {
                Matcher found = FIRST_PASSWORD.matcher(line);
                if (found.find()) {
                    firstPassword.complete(found.group(1));
                } else if (line.contains("ERROR")) {
                    System.out.println("server: " + line);
                }
            }
        } catch (IOException e) {
            // the process ended
        }
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        Client stranger = new Client(port);
        for (int waited = 0; waited < PATIENCE_SECONDS * 5; waited++) {
            if (!process.isAlive()) {
                throw new IOException("the server ended with code " + process.exitValue());
            }
            if (stranger.answers()) {
                return;
            }
            Thread.sleep(200);
        }
        throw new IOException("the server did not answer within " + PATIENCE_SECONDS + " s");
    }

    int port() {
        return port;
    }

    boolean isFresh() {
        return fresh;
    }

    /** Of the first start on a fresh folder. */
    String firstPassword() throws Exception {
        return firstPassword.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** To its database, beside the application. */
    Connection connect() throws IOException, SQLException {
        String databasePort =
                Files.readString(folder.resolve("run").resolve("port")).strip();
        String password =
                Files.readString(folder.resolve("secrets").resolve("database")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/yunzong", "postgres", password);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
