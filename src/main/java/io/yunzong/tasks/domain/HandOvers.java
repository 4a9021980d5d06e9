package io.yunzong.tasks.domain;

import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.TaskId;
import io.yunzong.tasks.HandOver;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All hand-overs there are. */
public interface HandOvers {
    long add(PersonId giver, PersonId receiver, String note, Collection<TaskId> tasks, Instant now);

    Optional<HandOver> find(long id);

    /** Holds it until the transaction ends. */
    Optional<HandOver> lock(long id);

    /** Those a person gives or receives, latest first; the waiting ones only, or all. */
    List<HandOver> list(PersonId person, boolean waitingOnly, int limit);

    /** Which of the tasks are in a hand-over that waits. */
    Set<TaskId> listOffered(Collection<TaskId> tasks);

    void decide(long id, HandOver.State state, @Nullable String reason, Instant now);
}
