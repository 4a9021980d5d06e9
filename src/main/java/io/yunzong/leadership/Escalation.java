package io.yunzong.leadership;

import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.TaskId;
import io.yunzong.tasks.Task;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An overdue duty that was put before the group. Clause C-04.
 *
 * @param module whose messages hold the name of its kind
 * @param receivers before whom it was put then
 * @param outcome null while the duty is open
 * @param notes who has taken note of it
 */
public record Escalation(
        EscalationId id,
        TaskId task,
        int level,
        String module,
        String kind,
        Map<String, String> titleArgs,
        @Nullable String clause,
        Subject subject,
        @Nullable SiteId siteId,
        @Nullable Instant taskDueAt,
        Instant raisedAt,
        List<PersonId> receivers,
        @Nullable Instant closedAt,
        Task.@Nullable Outcome outcome,
        @Nullable String closingNote,
        List<Note> notes) {
    /** Somebody has taken note. */
    public record Note(
            PersonId person,
            String name,
            Instant at,
            @Nullable String words) {}

    public Escalation {
        titleArgs = Map.copyOf(titleArgs);
        receivers = List.copyOf(receivers);
        notes = List.copyOf(notes);
    }

    Escalation noted(List<Note> by) {
        return new Escalation(
                id,
                task,
                level,
                module,
                kind,
                titleArgs,
                clause,
                subject,
                siteId,
                taskDueAt,
                raisedAt,
                receivers,
                closedAt,
                outcome,
                closingNote,
                by);
    }
}
