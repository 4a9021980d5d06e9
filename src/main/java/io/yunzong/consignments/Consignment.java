package io.yunzong.consignments;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Goods moved under one contract from consignor to consignee. Booked by a branch, edited freely until it is accepted
 * into the network, then only in what does not move goods; perhaps cancelled. Where it is and how it fares is not kept
 * here but derived from the events of its journey.
 *
 * @param bookedAt when the order was taken; {@code createdAt} is when the system learned of it
 * @param regime null when the regulation does not cover it
 * @param version counts edits, so that two editors cannot overwrite each other
 */
public record Consignment(
        ConsignmentId id,
        String number,
        Waybill waybill,
        int pieceCount,
        @Nullable Regime regime,
        Instant bookedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        BookingSource source,
        boolean simulated,
        Instant createdAt,
        int version) {
    /** With names, phones and addresses masked unless the viewer needs them: the one place that decides. Clause H-08. */
    public Consignment shownTo(Caller viewer) {
        if (viewer.seesPersonalData()) {
            return this;
        }
        Waybill masked = waybill.withParties(
                waybill.consignor().masked(), waybill.consignee().masked());
        return saying(masked, pieceCount);
    }

    public CustomerId customerId() {
        return waybill.customerId();
    }

    public List<RouteNode> route() {
        return waybill.route();
    }

    /** Every site of the route. */
    public Set<SiteId> sites() {
        return waybill.route().stream().map(RouteNode::siteId).collect(Collectors.toUnmodifiableSet());
    }

    public boolean cancelled() {
        return cancelledAt != null;
    }

    /** The same consignment with another document. */
    Consignment saying(Waybill other, int otherPieceCount) {
        return saying(other, otherPieceCount, regime);
    }

    Consignment saying(Waybill other, int otherPieceCount, @Nullable Regime otherRegime) {
        return new Consignment(
                id,
                number,
                other,
                otherPieceCount,
                otherRegime,
                bookedAt,
                cancelledAt,
                cancelReason,
                source,
                simulated,
                createdAt,
                version);
    }

    public Consignment withRoute(List<RouteNode> route) {
        return saying(waybill.withRoute(route), pieceCount);
    }
}
