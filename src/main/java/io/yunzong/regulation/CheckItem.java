package io.yunzong.regulation;

import io.yunzong.identity.Role;
import io.yunzong.kernel.CustomerClass;
import java.util.Set;

/**
 * Something to be looked at and signed before the step may go on.
 *
 * @param signingRole whose signature counts
 * @param photoNeeded whether ticking it demands a photo of its own, besides the slots of the stage
 * @param customerClasses for whose cargo it is demanded
 * @param overridable whether an operations manager may pass it with a reason
 */
public record CheckItem(
        String code,
        Stage stage,
        Set<NodeKind> nodeKinds,
        RuleSubject subject,
        String zh,
        String en,
        String clause,
        Role signingRole,
        boolean photoNeeded,
        Set<CustomerClass> customerClasses,
        boolean overridable)
        implements RegulationRule {
    public CheckItem {
        nodeKinds = Ordered.copy(nodeKinds);
        customerClasses = Ordered.copy(customerClasses);
    }

    @Override
    public String place() {
        return stage.name();
    }
}
