package io.yunzong.consignments;

import io.yunzong.consignments.domain.Consignments.Entry;
import io.yunzong.consignments.domain.Directory;
import io.yunzong.consignments.domain.NeighbourRules;
import io.yunzong.consignments.domain.Neighbourhood;
import io.yunzong.consignments.domain.Pieces;
import io.yunzong.consignments.domain.WaybillFacts;
import io.yunzong.consignments.domain.WaybillFacts.Difference;
import io.yunzong.consignments.domain.WaybillRules;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.Unmet;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Works out what an edit would change and what is wrong with it. */
@Component
class Edits {
    private final Pieces pieces;
    private final Directory directory;

    Edits(Pieces pieces, Directory directory) {
        this.pieces = pieces;
        this.directory = directory;
    }

    /** The consignment as it would be. */
    record Draft(Entry entry, Difference difference, List<Unmet> unmet) {}

    Draft draft(Consignment before, EditConsignment command, Caller caller) {
        List<PieceSpec> had =
                pieces.list(List.of(before.id())).stream().map(Piece::spec).toList();
        List<PieceSpec> has = command.pieces() == null ? had : command.pieces();
        Waybill waybill = caller.seesPersonalData()
                ? command.waybill()
                : command.waybill()
                        .withParties(
                                command.waybill()
                                        .consignor()
                                        .unmaskedBy(before.waybill().consignor()),
                                command.waybill()
                                        .consignee()
                                        .unmaskedBy(before.waybill().consignee()));
        Neighbourhood around = Neighbourhood.of(List.of(waybill), directory, caller.scope());
        List<Unmet> unmet = new ArrayList<>(NeighbourRules.checkScope(waybill, caller.scope()));
        unmet.addAll(WaybillRules.check(waybill, command.pieces()));
        unmet.addAll(NeighbourRules.check(waybill, before.waybill(), around));
        Difference difference =
                WaybillFacts.between(WaybillFacts.of(before.waybill(), had), WaybillFacts.of(waybill, has));
        if (!unmet.isEmpty()) {
            return new Draft(Bookings.entry(before, had, around, caller), difference, unmet);
        }
        return new Draft(
                Bookings.entry(before.saying(waybill, has.size()), has, around, caller), difference, List.of());
    }
}
