package io.yunzong.watch.domain;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Scope;
import io.yunzong.watch.Delay;
import io.yunzong.watch.DelayPlan;
import io.yunzong.watch.NewPlan;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All delays and the plans that answered them. */
public interface Delays {
    /**
     * Opens a record of each, or counts one breach more on the one that is open, which then waits for an answer again.
     */
    void open(List<WatchList.Fired> fired, Instant now);

    List<Delay> listOpen(Collection<ConsignmentId> ids);

    /** All of a consignment, the latest first. */
    List<Delay> list(ConsignmentId id);

    Optional<Delay> find(long id, Scope scope);

    /** Holds it until the transaction ends. */
    Optional<Delay> lock(long id);

    /** Notes the answer. */
    void handle(long id, Instant at, String by, String byName, @Nullable String cause, @Nullable String note);

    /** Ends those of them that are open. */
    void close(
            Collection<Long> ids,
            Instant at,
            Delay.Outcome outcome,
            @Nullable Instant happenedAt,
            @Nullable String note);

    DelayPlan add(NewPlan plan, Delay delay, Instant at, String by, String byName);

    Optional<DelayPlan> findPlan(String reportKey);

    /** First to last. */
    List<DelayPlan> plans(Collection<ConsignmentId> ids);
}
