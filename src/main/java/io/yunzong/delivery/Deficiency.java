package io.yunzong.delivery;

import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 补签: something incomplete about a release that somebody has to make up in time. While it is open the goods stay; only
 * the operations manager may let them go before, and only where nothing but a signature or a stamp is missing. Clause
 *
 *
 * @param kind a code of the dictionary of deficiencies
 * @param permittedAt when leave was given to release while it is open
 * @param signedAt when it was made up; null while it is open
 */
public record Deficiency(
        DeficiencyId id,
        ReleaseId releaseId,
        String kind,
        @Nullable String note,
        PersonId responsibleId,
        String responsibleName,
        Instant raisedAt,
        String raisedByName,
        Instant dueAt,
        @Nullable Instant permittedAt,
        @Nullable String permittedByName,
        @Nullable String permitReason,
        @Nullable Instant signedAt,
        @Nullable String signedByName,
        @Nullable String signedNote,
        @Nullable EvidenceId signedEvidenceId) {
    public boolean open() {
        return signedAt == null;
    }

    /** Whether it keeps the goods in the store. */
    public boolean blocks() {
        return open() && permittedAt == null;
    }

    public boolean overdue(Instant now) {
        return open() && dueAt.isBefore(now);
    }
}
