package io.yunzong.regulation;

import io.yunzong.identity.Role;
import io.yunzong.kernel.CustomerClass;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done again and again by the calendar, such as a call every month.
 *
 * @param customerClass for whose sake; null when it concerns no customer
 * @param every months or days
 * @param role whose duty it is
 * @param proposal true when the number is our proposal and not the source's
 */
public record Cadence(
        String code,
        @Nullable CustomerClass customerClass,
        Period every,
        Role role,
        String zh,
        String en,
        String clause,
        boolean proposal)
        implements RegulationRule {
    @Override
    public String place() {
        return customerClass == null ? "" : customerClass.name();
    }
}
