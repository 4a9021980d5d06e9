package io.yunzong.leadership;

import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.TaskId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something the group decided: who sees to it and by when. Its words never change; it is done, postponed or cancelled
 * with words of its own, and once late is late for ever. Clause C-04.
 *
 * @param number of its year, from 1 without a gap
 * @param text what was decided
 * @param reason why; null when the decision says enough
 * @param subject a waybill or an incident it is about
 * @param task a duty it is about
 * @param dueAt the end of the day it is due on
 * @param overdueAt the first due time that passed while it was open
 * @param document in which it is put in writing
 */
public record Decision(
        DecisionId id,
        int year,
        int number,
        String title,
        String text,
        @Nullable String reason,
        @Nullable Subject subject,
        @Nullable TaskId task,
        LocalDate decidedOn,
        PersonId owner,
        String ownerName,
        LocalDate firstDueOn,
        LocalDate dueOn,
        Instant dueAt,
        int postponed,
        @Nullable Instant overdueAt,
        State state,
        @Nullable Instant closedAt,
        @Nullable String closedByName,
        @Nullable String closingWords,
        @Nullable DocumentId document,
        @Nullable String documentNumber,
        Instant recordedAt,
        String recordedByName) {
    /** Where it stands. */
    public enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    /** As it is cited: 领决〔2026〕3号. */
    public String cited() {
        return "领决〔" + year + "〕" + number + "号";
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** Whether it is late, or was once. */
    public boolean overdue(Instant now) {
        return overdueAt != null || (open() && !dueAt.isAfter(now));
    }
}
