package io.yunzong.consignments.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.instant;

import io.yunzong.consignments.BookingSource;
import io.yunzong.consignments.Carriage;
import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.Goods;
import io.yunzong.consignments.GoodsNature;
import io.yunzong.consignments.Measures;
import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.Packaging;
import io.yunzong.consignments.Party;
import io.yunzong.consignments.Piece;
import io.yunzong.consignments.PieceSpec;
import io.yunzong.consignments.Promise;
import io.yunzong.consignments.Regime;
import io.yunzong.consignments.RouteNode;
import io.yunzong.consignments.Waybill;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.Money;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.kernel.Weight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of the database as consignments and back. */
final class ConsignmentRows {
    private ConsignmentRows() {}

    /** Without its route, which comes from a table of its own. */
    static Consignment consignment(ResultSet row, int index) throws SQLException {
        return new Consignment(
                new ConsignmentId(row.getLong("id")),
                row.getString("number"),
                waybill(row),
                row.getInt("piece_count"),
                regime(row),
                instant(row, "booked_at"),
                findInstant(row, "cancelled_at"),
                row.getString("cancel_reason"),
                BookingSource.valueOf(row.getString("source")),
                row.getBoolean("simulated"),
                instant(row, "created_at"),
                row.getInt("version"));
    }

    static @Nullable Regime regime(ResultSet row) throws SQLException {
        String customerClass = row.getString("customer_class");
        return customerClass == null
                ? null
                : new Regime(row.getInt("regulation_version"), CustomerClass.valueOf(customerClass));
    }

    private static Waybill waybill(ResultSet row) throws SQLException {
        return new Waybill(
                new CustomerId(row.getLong("customer_id")),
                row.getString("customer_reference"),
                row.getString("note"),
                party(row, "consignor"),
                party(row, "consignee"),
                goods(row),
                new Measures(
                        id(row, "weight_grams", Weight::new),
                        row.getBigDecimal("volume_m3"),
                        id(row, "declared_value_fen", Money::new)),
                new Promise(
                        row.getString("service_level"),
                        findInstant(row, "promised_pickup_at"),
                        findInstant(row, "promised_delivery_at")),
                new Carriage(
                        id(row, "lane_id", LaneId::new),
                        id(row, "carrier_id", CarrierId::new),
                        id(row, "vehicle_id", VehicleId::new)),
                List.of());
    }

    private static Party party(ResultSet row, String which) throws SQLException {
        return new Party(
                row.getString(which + "_name"),
                row.getString(which + "_phone"),
                row.getString(which + "_address"),
                id(row, which + "_site_id", SiteId::new));
    }

    private static Goods goods(ResultSet row) throws SQLException {
        String packaging = row.getString("packaging");
        return new Goods(
                row.getString("goods_name"),
                Arrays.stream((String[]) row.getArray("nature").getArray())
                        .map(GoodsNature::valueOf)
                        .collect(Collectors.toSet()),
                packaging == null ? null : Packaging.valueOf(packaging),
                row.getObject("stack_limit", Integer.class),
                row.getBigDecimal("min_celsius"),
                row.getBigDecimal("max_celsius"));
    }

    static RouteNode node(ResultSet row) throws SQLException {
        return new RouteNode(
                row.getInt("seq"),
                new SiteId(row.getLong("site_id")),
                NodeRole.valueOf(row.getString("role")),
                findInstant(row, "planned_arrival_at"),
                findInstant(row, "planned_departure_at"),
                id(row, "vehicle_id", VehicleId::new));
    }

    static Piece piece(ResultSet row, int index) throws SQLException {
        return new Piece(
                new PieceId(row.getLong("id")),
                new ConsignmentId(row.getLong("consignment_id")),
                row.getInt("seq"),
                row.getString("code"),
                new PieceSpec(
                        row.getString("producer"),
                        row.getString("batch"),
                        row.getString("serial"),
                        id(row, "weight_grams", Weight::new),
                        row.getString("description")),
                row.getInt("label_prints"));
    }
}
