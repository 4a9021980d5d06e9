package io.yunzong.consignments;

import io.yunzong.kernel.ConsignmentId;
import java.util.List;

/** Said inside the editing transaction. */
public record ConsignmentsEdited(List<ConsignmentId> ids) {
    public ConsignmentsEdited {
        ids = List.copyOf(ids);
    }
}
