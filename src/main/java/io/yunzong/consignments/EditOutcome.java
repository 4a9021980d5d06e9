package io.yunzong.consignments;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Unmet;
import java.util.List;

/**
 * What became of one edit of a batch.
 *
 * @param changed false when everything stood there already, or when it was refused
 * @param unmet why it was refused; empty when it was not
 */
public record EditOutcome(ConsignmentId id, boolean changed, List<Unmet> unmet) {
    public EditOutcome {
        unmet = List.copyOf(unmet);
    }
}
