package io.yunzong.consignments.intake;

import io.yunzong.accounts.Customer;
import io.yunzong.consignments.Carriage;
import io.yunzong.consignments.ConsignmentsRefused.Why;
import io.yunzong.consignments.Goods;
import io.yunzong.consignments.GoodsNature;
import io.yunzong.consignments.Measures;
import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.Packaging;
import io.yunzong.consignments.Party;
import io.yunzong.consignments.PieceSpec;
import io.yunzong.consignments.Promise;
import io.yunzong.consignments.RouteNode;
import io.yunzong.consignments.Waybill;
import io.yunzong.imports.ImportRow;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.Money;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.Weight;
import io.yunzong.network.Site;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row as a waybill. A row that is silent about something leaves what is known of the consignment, so that a file
 * with few columns wipes out nothing.
 */
final class WaybillReading {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,，、;；/]+");
    private static final BigDecimal HEAVIEST_KG = BigDecimal.valueOf(1_000_000_000);
    private static final Map<String, GoodsNature> NATURES = Arrays.stream(GoodsNature.values())
            .flatMap(nature -> Stream.of(Map.entry(nature.word(), nature), Map.entry(nature.name(), nature)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final ImportRow row;
    private final Lookup lookup;
    private final @Nullable Waybill known;
    private final List<Unmet> unmet = new ArrayList<>();

    WaybillReading(ImportRow row, Lookup lookup, @Nullable Waybill known) {
        this.row = row;
        this.lookup = lookup;
        this.known = known;
    }

    /** What cannot be read, by column. */
    List<Unmet> unmet() {
        return unmet;
    }

    Waybill waybill() {
        Customer customer = lookup.customers().get(row.textOr("customerCode", ""));
        if (customer == null) {
            unmet.add(Why.CUSTOMER_CODE_UNKNOWN
                    .unmet("code", row.textOr("customerCode", ""))
                    .inField("customerCode"));
        }
        Carriage carriage = carriage();
        return new Waybill(
                customer == null ? new CustomerId(0) : customer.id(),
                text("customerReference", known == null ? null : known.customerReference()),
                text("note", known == null ? null : known.note()),
                party("consignor", known == null ? null : known.consignor(), customer),
                party("consignee", known == null ? null : known.consignee(), null),
                goods(known == null ? null : known.goods()),
                measures(known == null ? Measures.unknown() : known.measures()),
                promise(known == null ? Promise.none() : known.promise()),
                carriage,
                route(carriage));
    }

    /** As many pieces as the row says, all of the row's producer and batch. */
    List<PieceSpec> pieces(List<PieceSpec> had) {
        Integer count = row.has("pieceCount") ? row.wholeNumber("pieceCount") : null;
        int wanted = Math.clamp(count != null ? count : had.isEmpty() ? 1 : had.size(), 0, 10_000);
        List<PieceSpec> pieces = new ArrayList<>(wanted);
        for (int i = 0; i < wanted; i++) {
            PieceSpec piece = i < had.size() ? had.get(i) : PieceSpec.plain();
            pieces.add(new PieceSpec(
                    text("producer", piece.producer()),
                    text("batch", piece.batch()),
                    piece.serial(),
                    piece.weight(),
                    piece.description()));
        }
        return pieces;
    }

    private @Nullable String text(String field, @Nullable String otherwise) {
        return row.has(field) ? row.text(field) : otherwise;
    }

    /** The consignor is the customer where the file does not say. */
    private Party party(String which, @Nullable Party had, @Nullable Customer customer) {
        String name = customer == null ? "" : customer.name();
        Party before = had != null ? had : Party.named(name);
        return new Party(
                Objects.requireNonNullElse(text(which + "Name", before.name()), ""),
                text(which + "Phone", before.phone()),
                text(which + "Address", before.address()),
                before.siteId());
    }

    private Goods goods(@Nullable Goods had) {
        Goods before = had != null ? had : Goods.named("");
        return new Goods(
                Objects.requireNonNullElse(text("goodsName", before.name()), ""),
                row.has("nature") ? nature() : before.nature(),
                row.has("packaging") ? row.choice("packaging", Packaging.class) : before.packaging(),
                row.has("stackLimit") ? row.wholeNumber("stackLimit") : before.stackLimit(),
                row.has("minCelsius") ? row.number("minCelsius") : before.minCelsius(),
                row.has("maxCelsius") ? row.number("maxCelsius") : before.maxCelsius());
    }

    private Set<GoodsNature> nature() {
        EnumSet<GoodsNature> found = EnumSet.noneOf(GoodsNature.class);
        for (String word : SEPARATORS.split(row.textOr("nature", "").strip(), 0)) {
            GoodsNature nature = NATURES.get(word.toUpperCase(Locale.ROOT));
            if (nature == null) {
                unmet.add(Why.NATURE_UNKNOWN
                        .unmet(Map.of("word", word, "words", words()))
                        .inField("nature"));
            } else {
                found.add(nature);
            }
        }
        return found;
    }

    private static String words() {
        return Arrays.stream(GoodsNature.values()).map(GoodsNature::word).collect(Collectors.joining("、"));
    }

    private Measures measures(Measures had) {
        BigDecimal kilograms = row.number("weightKg");
        BigDecimal yuan = row.number("declaredValueYuan");
        return new Measures(
                kilograms == null ? had.weight() : weight(kilograms),
                row.has("volumeM3") ? row.number("volumeM3") : had.volumeCubicMetres(),
                yuan == null ? had.declaredValue() : money(yuan));
    }

    /** What cannot be a weight becomes 0, which the desk refuses with the right words. */
    private static Weight weight(BigDecimal kilograms) {
        boolean possible = kilograms.signum() > 0 && kilograms.compareTo(HEAVIEST_KG) < 0;
        return possible ? Weight.ofKilograms(kilograms) : new Weight(0);
    }

    private static Money money(BigDecimal yuan) {
        boolean possible = yuan.signum() >= 0 && yuan.precision() - yuan.scale() < 16;
        return new Money(
                possible
                        ? yuan.movePointRight(2)
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact()
                        : -1);
    }

    private Promise promise(Promise had) {
        return new Promise(
                text("serviceLevel", had.serviceLevel()),
                row.has("promisedPickupAt") ? row.instant("promisedPickupAt") : had.pickupAt(),
                row.has("promisedDeliveryAt") ? row.instant("promisedDeliveryAt") : had.deliveryAt());
    }

    private Carriage carriage() {
        Carriage had = known == null ? Carriage.unknown() : known.carriage();
        LaneId lane = code("laneCode", had.laneId(), Why.LANE_CODE_UNKNOWN, (look, code) -> {
            var found = look.lanes().get(code);
            return found == null ? null : found.id();
        });
        return new Carriage(
                lane,
                code("carrierCode", had.carrierId(), Why.CARRIER_CODE_UNKNOWN, (look, code) -> {
                    var found = look.carriers().get(code);
                    return found == null ? null : found.id();
                }),
                code("vehiclePlate", had.vehicleId(), Why.PLATE_UNKNOWN, (look, code) -> {
                    var found = look.vehicle(code);
                    return found == null ? null : found.id();
                }));
    }

    private <T> @Nullable T code(
            String field, @Nullable T otherwise, Why why, BiFunction<Lookup, String, @Nullable T> find) {
        String code = row.text(field);
        if (code == null) {
            return otherwise;
        }
        T found = find.apply(lookup, code);
        if (found == null) {
            unmet.add(why.unmet("code", code).inField(field));
        }
        return found;
    }

    /** From the site codes; else, with another lane than before, left to the desk to plan; else as it was. */
    private List<RouteNode> route(Carriage carriage) {
        List<String> codes = Lookup.codes(row.text("route"));
        if (codes.isEmpty()) {
            boolean sameLane = known != null
                    && Objects.equals(carriage.laneId(), known.carriage().laneId());
            return known != null && (sameLane || carriage.laneId() == null) ? known.route() : List.of();
        }
        List<RouteNode> route = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            Site site = lookup.sites().get(codes.get(i));
            boolean last = i == codes.size() - 1;
            NodeRole role = i == 0 ? NodeRole.SHIPPING : last ? NodeRole.ARRIVAL : NodeRole.TRANSIT;
            if (site == null) {
                unmet.add(Why.SITE_CODE_UNKNOWN.unmet("code", codes.get(i)).inField("route"));
            } else {
                route.add(RouteNode.at(site.id(), role, null, null));
            }
        }
        return known != null && sameStops(route, known.route()) ? known.route() : route;
    }

    /** Codes say nothing of times; those already planned stay. */
    private static boolean sameStops(List<RouteNode> route, List<RouteNode> had) {
        return route.stream()
                        .map(RouteNode::siteId)
                        .toList()
                        .equals(had.stream().map(RouteNode::siteId).toList())
                && route.stream()
                        .map(RouteNode::role)
                        .toList()
                        .equals(had.stream().map(RouteNode::role).toList());
    }
}
