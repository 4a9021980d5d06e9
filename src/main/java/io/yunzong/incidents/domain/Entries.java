package io.yunzong.incidents.domain;

import io.yunzong.incidents.IncidentEntry;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.IncidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stories of incidents, and the material handed in with them. */
public interface Entries {
    /** What is appended; its id is the store's. */
    record NewEntry(IncidentEntry entry, String byMark, String reportKey) {}

    /** @return false when an entry with this key is there */
    boolean append(NewEntry entry);

    /** The entry with this key. */
    Optional<IncidentEntry> find(String reportKey);

    /** The oldest first. */
    List<IncidentEntry> list(IncidentId id);

    /** What was noted of an item of material. */
    record Noted(
            String code,
            @Nullable EvidenceId evidenceId,
            @Nullable String absence,
            Instant at,
            String byName) {}

    /** In place of what was noted of the item before. */
    void note(IncidentId id, Noted noted);

    List<Noted> materials(IncidentId id);
}
