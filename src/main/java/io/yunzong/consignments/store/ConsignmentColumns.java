package io.yunzong.consignments.store;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.Goods;
import io.yunzong.consignments.Party;
import io.yunzong.consignments.PieceCode;
import io.yunzong.consignments.PieceSpec;
import io.yunzong.consignments.Regime;
import io.yunzong.consignments.RouteNode;
import io.yunzong.consignments.Waybill;
import io.yunzong.consignments.domain.Consignments.Entry;
import io.yunzong.kernel.Id;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows by column name, as {@link RowArrays} sends them. */
final class ConsignmentColumns {
    private final Map<String, @Nullable Object> row = new LinkedHashMap<>();

    private ConsignmentColumns() {}

    static Map<String, @Nullable Object> consignment(Entry entry) {
        Consignment consignment = entry.consignment();
        Waybill waybill = consignment.waybill();
        ConsignmentColumns columns = new ConsignmentColumns();
        columns.put("id", consignment.id());
        columns.row.put("number", consignment.number());
        columns.put("customer_id", waybill.customerId());
        columns.row.put("customer_reference", waybill.customerReference());
        columns.row.put("note", waybill.note());
        columns.party("consignor", waybill.consignor());
        columns.party("consignee", waybill.consignee());
        columns.goods(waybill.goods());
        columns.measures(consignment.pieceCount(), waybill);
        columns.regime(consignment.regime());
        columns.put("booked_at", consignment.bookedAt());
        columns.row.put("service_level", waybill.promise().serviceLevel());
        columns.put("promised_pickup_at", waybill.promise().pickupAt());
        columns.put("promised_delivery_at", waybill.promise().deliveryAt());
        columns.put("lane_id", waybill.carriage().laneId());
        columns.put("carrier_id", waybill.carriage().carrierId());
        columns.put("vehicle_id", waybill.carriage().vehicleId());
        columns.ends(entry);
        columns.row.put("source", consignment.source().name());
        columns.row.put("simulated", consignment.simulated());
        columns.put("created_at", consignment.createdAt());
        columns.row.put("created_by", entry.createdBy());
        columns.row.put("version", consignment.version());
        return columns.row;
    }

    static Map<String, @Nullable Object> search(Entry entry) {
        Consignment consignment = entry.consignment();
        ConsignmentColumns columns = new ConsignmentColumns();
        columns.put("consignment_id", consignment.id());
        columns.put("booked_at", consignment.bookedAt());
        columns.put("customer_id", consignment.waybill().customerId());
        columns.branches(consignment);
        columns.row.put("words", entry.searchText().words());
        columns.row.put("phones", entry.searchText().phones());
        return columns.row;
    }

    static Map<String, @Nullable Object> node(Id consignment, RouteNode node) {
        ConsignmentColumns columns = new ConsignmentColumns();
        columns.put("consignment_id", consignment);
        columns.row.put("seq", node.seq());
        columns.put("site_id", node.siteId());
        columns.row.put("role", node.role().name());
        columns.put("planned_arrival_at", node.plannedArrivalAt());
        columns.put("planned_departure_at", node.plannedDepartureAt());
        columns.put("vehicle_id", node.vehicleId());
        return columns.row;
    }

    static Map<String, @Nullable Object> piece(Consignment consignment, int seq, PieceSpec spec) {
        ConsignmentColumns columns = new ConsignmentColumns();
        columns.put("consignment_id", consignment.id());
        columns.row.put("seq", seq);
        columns.row.put("code", new PieceCode(consignment.number(), seq).toString());
        columns.row.put("producer", spec.producer());
        columns.row.put("batch", spec.batch());
        columns.row.put("serial", spec.serial());
        columns.row.put(
                "weight_grams", spec.weight() == null ? null : spec.weight().grams());
        columns.row.put("description", spec.description());
        return columns.row;
    }

    private void party(String which, Party party) {
        row.put(which + "_name", party.name());
        row.put(which + "_phone", party.phone());
        row.put(which + "_address", party.address());
        put(which + "_site_id", party.siteId());
    }

    private void goods(Goods goods) {
        row.put("goods_name", goods.name());
        row.put("nature", goods.nature().stream().map(Enum::name).toList());
        row.put(
                "packaging",
                goods.packaging() == null ? null : goods.packaging().name());
        row.put("stack_limit", goods.stackLimit());
        row.put("min_celsius", goods.minCelsius());
        row.put("max_celsius", goods.maxCelsius());
    }

    private void measures(int pieceCount, Waybill waybill) {
        var measures = waybill.measures();
        row.put("piece_count", pieceCount);
        row.put(
                "weight_grams",
                measures.weight() == null ? null : measures.weight().grams());
        row.put("volume_m3", measures.volumeCubicMetres());
        row.put(
                "declared_value_fen",
                measures.declaredValue() == null
                        ? null
                        : measures.declaredValue().fen());
    }

    private void regime(@Nullable Regime regime) {
        row.put("regulation_version", regime == null ? null : regime.version());
        row.put("customer_class", regime == null ? null : regime.customerClass().name());
    }

    private void ends(Entry entry) {
        Waybill waybill = entry.consignment().waybill();
        put("origin_site_id", waybill.origin().siteId());
        put("destination_site_id", waybill.destination().siteId());
        row.put("origin_name", entry.originName());
        row.put("destination_name", entry.destinationName());
        branches(entry.consignment());
    }

    private void branches(Consignment consignment) {
        row.put(
                "branch_ids",
                consignment.sites().stream().map(Id::value).sorted().toList());
    }

    private void put(String column, @Nullable Id id) {
        row.put(column, id == null ? null : id.value());
    }

    private void put(String column, @Nullable Instant instant) {
        row.put(column, instant == null ? null : instant.toString());
    }
}
