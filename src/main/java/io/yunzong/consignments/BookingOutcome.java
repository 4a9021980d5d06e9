package io.yunzong.consignments;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Unmet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one order of a batch: booked, or refused with every reason.
 *
 * @param number the number it has or was asked for; null when it was to be issued and the order is refused
 */
public record BookingOutcome(
        @Nullable ConsignmentId id, @Nullable String number, List<Unmet> unmet) {
    public BookingOutcome {
        unmet = List.copyOf(unmet);
    }

    public boolean booked() {
        return id != null;
    }

    public Optional<ConsignmentId> findId() {
        return Optional.ofNullable(id);
    }
}
