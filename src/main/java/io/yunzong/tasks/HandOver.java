package io.yunzong.tasks;

import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.TaskId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a shift: somebody leaves their duties to a colleague with a word about them. Until the colleague confirms,
 * they stay where they were. Clause C-07.
 *
 * @param note what the colleague must know
 * @param tasks which duties; when it is confirmed, those that are still open and still the giver's change hands
 * @param decidedAt when it was confirmed, declined or withdrawn
 * @param reason why it was declined
 */
public record HandOver(
        long id,
        PersonId giver,
        PersonId receiver,
        String note,
        List<TaskId> tasks,
        Instant offeredAt,
        State state,
        @Nullable Instant decidedAt,
        @Nullable String reason) {
    /** Where it stands. */
    public enum State {
        WAITING,
        CONFIRMED,
        DECLINED,
        WITHDRAWN
    }

    public HandOver {
        tasks = List.copyOf(tasks);
    }
}
