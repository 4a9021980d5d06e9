package io.yunzong.evidence.domain;

import io.yunzong.evidence.EvidenceFlag;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When something was taken. The device says it by its own clock, and at synchronisation it is measured how far that
 * clock is ahead; the difference counts. When it was received stays a second fact: a photo that waited on the phone for
 * six hours was taken six hours ago. What cannot be is not believed, and the time of receipt, which can only be later,
 * stands in.
 *
 * @param takenAt never later than the receipt
 */
public record Moment(Instant takenAt, Set<EvidenceFlag> flags) {
    /** No phone that takes our photos is older. */
    private static final Instant EARLIEST = Instant.parse("2010-01-01T00:00:00Z");

    public Moment {
        flags = Set.copyOf(flags);
    }

    /**
     * @param clockAheadMs how far the device's clock is ahead of ours
     * @param stepBegan when the work began it is to prove, if there is such
     */
    public static Moment of(
            @Nullable Instant deviceTime,
            long clockAheadMs,
            Instant receivedAt,
            Optional<Instant> stepBegan,
            Tolerances tolerances) {
        EnumSet<EvidenceFlag> flags = EnumSet.noneOf(EvidenceFlag.class);
        if (Math.abs(clockAheadMs) > tolerances.clock().toMillis()) {
            flags.add(EvidenceFlag.CLOCK_OFF);
        }
        Instant takenAt = receivedAt;
        if (deviceTime == null) {
            flags.add(EvidenceFlag.NO_DEVICE_TIME);
        } else {
            Optional<Instant> corrected = corrected(deviceTime, clockAheadMs);
            if (corrected.isEmpty()
                    || corrected.get().isBefore(EARLIEST)
                    || corrected.get().isAfter(receivedAt.plus(tolerances.clock()))) {
                flags.add(EvidenceFlag.IMPOSSIBLE_TIME);
            } else {
                takenAt = corrected.get().isAfter(receivedAt) ? receivedAt : corrected.get();
            }
        }
        if (Duration.between(takenAt, receivedAt).compareTo(tolerances.late()) > 0) {
            flags.add(EvidenceFlag.TAKEN_LONG_AGO);
        }
        Instant compared = takenAt.plus(tolerances.clock());
        if (stepBegan.filter(compared::isBefore).isPresent()) {
            flags.add(EvidenceFlag.TAKEN_BEFORE_STEP);
        }
        return new Moment(takenAt, flags);
    }

    private static Optional<Instant> corrected(Instant deviceTime, long clockAheadMs) {
        // beyond these the database's own calendar ends, and every sum stays inside Java's
        if (deviceTime.isBefore(EARLIEST.minus(Duration.ofDays(36_500)))
                || deviceTime.isAfter(EARLIEST.plus(Duration.ofDays(36_500)))) {
            return Optional.empty();
        }
        try {
            return Optional.of(deviceTime.minusMillis(clockAheadMs));
        } catch (ArithmeticException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a time that a file claims can be. */
    public static boolean isPossible(Instant claimed, Instant receivedAt, Tolerances tolerances) {
        return !claimed.isBefore(EARLIEST) && !claimed.isAfter(receivedAt.plus(tolerances.clock()));
    }
}
