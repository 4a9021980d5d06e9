package io.yunzong.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The one folder that holds everything an installation must not lose: the database, uploaded files and secrets.
 * Readable by its owner only.
 */
public record DataFolder(Path root) {
    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The named area below the folder, created when missing. */
    public Path area(String name) {
        Path area = root.resolve(name);
        try {
            createPrivately(root);
            createPrivately(area);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the folder " + area, e);
        }
        return area;
    }

    private static void createPrivately(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }
}
