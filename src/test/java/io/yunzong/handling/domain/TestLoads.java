package io.yunzong.handling.domain;

import io.yunzong.consignments.BookingSource;
import io.yunzong.consignments.Carriage;
import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.Goods;
import io.yunzong.consignments.Measures;
import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.Party;
import io.yunzong.consignments.Piece;
import io.yunzong.consignments.PieceSpec;
import io.yunzong.consignments.Promise;
import io.yunzong.consignments.Regime;
import io.yunzong.consignments.RouteNode;
import io.yunzong.consignments.Waybill;
import io.yunzong.handling.Cargo;
import io.yunzong.handling.Deed;
import io.yunzong.handling.Load;
import io.yunzong.handling.LoadGoods;
import io.yunzong.handling.LoadKind;
import io.yunzong.handling.LoadState;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.regulation.NodeKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Loads, goods and deeds that exist only on paper. */
final class TestLoads {
    static final Instant MORNING = Instant.parse("2026-11-25T00:00:00Z");

    private TestLoads() {}

    static Load load(LoadKind kind, LoadState state, Instant prepared, @Nullable Instant started) {
        return new Load(
                new LoadId(7),
                kind,
                new SiteId(1),
                new VehicleId(3),
                state,
                null,
                prepared,
                "person:1",
                "张三",
                "key",
                null,
                started,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                true,
                false);
    }

    /** @param version of the regulation a key customer's goods were booked under, or null for ordinary goods */
    static Cargo cargo(long id, @Nullable Integer version, NodeKind node, Goods goods, int pieces) {
        ConsignmentId consignment = new ConsignmentId(id);
        Party party = new Party("某厂", "13812345678", "某地", null);
        Waybill waybill = new Waybill(
                new CustomerId(1),
                null,
                null,
                party,
                party,
                goods,
                Measures.unknown(),
                Promise.deliveryAt(MORNING),
                Carriage.unknown(),
                List.of(
                        RouteNode.at(new SiteId(1), NodeRole.SHIPPING, null, null),
                        RouteNode.at(new SiteId(2), NodeRole.ARRIVAL, null, null)));
        return new Cargo(
                new LoadGoods(new LoadId(7), consignment, List.of(), pieces, null),
                new Consignment(
                        consignment,
                        "N" + id,
                        waybill,
                        pieces,
                        version == null ? null : new Regime(version, CustomerClass.KEY),
                        MORNING,
                        null,
                        null,
                        BookingSource.SCREEN,
                        false,
                        MORNING,
                        0),
                node,
                pieces(consignment, pieces),
                Set.of());
    }

    private static List<Piece> pieces(ConsignmentId of, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(seq -> new Piece(
                        new PieceId(of.value() * 100 + seq), of, seq, "N" + of + "-" + seq, PieceSpec.plain(), 1))
                .toList();
    }

    /** Of nothing in particular, unless it is filled in. */
    static Deed deed(Deed.Kind kind, String who, Instant at) {
        return deed(kind, who, at, null, null, null, null, null);
    }

    static Deed scan(Cargo cargo, int seq, String condition) {
        Piece piece = cargo.pieces().get(seq - 1);
        return deed(Deed.Kind.SCAN, "keeper", MORNING, piece, piece.code(), "COUNTED", null, condition);
    }

    static Deed reason(Cargo cargo, int seq, String reason) {
        Piece piece = cargo.pieces().get(seq - 1);
        String line = DifferenceRules.line(piece.id());
        return deed(Deed.Kind.DIFFERENCE, "keeper", MORNING, piece, line, null, reason, null);
    }

    private static Deed deed(
            Deed.Kind kind,
            String who,
            Instant at,
            @Nullable Piece piece,
            @Nullable String code,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String condition) {
        return new Deed(
                at.toEpochMilli(),
                new LoadId(7),
                kind,
                at,
                at,
                null,
                0,
                who,
                who,
                who + at,
                0,
                piece == null ? null : piece.consignmentId(),
                piece == null ? null : piece.id(),
                null,
                code,
                outcome,
                reason,
                null,
                condition,
                null,
                null,
                null);
    }
}
