package io.yunzong.handling.domain;

import io.yunzong.handling.Regime;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerClass;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Under which regulation consignments are handled. */
public interface Regimes {
    /** Keeps the version for those of them whose customer is of one of the classes; one statement for all. */
    void keep(Collection<ConsignmentId> consignments, int version, Set<CustomerClass> classes, Instant at);

    void forget(Collection<ConsignmentId> consignments);

    Map<ConsignmentId, Regime> find(Collection<ConsignmentId> consignments);
}
