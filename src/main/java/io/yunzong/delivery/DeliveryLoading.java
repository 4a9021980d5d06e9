package io.yunzong.delivery;

import io.yunzong.handling.LoadCondition;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.Stage;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Regulated goods are loaded for delivery only when their release is whole. Clauses. */
@Component
class DeliveryLoading implements LoadCondition {
    private final ReleaseGate gate;

    DeliveryLoading(ReleaseGate gate) {
        this.gate = gate;
    }

    @Override
    public List<Unmet> unmet(Collection<ConsignmentId> goods, Stage stage, SiteId site, Caller caller) {
        return stage == Stage.DELIVERY_LOADING ? gate.unmetToLoad(goods, site) : List.of();
    }
}
