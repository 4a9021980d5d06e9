package io.yunzong.consignments;

import io.yunzong.kernel.ConsignmentId;
import java.util.List;

/**
 * Said inside the transaction that takes an import back: these consignments, to which nothing had happened, are gone as
 * if they had never been. Whoever keeps rows about them deletes those.
 */
public record ConsignmentsWithdrawn(List<ConsignmentId> ids) {
    public ConsignmentsWithdrawn {
        ids = List.copyOf(ids);
    }
}
