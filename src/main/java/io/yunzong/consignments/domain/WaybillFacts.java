package io.yunzong.consignments.domain;

import io.yunzong.consignments.Goods;
import io.yunzong.consignments.Party;
import io.yunzong.consignments.PieceSpec;
import io.yunzong.consignments.RouteNode;
import io.yunzong.consignments.Waybill;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A waybill as single facts by path, so that two states can be laid side by side. Clause C-03. */
public final class WaybillFacts {
    /** What may still be written after the goods are in the network: it moves nothing. */
    private static final Set<String> FREE =
            Set.of("customerReference", "note", "serviceLevel", "promisedPickupAt", "promisedDeliveryAt");

    private final Map<String, String> facts = new LinkedHashMap<>();

    private WaybillFacts() {}

    /** What changed, by path. */
    public record Difference(Map<String, String> before, Map<String, String> after) {
        public boolean isEmpty() {
            return before.isEmpty() && after.isEmpty();
        }

        public Set<String> paths() {
            return Stream.concat(before.keySet().stream(), after.keySet().stream())
                    .collect(Collectors.toCollection(java.util.TreeSet::new));
        }

        /** Those that are fixed once the goods are in the network. */
        public Set<String> fixedPaths() {
            return paths().stream()
                    .filter(path -> !FREE.contains(path))
                    .collect(Collectors.toCollection(java.util.TreeSet::new));
        }
    }

    public static Map<String, String> of(Waybill waybill, List<PieceSpec> pieces) {
        WaybillFacts facts = new WaybillFacts();
        facts.put("customerId", waybill.customerId());
        facts.put("customerReference", waybill.customerReference());
        facts.put("note", waybill.note());
        facts.party("consignor", waybill.consignor());
        facts.party("consignee", waybill.consignee());
        facts.goods(waybill.goods());
        var measures = waybill.measures();
        facts.put(
                "weightKg", measures.weight() == null ? null : measures.weight().kilograms());
        facts.put("volumeM3", measures.volumeCubicMetres());
        facts.put(
                "declaredValueFen",
                measures.declaredValue() == null
                        ? null
                        : measures.declaredValue().fen());
        facts.put("serviceLevel", waybill.promise().serviceLevel());
        facts.put("promisedPickupAt", waybill.promise().pickupAt());
        facts.put("promisedDeliveryAt", waybill.promise().deliveryAt());
        facts.put("laneId", waybill.carriage().laneId());
        facts.put("carrierId", waybill.carriage().carrierId());
        facts.put("vehicleId", waybill.carriage().vehicleId());
        waybill.route().forEach(facts::node);
        facts.put("pieceCount", pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            facts.piece("pieces[" + i + "].", pieces.get(i));
        }
        return facts.facts;
    }

    public static Difference between(Map<String, String> before, Map<String, String> after) {
        Map<String, String> left = new LinkedHashMap<>();
        Map<String, String> right = new LinkedHashMap<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                .forEach(path -> {
                    copy(path, before, left);
                    copy(path, after, right);
                });
        return new Difference(left, right);
    }

    private static void copy(String path, Map<String, String> from, Map<String, String> to) {
        String value = from.get(path);
        if (value != null) {
            to.put(path, value);
        }
    }

    private void party(String path, Party party) {
        put(path + ".name", party.name());
        put(path + ".phone", party.phone());
        put(path + ".address", party.address());
        put(path + ".siteId", party.siteId());
    }

    private void goods(Goods goods) {
        put("goods.name", goods.name());
        put(
                "goods.nature",
                goods.nature().isEmpty()
                        ? null
                        : goods.nature().stream().map(Enum::name).collect(Collectors.joining(" ")));
        put("goods.packaging", goods.packaging());
        put("goods.stackLimit", goods.stackLimit());
        put(
                "goods.minCelsius",
                goods.minCelsius() == null ? null : goods.minCelsius().toPlainString());
        put(
                "goods.maxCelsius",
                goods.maxCelsius() == null ? null : goods.maxCelsius().toPlainString());
    }

    private void node(RouteNode node) {
        put(RouteRules.field(node, "siteId"), node.siteId());
        put(RouteRules.field(node, "role"), node.role());
        put(RouteRules.field(node, "plannedArrivalAt"), node.plannedArrivalAt());
        put(RouteRules.field(node, "plannedDepartureAt"), node.plannedDepartureAt());
        put(RouteRules.field(node, "vehicleId"), node.vehicleId());
    }

    private void piece(String path, PieceSpec piece) {
        put(path + "producer", piece.producer());
        put(path + "batch", piece.batch());
        put(path + "serial", piece.serial());
        put(path + "weightKg", piece.weight() == null ? null : piece.weight().kilograms());
        put(path + "description", piece.description());
    }

    private void put(String path, @Nullable Object value) {
        if (value != null) {
            facts.put(path, value.toString());
        }
    }
}
