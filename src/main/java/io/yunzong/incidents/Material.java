package io.yunzong.incidents;

import io.yunzong.kernel.EvidenceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the checklist of supporting material. Clause A-12.
 *
 * @param code of the regulation's document items
 * @param required whether it must be there; else it may be marked as not applicable, with a reason
 * @param evidenceId what was handed in; null when it is missing or does not apply
 * @param absence why it does not apply
 */
public record Material(
        String code,
        String zh,
        String en,
        boolean required,
        String clause,
        @Nullable EvidenceId evidenceId,
        @Nullable String absence,
        @Nullable Instant at,
        @Nullable String byName) {
    public boolean settled() {
        return evidenceId != null || absence != null;
    }
}
