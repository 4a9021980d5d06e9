package io.yunzong.consignments.store;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.Goods;
import io.yunzong.consignments.Party;
import io.yunzong.consignments.PieceCode;
import io.yunzong.consignments.PieceSpec;
import io.yunzong.consignments.RouteNode;
import io.yunzong.consignments.Waybill;
import io.yunzong.consignments.domain.Consignments.Entry;
import io.yunzong.kernel.Id;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows as the JSON objects that {@code jsonb_populate_recordset} turns into rows of a table: a thousand waybills travel
 * in one parameter of one statement. Keys are column names.
 */
final class ConsignmentJson {
    private final Map<String, @Nullable Object> row = new LinkedHashMap<>();

    private ConsignmentJson() {}

    static Map<String, @Nullable Object> consignment(Entry entry) {
        Consignment consignment = entry.consignment();
        Waybill waybill = consignment.waybill();
        ConsignmentJson json = new ConsignmentJson();
        json.put("id", consignment.id());
        json.row.put("number", consignment.number());
        json.put("customer_id", waybill.customerId());
        json.row.put("customer_reference", waybill.customerReference());
        json.row.put("note", waybill.note());
        json.party("consignor", waybill.consignor());
        json.party("consignee", waybill.consignee());
        json.goods(waybill.goods());
        json.measures(consignment.pieceCount(), waybill);
        json.put("booked_at", consignment.bookedAt());
        json.row.put("service_level", waybill.promise().serviceLevel());
        json.put("promised_pickup_at", waybill.promise().pickupAt());
        json.put("promised_delivery_at", waybill.promise().deliveryAt());
        json.put("lane_id", waybill.carriage().laneId());
        json.put("carrier_id", waybill.carriage().carrierId());
        json.put("vehicle_id", waybill.carriage().vehicleId());
        json.ends(entry);
        json.row.put("source", consignment.source().name());
        json.row.put("simulated", consignment.simulated());
        json.put("created_at", consignment.createdAt());
        json.row.put("created_by", entry.createdBy());
        json.row.put("version", consignment.version());
        json.row.put("search_text", entry.searchText());
        return json.row;
    }

    static Map<String, @Nullable Object> node(Id consignment, RouteNode node) {
        ConsignmentJson json = new ConsignmentJson();
        json.put("consignment_id", consignment);
        json.row.put("seq", node.seq());
        json.put("site_id", node.siteId());
        json.row.put("role", node.role().name());
        json.put("planned_arrival_at", node.plannedArrivalAt());
        json.put("planned_departure_at", node.plannedDepartureAt());
        json.put("vehicle_id", node.vehicleId());
        return json.row;
    }

    static Map<String, @Nullable Object> piece(Consignment consignment, int seq, PieceSpec spec) {
        ConsignmentJson json = new ConsignmentJson();
        json.put("consignment_id", consignment.id());
        json.row.put("seq", seq);
        json.row.put("code", new PieceCode(consignment.number(), seq).toString());
        json.row.put("producer", spec.producer());
        json.row.put("batch", spec.batch());
        json.row.put("serial", spec.serial());
        json.row.put(
                "weight_grams", spec.weight() == null ? null : spec.weight().grams());
        json.row.put("description", spec.description());
        return json.row;
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

    private void ends(Entry entry) {
        Waybill waybill = entry.consignment().waybill();
        put("origin_site_id", waybill.origin().siteId());
        put("destination_site_id", waybill.destination().siteId());
        row.put("origin_name", entry.originName());
        row.put("destination_name", entry.destinationName());
        row.put(
                "branch_ids",
                entry.consignment().sites().stream().map(Id::value).sorted().toList());
    }

    private void put(String column, @Nullable Id id) {
        row.put(column, id == null ? null : id.value());
    }

    private void put(String column, @Nullable Instant instant) {
        row.put(column, instant == null ? null : instant.toString());
    }
}
