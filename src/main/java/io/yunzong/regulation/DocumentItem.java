package io.yunzong.regulation;

import io.yunzong.kernel.CustomerClass;
import java.util.Set;

/**
 * A paper that has to be there. Clauses.
 *
 * @param kind for what: {@code delivery}, {@code release}, {@code return}, {@code incident_damage}…
 * @param required false when it may be marked as not applicable, with a reason
 */
public record DocumentItem(
        String code,
        String kind,
        Set<CustomerClass> customerClasses,
        boolean required,
        String zh,
        String en,
        String clause)
        implements RegulationRule {
    public DocumentItem {
        customerClasses = Ordered.copy(customerClasses);
    }

    @Override
    public String place() {
        return kind;
    }
}
