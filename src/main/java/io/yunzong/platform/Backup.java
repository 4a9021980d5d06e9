package io.yunzong.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A whole data folder in one archive: database, uploaded files and secrets. Taken from a running server without
 * stopping it, by PostgreSQL's own online backup: the files are copied as they are and the write-ahead log beside them
 * makes them consistent at the next start. Whoever holds the archive holds everything: keep it as safe as the folder.
 */
final class Backup {
    private static final String DATABASE = "postgres";
    /** What is made again when it is missing, or was still arriving. */
    private static final Set<String> NOT_KEPT = Set.of("run", "logs", "thumbnails", "evidence-arriving");

    private static final Set<String> NOT_KEPT_OF_DATABASE = Set.of("postmaster.pid", "postmaster.opts", "pg_wal");

    private Backup() {}

    /**
     * Writes the archive under a temporary name and renames it at the end, so that a half-written one is never mistaken
     * for a backup.
     */
    static void write(DataFolder folder, EmbeddedDatabase database, Path archive) throws IOException, SQLException {
        Path target = archive.toAbsolutePath();
        if (Files.exists(target)) {
            throw new StartRefused("The file " + target + " exists already. Choose another name for the backup.");
        }
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try (OutputStream file = Files.newOutputStream(partial);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(Deflater.BEST_SPEED);
            writeDatabase(folder, database, zip);
            try (DirectoryStream<Path> areas = Files.newDirectoryStream(folder.root())) {
                for (Path area : areas) {
                    String name = area.getFileName().toString();
                    if (!NOT_KEPT.contains(name) && !name.equals(DATABASE)) {
                        add(zip, folder.root(), area, Set.of());
                    }
                }
            }
        } catch (IOException | SQLException e) {
            Files.deleteIfExists(partial);
            throw e;
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void writeDatabase(DataFolder folder, EmbeddedDatabase database, ZipOutputStream zip)
            throws IOException, SQLException {
        Path home = folder.area(DATABASE);
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('yunzong', true)");
            try (DirectoryStream<Path> files = Files.newDirectoryStream(home)) {
                for (Path file : files) {
                    add(zip, folder.root(), file, NOT_KEPT_OF_DATABASE);
                }
            }
            try (ResultSet end = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                end.next();
                zip.putNextEntry(new ZipEntry(DATABASE + "/backup_label"));
                zip.write(end.getString(1).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            // last: the log now reaches beyond everything copied above
            add(zip, folder.root(), home.resolve("pg_wal"), Set.of());
        }
    }

    private static void add(ZipOutputStream zip, Path root, Path file, Set<String> without) throws IOException {
        if (without.contains(file.getFileName().toString())) {
            return;
        }
        String name = root.relativize(file).toString().replace('\\', '/');
        if (Files.isDirectory(file)) {
            zip.putNextEntry(new ZipEntry(name + "/"));
            zip.closeEntry();
            List<Path> children;
            try (var list = Files.list(file)) {
                children = list.sorted().toList();
            }
            for (Path child : children) {
                add(zip, root, child, Set.of());
            }
            return;
        }
        zip.putNextEntry(new ZipEntry(name));
        try {
            Files.copy(file, zip);
        } catch (NoSuchFileException e) {
            // PostgreSQL drops temporary files while we copy; the log does not need them
        }
        zip.closeEntry();
    }

    /** Unpacks an archive into a folder that must be empty or missing. */
    static void restore(Path archive, DataFolder folder) throws IOException {
        if (!Files.isRegularFile(archive)) {
            throw new StartRefused("There is no backup at " + archive.toAbsolutePath() + ".");
        }
        if (!isEmpty(folder.root())) {
            throw new StartRefused("The folder " + folder.root()
                    + " is not empty. Restore into an empty one, so that nothing is overwritten.");
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpack(zip, entry, folder);
                entries++;
            }
            if (entries == 0) {
                throw new StartRefused(archive + " is not a backup of Yunzong.");
            }
        }
    }

    private static void unpack(ZipInputStream zip, ZipEntry entry, DataFolder folder) throws IOException {
        Path target = folder.root().resolve(entry.getName()).normalize();
        if (!target.startsWith(folder.root())) {
            throw new StartRefused("The archive names a file outside its folder: " + entry.getName());
        }
        String area = folder.root().relativize(target).getName(0).toString();
        folder.area(area);
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(zip, target);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var list = Files.list(folder)) {
            return list.findAny().isEmpty();
        }
    }
}
