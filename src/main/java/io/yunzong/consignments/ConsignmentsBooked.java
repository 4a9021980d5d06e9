package io.yunzong.consignments;

import io.yunzong.kernel.ConsignmentId;
import java.util.List;

/** Said inside the booking transaction, once for every thousand or fewer. */
public record ConsignmentsBooked(List<ConsignmentId> ids) {
    public ConsignmentsBooked {
        ids = List.copyOf(ids);
    }
}
