package io.yunzong.incidents;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.EvidenceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The written report of a branch. Clauses.
 *
 * @param facts 异常情况
 * @param investigation 调查结果: asked for at arrival
 * @param cause 原因
 * @param result 处理结果: asked for at transit and arrival
 * @param correction why a further version is written; null for the first
 */
public record WriteReport(
        String facts,
        @Nullable String investigation,
        @Nullable String cause,
        @Nullable String result,
        List<EvidenceId> photos,
        @Nullable String correction) {
    public WriteReport {
        facts = Blanks.strip(facts);
        investigation = Blanks.toNull(investigation);
        cause = Blanks.toNull(cause);
        result = Blanks.toNull(result);
        photos = photos.stream().distinct().toList();
        correction = Blanks.toNull(correction);
    }
}
