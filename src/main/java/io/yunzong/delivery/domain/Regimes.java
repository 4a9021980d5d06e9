package io.yunzong.delivery.domain;

import io.yunzong.kernel.ConsignmentId;
import java.util.Collection;
import java.util.Map;

/** The regimes of regulated consignments; others have none. */
public interface Regimes {
    /** One statement, however many; those that have one keep it. */
    void add(Map<ConsignmentId, Regime> regimes);

    Map<ConsignmentId, Regime> find(Collection<ConsignmentId> ids);

    void remove(Collection<ConsignmentId> ids);
}
