package io.yunzong.consignments;

import io.yunzong.consignments.domain.Directory;
import io.yunzong.consignments.domain.Neighbourhood;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.regulation.RegulationVersion;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Settles which regulation a waybill begins under. Clause C-15. */
@Component
class Regimes {
    private final RegulationFinder regulations;

    Regimes(RegulationFinder regulations) {
        this.regulations = regulations;
    }

    /** What is settled now, by one look at the version in force however many waybills it is for. */
    Settled now() {
        return new Settled(regulations.current());
    }

    record Settled(RegulationVersion version) {
        /** Null when the customer's class is not regulated. */
        @Nullable
        Regime of(Waybill waybill, Neighbourhood around) {
            Directory.Customer customer =
                    Objects.requireNonNull(around.customers().get(waybill.customerId()));
            return version.regulates(customer.customerClass())
                    ? new Regime(version.number(), customer.customerClass())
                    : null;
        }
    }
}
