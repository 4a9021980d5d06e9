package io.yunzong.tasks.domain;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.TaskId;
import io.yunzong.tasks.OpenTask;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All tasks there are. */
public interface Tasks {
    /** A task to be opened, with what its clock will do. */
    record Draft(OpenTask task, Deadline deadline) {}

    /** An alarm that went off. */
    record Fired(TaskId task, Alarm alarm) {}

    /** An alarm that waits, or waited when the task was paused: then {@code at} is null and {@code remaining} is not. */
    record Waiting(
            Alarm.Kind kind,
            int level,
            @Nullable Instant at,
            @Nullable Duration remaining) {}

    Optional<Task> find(TaskId id);

    List<Task> list(Collection<TaskId> ids);

    List<Task> listOpen(Subject subject);

    /** The open tasks with these keys. */
    Map<String, TaskId> findOpen(Collection<String> keys);

    /** Whether it was put before one of the roles wherever it is held. */
    boolean isRaisedEverywhereTo(TaskId id, Set<Role> roles);

    /** Opens those whose keys are not taken by open tasks, and answers only these. */
    Map<String, TaskId> add(List<Draft> drafts, Instant now);

    /** Holds the task until the transaction ends; whoever changes a task holds it first. */
    Optional<Task> lock(TaskId id);

    /** Holds those of them that are open; always in one order, so that two who hold many do not wait for each other. */
    List<TaskId> lockOpen(Collection<TaskId> ids);

    /**
     * Holds those of which an alarm is due, the earliest first, and passes over those somebody else holds.
     *
     * @param except left out
     */
    List<TaskId> lockDue(Instant now, int limit, Set<TaskId> except);

    /** Lets off everything of these tasks that is due, in the order it became due; the tasks must be held. */
    List<Fired> fire(Collection<TaskId> ids, Instant now);

    List<Waiting> listWaiting(TaskId id);

    /** Stops the clock: what lay ahead keeps its distance. */
    void pause(TaskId id, Instant now, String reason, @Nullable Duration remaining, List<Waiting> alarms);

    /** Lets the clock go on with new times. */
    void resume(TaskId id, @Nullable Instant dueAt, List<Waiting> alarms);

    /** Gives them to somebody, or with null back to their roles. */
    void own(Collection<TaskId> ids, @Nullable PersonId owner);

    /** The open tasks that are a person's own. */
    List<TaskId> listOpenOf(PersonId person);

    /** Ends it. */
    void close(TaskId id, Instant now, Task.Outcome outcome, String by, @Nullable String note);

    void note(Collection<TaskId> ids, TaskEvent event);

    List<TaskEvent> history(TaskId id);
}
