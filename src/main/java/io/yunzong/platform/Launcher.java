package io.yunzong.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * From the command line to a running application. {@code serve} (the default) holds the data folder; the other
 * commands run beside a server on the same folder by using its database, or start the database themselves.
 */
@SuppressWarnings("SystemOut")
public final class Launcher {
    private static final int USAGE = 2;

    private Launcher() {}

    /** Runs the command in the arguments; does not return while a server runs. */
    public static void launch(Class<?> application, String[] args) {
        String command = args.length > 0 && !args[0].startsWith("-") ? args[0] : "serve";
        String[] rest = spelledOut(
                command.equals("serve") && args.length > 0 && !args[0].equals("serve")
                        ? args
                        : Arrays.copyOfRange(args, Math.min(1, args.length), args.length));
        // quiet until the application's own settings for logging are read
        LoggingSystem.get(application.getClassLoader()).beforeInitialize();
        try {
            if ("serve".equals(command)) {
                serve(application, rest);
            } else if ("restore".equals(command)) {
                Backup.restore(Path.of(operand(rest, "the archive")), folder(rest));
                System.out.println("Restored into " + folder(rest).root() + ".");
            } else {
                System.exit(runCommand(application, command, rest));
            }
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            System.exit(USAGE);
        } catch (IOException | java.sql.SQLException e) {
            System.err.println("The data folder cannot be used: " + e.getMessage());
            System.exit(1);
        }
    }

    /** The short options in the words of the framework. */
    private static String[] spelledOut(String[] args) {
        return Arrays.stream(args)
                .map(arg -> arg.equals("--demo") ? "--spring.profiles.active=demo" : arg)
                .map(arg -> arg.startsWith("--port=") ? "--server." + arg.substring(2) : arg)
                .map(arg -> arg.startsWith("--address=") ? "--server." + arg.substring(2) : arg)
                .toArray(String[]::new);
    }

    private static void serve(Class<?> application, String[] args) throws IOException, java.sql.SQLException {
        refuseBusyPort(args);
        if (externalDatabase() != null) {
            start(application, externalConnection(args), args);
            return;
        }
        DataFolder folder = folder(args);
        DataFolderLock lock = DataFolderLock.tryTake(folder);
        if (lock == null) {
            throw new StartRefused("The data folder " + folder.root() + " is in use by process "
                    + DataFolderLock.holder(folder)
                    + ". Stop that server first, or choose another folder with --data=FOLDER.");
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        // runs after the application has closed, so that it can finish its writes
        SpringApplication.getShutdownHandlers().add(() -> closeQuietly(database, lock));
        try {
            start(application, connection(folder, database), args);
        } catch (PortInUseException e) {
            throw busyPort(e.getPort(), option(args, "server.address", "127.0.0.1"));
        }
    }

    private static int runCommand(Class<?> application, String command, String[] args)
            throws IOException, java.sql.SQLException {
        if (externalDatabase() != null) {
            return run(application, command, args, externalConnection(args));
        }
        DataFolder folder = folder(args);
        try (DataFolderLock lock = DataFolderLock.tryTake(folder);
                EmbeddedDatabase database =
                        lock == null ? EmbeddedDatabase.attach(folder) : EmbeddedDatabase.start(folder)) {
            if ("backup".equals(command)) {
                Path archive = Path.of(operand(args, "the file to write"));
                Backup.write(folder, database, archive);
                System.out.println("Backed up to " + archive.toAbsolutePath() + ".");
                return 0;
            }
            return run(application, command, args, connection(folder, database));
        }
    }

    private static int run(Class<?> application, String command, String[] args, Map<String, String> database) {
        Map<String, String> settings = new HashMap<>(database);
        // the whole application, but nobody can call it and nothing runs by itself
        settings.put("server.port", "-1");
        settings.put("yunzong.background", "false");
        // a command needs a few of the parts; it need not wait for the others
        settings.put("spring.main.lazy-initialization", "true");
        settings.put("logging.level.root", "WARN");
        try (ConfigurableApplicationContext context = start(application, settings, args)) {
            Command chosen = context.getBeanProvider(Command.class).stream()
                    .filter(candidate -> candidate.name().equals(command))
                    .findFirst()
                    .orElseThrow(() -> new StartRefused("There is no command '" + command + "'."));
            return chosen.run(List.of(args));
        }
    }

    /** Starts the application; these settings win over its files, and what the command line says wins over both. */
    private static ConfigurableApplicationContext start(
            Class<?> application, Map<String, String> settings, String[] args) {
        Stream<String> first = settings.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue());
        return new SpringApplication(application)
                .run(Stream.concat(first, Arrays.stream(args)).toArray(String[]::new));
    }

    private static Map<String, String> connection(DataFolder folder, EmbeddedDatabase database) {
        return Map.of(
                "yunzong.data", folder.root().toString(),
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password());
    }

    private static Map<String, String> externalConnection(String[] args) {
        return Map.of(
                "yunzong.data", folder(args).root().toString(),
                "spring.datasource.url", String.valueOf(externalDatabase()),
                "spring.datasource.username", System.getenv().getOrDefault("YUNZONG_DATABASE_USER", "yunzong"),
                "spring.datasource.password", System.getenv().getOrDefault("YUNZONG_DATABASE_PASSWORD", ""));
    }

    private static @Nullable String externalDatabase() {
        return System.getenv("YUNZONG_DATABASE_URL");
    }

    private static void refuseBusyPort(String[] args) throws IOException {
        int port = Integer.parseInt(option(args, "server.port", "8080"));
        String address = option(args, "server.address", "127.0.0.1");
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (java.net.BindException e) {
            throw busyPort(port, address);
        }
    }

    private static StartRefused busyPort(int port, String address) {
        return new StartRefused("Port " + port + " on " + address
                + " is in use by another program. Choose another one with --port=NUMBER, for example --port="
                + (port + 1) + ".");
    }

    private static DataFolder folder(String[] args) {
        return new DataFolder(Path.of(option(args, "data", "data")));
    }

    private static String operand(String[] args, String what) {
        return Arrays.stream(args)
                .filter(arg -> !arg.startsWith("--"))
                .findFirst()
                .orElseThrow(() -> new StartRefused("Please name " + what + "."));
    }

    private static String option(String[] args, String name, String otherwise) {
        List<String> values = new ArrayList<>();
        for (String arg : args) {
            if (arg.startsWith("--" + name + "=")) {
                values.add(arg.substring(name.length() + 3));
            }
        }
        return values.isEmpty() ? otherwise : values.getLast();
    }

    private static void closeQuietly(EmbeddedDatabase database, DataFolderLock lock) {
        try {
            database.close();
            lock.close();
        } catch (IOException e) {
            System.err.println("The database did not stop cleanly: " + e.getMessage());
        }
    }
}
