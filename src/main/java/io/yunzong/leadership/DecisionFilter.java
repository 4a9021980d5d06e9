package io.yunzong.leadership;

import io.yunzong.kernel.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions; null means any.
 *
 * @param overdue late now, or once
 * @param from decided on or after
 * @param to decided on or before
 */
public record DecisionFilter(
        @Nullable String text,
        Decision.@Nullable State state,
        @Nullable Boolean overdue,
        @Nullable PersonId owner,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static DecisionFilter all() {
        return new DecisionFilter(null, null, null, null, null, null);
    }
}
