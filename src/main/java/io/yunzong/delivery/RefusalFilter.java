package io.yunzong.delivery;

import io.yunzong.kernel.SiteId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which refusals; null and empty mean any.
 *
 * @param site the branch that holds the goods, or the one that decides
 * @param toDecide only those that wait for a branch of the reader
 */
public record RefusalFilter(
        @Nullable String text,
        Set<Refusal.State> states,
        @Nullable SiteId site,
        boolean toDecide) {
    public RefusalFilter {
        states = Set.copyOf(states);
    }
}
