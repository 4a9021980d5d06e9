package io.yunzong.consignments;

import io.yunzong.kernel.CustomerClass;
import io.yunzong.regulation.RegulationVersion;
import org.jspecify.annotations.Nullable;

/**
 * Under which published regulation a consignment is carried, and as whose. It is settled when the consignment is booked
 * and holds to its end, whatever is published or reclassified meanwhile. Clause C-15.
 *
 * @param version the number of the regulation's version
 * @param customerClass the customer's class at that time
 */
public record Regime(int version, CustomerClass customerClass) {
    /** What a customer's goods begin under; null when the version does not regulate the class. */
    static @Nullable Regime under(RegulationVersion version, CustomerClass customerClass) {
        return version.regulates(customerClass) ? new Regime(version.number(), customerClass) : null;
    }
}
