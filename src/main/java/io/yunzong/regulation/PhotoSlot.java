package io.yunzong.regulation;

import io.yunzong.kernel.CustomerClass;
import java.util.Set;

/**
 * Photos a step demands.
 *
 * @param minimum how many at least, 1 or more
 * @param customerClasses for whose cargo they are demanded
 */
public record PhotoSlot(
        String code,
        Stage stage,
        Set<NodeKind> nodeKinds,
        RuleSubject subject,
        PhotoPosition position,
        Moment moment,
        int minimum,
        String zh,
        String en,
        String clause,
        Set<CustomerClass> customerClasses)
        implements RegulationRule {
    public PhotoSlot {
        nodeKinds = Ordered.copy(nodeKinds);
        customerClasses = Ordered.copy(customerClasses);
    }

    @Override
    public String place() {
        return stage.name();
    }
}
