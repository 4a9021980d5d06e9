package io.yunzong.handling;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything the regulation wants at one load: the union of what the versions say its cargo was booked under.
 *
 * @param presence null when nobody has to be on site
 * @param seal whether the doors are sealed
 */
public record Demands(
        List<CheckDemand> checks,
        List<SlotDemand> slots,
        @Nullable PresenceDemand presence,
        boolean seal) {
    public Demands {
        checks = List.copyOf(checks);
        slots = List.copyOf(slots);
    }

    public Optional<CheckDemand> findCheck(ItemKey key) {
        return checks.stream().filter(check -> check.key().equals(key)).findFirst();
    }

    public Optional<SlotDemand> findSlot(ItemKey key) {
        return slots.stream().filter(slot -> slot.key().equals(key)).findFirst();
    }
}
