package io.yunzong.consignments.domain;

import io.yunzong.consignments.ConsignmentsRefused.Why;
import io.yunzong.consignments.RouteNode;
import io.yunzong.consignments.Waybill;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a waybill names must exist, be in use, and be the caller's business. */
public final class NeighbourRules {
    private NeighbourRules() {}

    /** @param before the waybill as it stood, or null for a new one; what it named already may have been retired since */
    public static List<Unmet> check(Waybill waybill, @Nullable Waybill before, Neighbourhood around) {
        List<Unmet> unmet = new ArrayList<>();
        customer(waybill, before, around, unmet);
        for (RouteNode node : waybill.route()) {
            site(node, before, around, unmet);
            if (node.vehicleId() != null && !around.plates().containsKey(node.vehicleId())) {
                unmet.add(Why.VEHICLE_UNKNOWN.unmet().inField(RouteRules.field(node, "vehicleId")));
            }
        }
        var carriage = waybill.carriage();
        if (carriage.vehicleId() != null && !around.plates().containsKey(carriage.vehicleId())) {
            unmet.add(Why.VEHICLE_UNKNOWN.unmet().inField("vehicleId"));
        }
        if (carriage.laneId() != null && !around.lanes().containsKey(carriage.laneId())) {
            unmet.add(Why.LANE_UNKNOWN.unmet().inField("laneId"));
        }
        if (carriage.carrierId() != null && !around.carriers().contains(carriage.carrierId())) {
            unmet.add(Why.CARRIER_UNKNOWN.unmet().inField("carrierId"));
        }
        return unmet;
    }

    private static void customer(Waybill waybill, @Nullable Waybill before, Neighbourhood around, List<Unmet> unmet) {
        Directory.Customer customer = around.customers().get(waybill.customerId());
        boolean kept = before != null && before.customerId().equals(waybill.customerId());
        if (customer == null) {
            unmet.add(Why.CUSTOMER_UNKNOWN.unmet().inField("customerId"));
        } else if (!customer.active() && !kept) {
            unmet.add(Why.CUSTOMER_INACTIVE.unmet("customer", customer.name()).inField("customerId"));
        }
    }

    private static void site(RouteNode node, @Nullable Waybill before, Neighbourhood around, List<Unmet> unmet) {
        Directory.Site site = around.sites().get(node.siteId());
        boolean kept = before != null
                && before.route().stream().anyMatch(known -> known.siteId().equals(node.siteId()));
        if (site == null) {
            unmet.add(Why.SITE_UNKNOWN.unmet("seq", node.seq()).inField(RouteRules.field(node, "siteId")));
        } else if (!site.active() && !kept) {
            unmet.add(Why.SITE_INACTIVE.unmet("site", site.name()).inField(RouteRules.field(node, "siteId")));
        }
    }

    /** Who works for branches books what touches them; who sees accounts only does not book at all. Clause H-08. */
    public static List<Unmet> checkScope(Waybill waybill, Scope scope) {
        if (scope.everything()) {
            return List.of();
        }
        if (scope.branches().isEmpty()) {
            return List.of(Why.ACCOUNT_CANNOT_BOOK.unmet());
        }
        if (waybill.route().isEmpty()) {
            // refused for that by the rules of routes
            return List.of();
        }
        boolean touched = waybill.route().stream().anyMatch(node -> scope.covers(node.siteId()));
        return touched ? List.of() : List.of(Why.ROUTE_OUTSIDE_BRANCHES.unmet().inField("route"));
    }
}
