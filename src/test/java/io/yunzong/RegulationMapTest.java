package io.yunzong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps {@code docs/regulation.md} true: which clause is enforced where and which tests prove it, read from the sources
 * themselves. A test carries {@code @Tag("A-39")}; main code names the clause in its Javadoc. Run with {@code
 * -Dyunzong.docs.write=true} to write the file anew.
 */
class RegulationMapTest {
    private static final Path DOCUMENT = Path.of("docs/regulation.md");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-H]-\\d\\d)\"\\)");
    private static final Pattern MENTION = Pattern.compile("\\b([A-H]-\\d\\d)\\b");
    private static final Pattern RANGE =
            Pattern.compile("\\b[Cc]lauses? ([A-H]-\\d\\d(?:(?:, | and |, and )[A-H]-\\d\\d)*)");

    @Test
    void everyTagIsAClause() throws IOException {
        assertThat(clauses().propertyNames()).containsAll(proofs().keySet());
    }

    @Test
    void theDocumentSaysWhatTheSourcesSay() throws IOException {
        String now = document();
        if (Boolean.getBoolean("yunzong.docs.write")) {
            Files.writeString(DOCUMENT, now);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("docs/regulation.md; write it anew with -Dyunzong.docs.write=true")
                .isEqualTo(now);
    }

    private static String document() throws IOException {
        Map<String, TreeSet<String>> places = places();
        Map<String, TreeSet<String>> proofs = proofs();
        JsonNode clauses = clauses();
        StringBuilder lines = new StringBuilder();
        long proven =
                clauses.propertyNames().stream().filter(proofs::containsKey).count();
        lines.append("""
                # The regulation, clause by clause

                Generated from the sources by `RegulationMapTest`: where main code names a clause, and which tests carry it as a
                tag. A clause without a test is not yet enforced, whatever the code may already hold for it.

                """);
        lines.append(proven).append(" of ").append(clauses.size()).append(" clauses have a test.\n\n");
        lines.append("| Clause | Title | Kind | Where | Test |\n|---|---|---|---|---|\n");
        for (String id : clauses.propertyNames()) {
            JsonNode clause = clauses.get(id);
            lines.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            id,
                            clause.get("title").asString().replace("|", "\\|"),
                            clause.get("kind").asString(),
                            String.join(", ", places.getOrDefault(id, new TreeSet<>())),
                            String.join(", ", proofs.getOrDefault(id, new TreeSet<>()))));
        }
        return lines.toString();
    }

    private static JsonNode clauses() throws IOException {
        JsonMapper json = new JsonMapper();
        var byId = json.createObjectNode();
        json.readTree(Path.of("src/main/resources/regulation/clauses.json"))
                .forEach(clause -> byId.set(clause.get("code").asString(), clause));
        return byId;
    }

    private static Map<String, TreeSet<String>> places() throws IOException {
        Map<String, TreeSet<String>> places = new TreeMap<>();
        for (Path file : javaFiles("src/main/java")) {
            Matcher mentions = RANGE.matcher(Files.readString(file).replaceAll("\\s*\\n\\s*\\*?\\s*", " "));
            while (mentions.find()) {
                collect(MENTION.matcher(mentions.group(1)), name(file), places);
            }
        }
        return places;
    }

    private static Map<String, TreeSet<String>> proofs() throws IOException {
        Map<String, TreeSet<String>> proofs = new TreeMap<>();
        for (Path file : javaFiles("src/test/java")) {
            collect(TAG.matcher(Files.readString(file)), name(file), proofs);
        }
        return proofs;
    }

    private static void collect(Matcher ids, String name, Map<String, TreeSet<String>> into) {
        while (ids.find()) {
            into.computeIfAbsent(ids.group(1), id -> new TreeSet<>()).add(name);
        }
    }

    private static String name(Path file) {
        String type = file.getFileName().toString().replace(".java", "");
        int parts = file.getNameCount();
        return "`" + (type.equals("package-info") ? file.getName(parts - 2) : type) + "`";
    }

    private static List<Path> javaFiles(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("RegulationMapTest.java"))
                    .sorted()
                    .toList();
        }
    }
}
