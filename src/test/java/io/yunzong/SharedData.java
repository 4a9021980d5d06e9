package io.yunzong;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real data that nobody here wrote, in a folder beside the project; tests that need it say so where it is absent. */
public final class SharedData {
    private static final Path FOLDER = Path.of("..", "shared", "data");

    private SharedData() {}

    /** The file, or the test is skipped. */
    public static Path file(String name) {
        Path file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.isReadable(file), () -> "real data absent: " + file);
        return file;
    }
}
