package io.yunzong.consignments;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.ConsignmentId;
import java.util.List;

/**
 * Said inside the transaction that takes an import back: these consignments came in with their history, which cannot be
 * erased. They stand cancelled now, their numbers are free again, and whoever keeps facts about them retracts those the
 * import itself recorded.
 */
public record ConsignmentsAnnulled(List<ConsignmentId> ids, String reason, Caller by) {
    public ConsignmentsAnnulled {
        ids = List.copyOf(ids);
    }
}
