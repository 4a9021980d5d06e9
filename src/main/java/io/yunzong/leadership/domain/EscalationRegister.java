package io.yunzong.leadership.domain;

import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.TaskId;
import io.yunzong.leadership.Escalation;
import io.yunzong.leadership.EscalationFilter;
import io.yunzong.leadership.EscalationId;
import io.yunzong.tasks.Task;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was put before the group. */
public interface EscalationRegister {
    /** Answers empty when the level of the task stands in it already. */
    Optional<EscalationId> add(Task task, int level, Set<PersonId> receivers, Instant at);

    /** @return those that were open */
    List<EscalationId> close(TaskId task, Task.Outcome outcome, @Nullable String note, Instant at);

    Optional<Escalation> find(EscalationId id);

    /** Latest first. */
    Page<Escalation> page(EscalationFilter filter, PageQuery query);

    Map<EscalationId, List<Escalation.Note>> notes(Collection<EscalationId> ids);

    /** False when they have taken note before. */
    boolean note(EscalationId id, PersonId person, String name, Instant at, @Nullable String words);

    int countOpen();
}
