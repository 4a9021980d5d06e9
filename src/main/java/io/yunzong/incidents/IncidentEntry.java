package io.yunzong.incidents;

import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.IncidentId;
import io.yunzong.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of an incident's story: who saw, did, said or decided what, and when. Appended, never changed: it is what
 * responsibility is judged by. Clause A-21.
 *
 * @param at when it happened
 * @param recordedAt when we learned of it
 * @param code what else is fixed about it: an opinion's code, a severity, a rule of detection, a channel
 * @param spokenTo of a contact, whom
 */
public record IncidentEntry(
        long id,
        IncidentId incidentId,
        Kind kind,
        Instant at,
        Instant recordedAt,
        @Nullable PersonId personId,
        String byName,
        @Nullable String code,
        @Nullable String spokenTo,
        @Nullable String words,
        List<EvidenceId> photos) {
    /** What was done. */
    public enum Kind {
        OPENED,
        /** Noticed or reported again while it was open. */
        SIGNAL,
        GRAVER,
        /** Graded by somebody. */
        GRADED,
        SEEN,
        ACKNOWLEDGED,
        ACTION,
        CONTACT,
        REPORTED,
        MATERIAL,
        OPINION,
        SOLVED,
        /** Solved was not accepted. */
        SENT_BACK,
        RELEASED,
        RECOVERED,
        CLOSED
    }

    public IncidentEntry {
        photos = List.copyOf(photos);
    }
}
