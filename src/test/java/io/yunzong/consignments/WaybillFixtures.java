package io.yunzong.consignments;

import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Waybills for tests, read as sentences. */
public final class WaybillFixtures {
    public static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    private WaybillFixtures() {}

    /** Shipped at the first site, arriving at the last, by way of those between; an hour per stop, six between. */
    public static List<RouteNode> route(SiteId... sites) {
        List<RouteNode> route = new ArrayList<>();
        Instant at = MORNING;
        for (int i = 0; i < sites.length; i++) {
            boolean first = i == 0;
            boolean last = i == sites.length - 1;
            NodeRole role = first ? NodeRole.SHIPPING : last ? NodeRole.ARRIVAL : NodeRole.TRANSIT;
            Instant departure = at.plus(Duration.ofHours(1));
            route.add(RouteNode.at(sites[i], role, first ? null : at, last ? null : departure));
            at = departure.plus(Duration.ofHours(6));
        }
        return route;
    }

    public static Waybill waybill(CustomerId customer, SiteId... sites) {
        return waybill(customer, Goods.named("精密仪器"), route(sites));
    }

    public static Waybill waybill(CustomerId customer, Goods goods, List<RouteNode> route) {
        return new Waybill(
                customer,
                "PO-778",
                null,
                new Party("临沂正大仪器厂", "0539-8312345", "山东省临沂市兰山区解放路1号", null),
                new Party("陈晓明", "13812345678", "上海市浦东新区张江路88号", null),
                goods,
                Measures.unknown(),
                Promise.deliveryAt(MORNING.plus(Duration.ofDays(2))),
                Carriage.unknown(),
                route);
    }

    public static Goods goods(GoodsNature... nature) {
        return new Goods("精密仪器", Set.of(nature), Packaging.WOODEN_CASE, null, null, null);
    }

    public static Waybill with(Waybill waybill, Goods goods) {
        return new Waybill(
                waybill.customerId(),
                waybill.customerReference(),
                waybill.note(),
                waybill.consignor(),
                waybill.consignee(),
                goods,
                waybill.measures(),
                waybill.promise(),
                waybill.carriage(),
                waybill.route());
    }

    public static Waybill with(Waybill waybill, @Nullable String reference, @Nullable String note, Promise promise) {
        return new Waybill(
                waybill.customerId(),
                reference,
                note,
                waybill.consignor(),
                waybill.consignee(),
                waybill.goods(),
                waybill.measures(),
                promise,
                waybill.carriage(),
                waybill.route());
    }
}
