package io.yunzong.delivery.domain;

import io.yunzong.consignments.Carriage;
import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.Measures;
import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.Piece;
import io.yunzong.consignments.PieceSpec;
import io.yunzong.consignments.Promise;
import io.yunzong.consignments.RouteNode;
import io.yunzong.consignments.Waybill;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Weight;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The waybill under which refused goods go back: the same way, the other way round. Clause A-37. */
public final class ReturnWaybill {
    private ReturnWaybill() {}

    /** @param note what the waybill says about where it comes from */
    public static Waybill of(Consignment refused, List<Piece> pieces, String note) {
        Waybill waybill = refused.waybill();
        return new Waybill(
                waybill.customerId(),
                waybill.customerReference(),
                note,
                waybill.consignee(),
                waybill.consignor(),
                waybill.goods(),
                measures(refused, pieces),
                Promise.none(),
                Carriage.unknown(),
                reversed(waybill.route()));
    }

    /** A branch that stands twice in a row (the shipping branch that also sends the vehicle) is one stop on the way back. */
    static List<RouteNode> reversed(List<RouteNode> route) {
        List<SiteId> sites = new ArrayList<>();
        for (RouteNode node : route.reversed()) {
            if (sites.isEmpty() || !sites.getLast().equals(node.siteId())) {
                sites.add(node.siteId());
            }
        }
        if (sites.size() == 1) {
            // a local round trip
            sites.add(sites.getFirst());
        }
        List<RouteNode> back = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            NodeRole role = i == 0 ? NodeRole.SHIPPING : i == sites.size() - 1 ? NodeRole.ARRIVAL : NodeRole.TRANSIT;
            back.add(RouteNode.at(sites.get(i), role, null, null));
        }
        return back;
    }

    /** All of it when all comes back; of a part only the weight, and only when every piece's is known. */
    private static Measures measures(Consignment refused, List<Piece> pieces) {
        if (pieces.size() == refused.pieceCount()) {
            return refused.waybill().measures();
        }
        return new Measures(weight(pieces), null, null);
    }

    private static @Nullable Weight weight(List<Piece> pieces) {
        long grams = 0;
        for (Piece piece : pieces) {
            PieceSpec spec = piece.spec();
            Weight weight = spec.weight();
            if (weight == null) {
                return null;
            }
            grams += weight.grams();
        }
        return new Weight(grams);
    }
}
