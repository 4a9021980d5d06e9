package io.yunzong.regulation.store;

import io.yunzong.regulation.RegulationContent;
import io.yunzong.regulation.RegulationPart;
import io.yunzong.regulation.RegulationVersion;
import io.yunzong.regulation.domain.Versions;
import io.yunzong.regulation.json.RegulationJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Puts version 1 into an empty system before anything else runs: the numbers of the source where it gives one, and
 * proposals, marked as such, where it says only "in time" or "regularly".
 */
@Component
class ShippedRegulation implements SmartInitializingSingleton {
    private final Versions versions;
    private final Clock clock;

    ShippedRegulation(Versions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (versions.find(RegulationVersion.SHIPPED).isEmpty()) {
            versions.add(new RegulationVersion(
                    RegulationVersion.SHIPPED, clock.instant(), "云踪", "随产品发布的初始版本：原文给出的数字照原文，其余为建议值。", content()));
        }
    }

    static RegulationContent content() {
        return RegulationJson.read(text("regulation/version-1.json"))
                .with(
                        RegulationPart.CLAUSES,
                        RegulationJson.read(RegulationPart.CLAUSES, text("regulation/clauses.json")));
    }

    private static String text(String path) {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
