package io.yunzong.journey.domain;

import io.yunzong.journey.Hold;
import io.yunzong.journey.PlaceHold;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.HoldId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All holds: placed and released, never changed. */
public interface Holds {
    HoldId place(PlaceHold order, Instant at, String by, String byName);

    /** False when it was released before. */
    boolean release(HoldId id, Instant at, String by, String byName, String solution);

    Optional<Hold> find(HoldId id);

    Optional<Hold> findByKey(String reportKey);

    /** Released ones too, the oldest first. */
    List<Hold> list(Collection<ConsignmentId> ids);

    /** Those that stand. */
    List<Hold> listStanding(Collection<ConsignmentId> ids);
}
