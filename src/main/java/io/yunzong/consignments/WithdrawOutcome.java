package io.yunzong.consignments;

import io.yunzong.kernel.Unmet;
import java.util.List;

/**
 * What came of taking consignments back.
 *
 * @param obstacles what has happened meanwhile; then nothing was taken back
 * @param removed are gone as if they had never been
 * @param annulled stay, cancelled, because facts were recorded about them
 */
public record WithdrawOutcome(List<Unmet> obstacles, int removed, int annulled) {
    public WithdrawOutcome {
        obstacles = List.copyOf(obstacles);
    }
}
