package io.yunzong.delivery;

import io.yunzong.kernel.Unmet;
import io.yunzong.network.Vehicle;
import java.util.List;

/** A vehicle for a delivery, and what speaks against it. Clause A-30. */
public record VehicleSuggestion(Vehicle vehicle, List<Unmet> against) {
    public VehicleSuggestion {
        against = List.copyOf(against);
    }
}
