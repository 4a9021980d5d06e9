package io.yunzong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Goes to the terminal and, at the end, to {@code bench/results}. */
final class Report {
    private final String name;
    private final LocalDateTime begun = LocalDateTime.now(ZoneId.systemDefault());
    private final StringBuilder text = new StringBuilder();

    Report(String name) {
        this.name = name;
    }

    void line(String format, Object... values) {
        String line = values.length == 0 ? format : String.format(Locale.ROOT, format, values);
        System.out.println(line);
        text.append(line).append('\n');
    }

    /** The first lines of every report. */
    void head(String command, String postgresVersion) {
        line("%s, %s", name, begun.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")));
        line("Command: %s", command);
        line("Machine: %s", Machine.describe(postgresVersion));
        line("");
    }

    void save() throws IOException {
        Path folder = Files.createDirectories(Path.of("bench", "results"));
        Path file = folder.resolve(name + "-" + begun.format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmm")) + ".txt");
        Files.writeString(file, text);
        System.out.println("Written to " + file);
    }
}
