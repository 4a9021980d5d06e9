package io.yunzong.handling;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.Piece;
import io.yunzong.consignments.Regime;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.regulation.NodeKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A waybill at a load, with what is known of it.
 *
 * @param node what the branch is to it
 * @param pieces those expected at this load
 * @param held those of them that must not move on
 */
public record Cargo(LoadGoods goods, Consignment consignment, NodeKind node, List<Piece> pieces, Set<PieceId> held) {
    public Cargo {
        pieces = List.copyOf(pieces);
        held = Set.copyOf(held);
    }

    public ConsignmentId id() {
        return goods.consignmentId();
    }

    public String number() {
        return consignment.number();
    }

    /** Null when the regulation does not cover it. */
    public @Nullable Regime regime() {
        return consignment.regime();
    }

    public boolean regulated() {
        return regime() != null;
    }
}
