package io.yunzong.evidence.domain;

import io.yunzong.evidence.EvidenceFlag;
import io.yunzong.kernel.Reported;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * When something was taken, and what about that gives to think. When it was received stays a second fact: a photo that
 * waited on the phone for six hours was taken six hours ago. A time that cannot be is marked, and so is one later than
 * the receipt by more than clocks differ.
 *
 * @param takenAt never later than the receipt
 */
public record Moment(Instant takenAt, Set<EvidenceFlag> flags) {
    public Moment {
        flags = Set.copyOf(flags);
    }

    /** @param stepBegan when the work began it is to prove, if there is such */
    public static Moment of(Reported reported, Instant receivedAt, Optional<Instant> stepBegan, Tolerances tolerances) {
        EnumSet<EvidenceFlag> flags = EnumSet.noneOf(EvidenceFlag.class);
        if (reported.isClockOffBy(tolerances.clock())) {
            flags.add(EvidenceFlag.CLOCK_OFF);
        }
        if (reported.deviceTime() == null) {
            flags.add(EvidenceFlag.NO_DEVICE_TIME);
        } else if (!reported.hasPossibleTime(receivedAt, tolerances.clock())) {
            flags.add(EvidenceFlag.IMPOSSIBLE_TIME);
        }
        Instant takenAt = reported.trueTime(receivedAt);
        if (Duration.between(takenAt, receivedAt).compareTo(tolerances.late()) > 0) {
            flags.add(EvidenceFlag.TAKEN_LONG_AGO);
        }
        Instant compared = takenAt.plus(tolerances.clock());
        if (stepBegan.filter(compared::isBefore).isPresent()) {
            flags.add(EvidenceFlag.TAKEN_BEFORE_STEP);
        }
        return new Moment(takenAt, flags);
    }
}
