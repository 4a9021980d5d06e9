package io.yunzong.watch.domain;

import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a consignment waits for now, and what will be late when. It knows no clock: it follows from plan, events, new
 * plans and talks alone.
 *
 * @param site the branch in charge: where the goods are, or which they left last
 * @param waitsFor null when nothing more is to happen
 * @param dueAt by when that has to happen, as far as somebody said
 * @param silentAt when nothing will have been heard of it for too long; null while that does not matter
 * @param closedAt when it was delivered or cancelled
 */
public record Outlook(
        ConsignmentId id,
        ConsignmentStatus status,
        SiteId site,
        @Nullable Wait waitsFor,
        @Nullable Integer nextSeq,
        @Nullable SiteId nextSite,
        @Nullable Instant dueAt,
        @Nullable Instant eta,
        @Nullable Instant plannedArrivalAt,
        @Nullable VehicleId vehicle,
        Instant lastNewsAt,
        @Nullable Instant silentAt,
        @Nullable Instant closedAt,
        List<Stop> stops,
        List<Alarm> alarms) {
    /** What is waited for. */
    public enum Wait {
        DEPARTURE,
        ARRIVAL,
        DELIVERY
    }

    public Outlook {
        stops = List.copyOf(stops);
        alarms = List.copyOf(alarms);
    }

    /** The node with this number. */
    public @Nullable Stop stop(int seq) {
        return stops.stream().filter(one -> one.seq() == seq).findFirst().orElse(null);
    }

    /** The node the goods reach next, or null at the end. */
    public @Nullable Stop comesNext() {
        return stops.stream()
                .filter(one -> one.state() == Stop.State.NEXT || one.state() == Stop.State.AHEAD)
                .findFirst()
                .orElse(null);
    }
}
