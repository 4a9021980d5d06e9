package io.yunzong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that only the source text can show. */
class SourceRulesTests {
    private static final Path MAIN = Path.of("src/main/java/io/yunzong");
    private static final int MAX_LINES = 400;
    private static final int MAX_METHOD_LINES = 40;
    private static final Pattern TEXT_BLOCK =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern METHOD_START = Pattern.compile("^ {4,8}(?! )[^/*@].*\\{$");

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> schemas() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            return folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @Test
    void filesFitOnScreens() throws IOException {
        List<String> long_ = new ArrayList<>();
        for (Path file : sources()) {
            long lines = Files.readAllLines(file).size();
            if (lines > MAX_LINES) {
                long_.add(file + ": " + lines);
            }
        }
        assertThat(long_).as("files over %d lines", MAX_LINES).isEmpty();
    }

    @Test
    void methodsFitOnScreens() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            for (int start = 0; start < lines.size(); start++) {
                String line = header(lines, start);
                if (!lines.get(start).endsWith("{")
                        || !METHOD_START.matcher(line).matches()
                        || isTypeOrField(line)) {
                    continue;
                }
                String end = " ".repeat(line.length() - line.stripLeading().length()) + "}";
                int close = start + 1;
                while (close < lines.size() && !lines.get(close).startsWith(end)) {
                    close++;
                }
                if (close - start - 1 > MAX_METHOD_LINES) {
                    tooLong.add(file + ":" + (start + 1) + " " + (close - start - 1) + " lines");
                }
            }
        }
        assertThat(tooLong).as("methods over %d lines", MAX_METHOD_LINES).isEmpty();
    }

    /** The first line of what opens here, when its parameters stand on several lines. */
    private static String header(List<String> lines, int start) {
        String line = lines.get(start);
        int first = start;
        while (first > 0 && closesMore(line) && indent(lines.get(first)) >= indent(line)) {
            first--;
        }
        return first == start ? line : lines.get(first) + " {";
    }

    private static boolean closesMore(String line) {
        return line.chars().filter(c -> c == ')').count()
                > line.chars().filter(c -> c == '(').count();
    }

    private static int indent(String line) {
        return line.isBlank()
                ? Integer.MAX_VALUE
                : line.length() - line.stripLeading().length();
    }

    private static boolean isTypeOrField(String line) {
        return line.matches(".*\\b(class|record|interface|enum)\\b.*") || line.contains(" = ");
    }

    /** How an instant is read from a row stands once; a timestamp read in the machine's own zone would be another time. */
    @Test
    void instantsAreReadInOnePlace() throws IOException {
        List<String> others = new ArrayList<>();
        for (Path file : sources().stream().filter(f -> f.startsWith(MAIN)).toList()) {
            String text = Files.readString(file);
            boolean reads = text.contains("OffsetDateTime.class") || text.contains(".getTimestamp(");
            if (reads && !file.endsWith(Path.of("platform", "Columns.java"))) {
                others.add(file.toString());
            }
        }
        assertThat(others).as("reading instants beside platform.Columns").isEmpty();
    }

    /** A module's SQL names only its own schema; of others only what ends in _v. */
    @Test
    void sqlStaysAtHome() throws IOException {
        Set<String> schemas = schemas();
        Pattern foreign = Pattern.compile("\\b(" + String.join("|", schemas) + ")\\.([a-z_]+)");
        List<String> strangers = new ArrayList<>();
        for (Path file : sources().stream().filter(f -> f.startsWith(MAIN)).toList()) {
            String module = MAIN.relativize(file).getName(0).toString();
            String text = Files.readString(file);
            if (!text.contains("jdbc") && !text.contains("java.sql") && !text.contains("org.postgresql")) {
                continue;
            }
            Matcher blocks = TEXT_BLOCK.matcher(text);
            while (blocks.find()) {
                Matcher names = foreign.matcher(blocks.group());
                while (names.find()) {
                    if (!names.group(1).equals(module) && !names.group(2).endsWith("_v")) {
                        strangers.add(file + ": " + names.group());
                    }
                }
            }
        }
        assertThat(strangers).isEmpty();
    }
}
