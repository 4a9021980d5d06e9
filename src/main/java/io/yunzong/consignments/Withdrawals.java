package io.yunzong.consignments;

import io.yunzong.consignments.ConsignmentsRefused.Why;
import io.yunzong.consignments.domain.Consignments;
import io.yunzong.consignments.domain.Pieces;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether consignments can be taken back as if they had never been booked. */
@Component
class Withdrawals {
    private final Consignments consignments;
    private final Pieces pieces;
    private final ObjectProvider<ConsignmentProgress> progress;

    Withdrawals(Consignments consignments, Pieces pieces, ObjectProvider<ConsignmentProgress> progress) {
        this.consignments = consignments;
        this.pieces = pieces;
        this.progress = progress;
    }

    /** Everything that stands against it. */
    List<Unmet> obstacles(List<ConsignmentId> ids, Scope scope) {
        Set<ConsignmentId> started = new HashSet<>();
        progress.stream().forEach(journey -> started.addAll(journey.listStarted(ids)));
        return obstacles(ids, started, scope);
    }

    /** The same, where it is known which of them something has happened to. */
    List<Unmet> obstacles(List<ConsignmentId> ids, Set<ConsignmentId> started, Scope scope) {
        Set<ConsignmentId> labelled = pieces.findLabelled(ids);
        List<Unmet> obstacles = new ArrayList<>();
        List<Consignment> seen = consignments.list(ids, scope);
        for (Consignment consignment : seen) {
            if (started.contains(consignment.id())) {
                obstacles.add(Why.WITHDRAW_AFTER_START.unmet("number", consignment.number()));
            }
            if (consignment.version() > 0) {
                obstacles.add(Why.WITHDRAW_AFTER_EDIT.unmet("number", consignment.number()));
            }
            if (labelled.contains(consignment.id())) {
                obstacles.add(Why.WITHDRAW_AFTER_LABEL.unmet("number", consignment.number()));
            }
        }
        if (seen.size() < consignments.list(ids, Scope.all()).size()) {
            obstacles.add(Why.NOT_FOUND.unmet());
        }
        return obstacles;
    }
}
