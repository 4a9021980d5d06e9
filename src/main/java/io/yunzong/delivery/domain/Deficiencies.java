package io.yunzong.delivery.domain;

import io.yunzong.delivery.Deficiency;
import io.yunzong.delivery.DeficiencyId;
import io.yunzong.delivery.ReleaseId;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has to be made up on release orders. */
public interface Deficiencies {
    /** What one begins with. */
    record NewDeficiency(
            ReleaseId releaseId,
            String kind,
            @Nullable String note,
            PersonId responsibleId,
            String responsibleName,
            Instant at,
            String byName,
            Instant dueAt) {}

    DeficiencyId add(NewDeficiency deficiency);

    Optional<Deficiency> find(DeficiencyId id);

    /** False when leave was given before. */
    boolean permit(DeficiencyId id, Instant at, String byName, String reason);

    /** False when it was made up before. */
    boolean sign(
            DeficiencyId id,
            Instant at,
            Instant recordedAt,
            String by,
            String byName,
            @Nullable String note,
            @Nullable EvidenceId evidence);
}
