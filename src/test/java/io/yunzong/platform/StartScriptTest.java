package io.yunzong.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script itself, around tools that only note what they were asked for. */
class StartScriptTest {
    @TempDir
    private Path home;

    @BeforeEach
    void install() throws IOException {
        Files.copy(Path.of("yunzong"), home.resolve("yunzong"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String file : List.of(
                "pom.xml",
                "src/main/some.java",
                "web/src/some.ts",
                "web/public/some",
                "web/offline/some",
                "web/index.html",
                "web/package-lock.json",
                "web/vite.config.ts",
                "web/node_modules/.package-lock.json")) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.writeString(home.resolve(file), file);
        }
        tool("jdk/bin/javac", "echo javac 25");
        tool("bin/node", "echo 22");
        tool("bin/npm", "mkdir -p dist");
        tool("mvnw", "mkdir -p target && touch target/yunzong.jar");
        tool("jdk/bin/java", """
                echo "$@" >>calls
                for argument in "$@"; do
                  case "$argument" in
                    extract) mkdir -p target/app && touch target/app/yunzong.jar ;;
                    -XX:AOTCacheOutput=*) touch "${argument#*=}" ;;
                  esac
                done
                """);
    }

    private void tool(String name, String body) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/usr/bin/env bash\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> run(String... arguments) throws IOException, InterruptedException {
        Files.deleteIfExists(home.resolve("calls"));
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add(home.resolve("yunzong").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        home.resolve("jdk").toString(),
                        "PATH",
                        home.resolve("bin") + ":" + System.getenv("PATH")));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("output").toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output()).isZero();
        return calls();
    }

    private List<String> calls() throws IOException {
        Path calls = home.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    private String output() throws IOException {
        return Files.readString(home.resolve("output"));
    }

    @Test
    void buildsWithoutLearningToStart() throws Exception {
        assertThat(run("build")).hasSize(1).allMatch(call -> call.contains("extract"));
        assertThat(run("build")).as("nothing has changed").isEmpty();
    }

    @Test
    void whatChangesInTheWebApplicationComesIntoTheServer() throws Exception {
        run("build");

        Files.writeString(home.resolve("web/src/some.ts"), "something else");

        assertThat(run("build")).hasSize(1).allMatch(call -> call.contains("extract"));
    }

    @Test
    void learnsBehindTheFirstStartAndIsQuickAtTheNext() throws Exception {
        run("build");

        run("start", "--port=9");

        assertThat(output()).contains("first start after a build takes longer");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Files.exists(home.resolve("target/app/yunzong.aot"))
                        && !Files.exists(home.resolve("target/learning.pid")));
        assertThat(calls()).anyMatch(call -> call.contains("serve --port=9") && !call.contains("AOTCache"));
        assertThat(run("start", "--port=9"))
                .singleElement()
                .asString()
                .contains("-XX:AOTCache=target/app/yunzong.aot", "serve --port=9");
        assertThat(output()).doesNotContain("takes longer");
    }

    @Test
    void otherCommandsNeitherLearnNorWait() throws Exception {
        run("build");

        assertThat(run("verify-audit"))
                .singleElement()
                .asString()
                .contains("verify-audit")
                .doesNotContain("AOTCache");
        assertThat(home.resolve("target/app/yunzong.aot")).doesNotExist();
    }
}
