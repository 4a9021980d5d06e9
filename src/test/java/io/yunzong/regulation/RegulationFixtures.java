package io.yunzong.regulation;

import io.yunzong.regulation.json.RegulationJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The regulation as the product ships it, without an application around it. */
public final class RegulationFixtures {
    private static final Path FOLDER = Path.of("src/main/resources/regulation");

    private RegulationFixtures() {}

    public static RegulationVersion shipped() {
        RegulationContent content = RegulationJson.read(text("version-1.json"))
                .with(RegulationPart.CLAUSES, RegulationJson.read(RegulationPart.CLAUSES, text("clauses.json")));
        return new RegulationVersion(1, Instant.EPOCH, "test", "shipped", content);
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
