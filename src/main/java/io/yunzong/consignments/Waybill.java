package io.yunzong.consignments;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.CustomerId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the document says: everything about a consignment that people write down and may have to correct. The desk
 * checks it; a waybill in hand is not yet a valid one.
 *
 * @param customerId whose account it is
 * @param customerReference the customer's own number, such as an order number
 * @param route nodes in order of travel; numbered from 1 here, whatever {@code seq} they came with. When booked with a
 *     lane and without a route, it is planned from the lane's standard times
 */
public record Waybill(
        CustomerId customerId,
        @Nullable String customerReference,
        @Nullable String note,
        Party consignor,
        Party consignee,
        Goods goods,
        Measures measures,
        Promise promise,
        Carriage carriage,
        List<RouteNode> route) {
    public Waybill {
        customerReference = Blanks.toNull(customerReference);
        note = Blanks.toNull(note);
        List<RouteNode> numbered = new ArrayList<>(route.size());
        for (RouteNode node : route) {
            numbered.add(node.numbered(numbered.size() + 1));
        }
        route = List.copyOf(numbered);
    }

    public RouteNode origin() {
        return route.getFirst();
    }

    public RouteNode destination() {
        return route.getLast();
    }

    public Waybill withParties(Party newConsignor, Party newConsignee) {
        return new Waybill(
                customerId,
                customerReference,
                note,
                newConsignor,
                newConsignee,
                goods,
                measures,
                promise,
                carriage,
                route);
    }

    public Waybill withRoute(List<RouteNode> newRoute) {
        return new Waybill(
                customerId,
                customerReference,
                note,
                consignor,
                consignee,
                goods,
                measures,
                promise,
                carriage,
                newRoute);
    }
}
