package io.yunzong.handling;

import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 装卸任务: one vehicle worked on at one site. It is prepared (for an arrival even before the vehicle comes), worked on,
 * closed when everything the regulation wants is there, and, where goods went onto the vehicle, departs. Its times are
 * those of the deeds that brought them about. Clauses.
 *
 * @param unloadEndedAt when the last expected piece was off the vehicle; never moves again
 */
public record Load(
        LoadId id,
        LoadKind kind,
        SiteId siteId,
        VehicleId vehicleId,
        LoadState state,
        @Nullable Instant plannedAt,
        Instant preparedAt,
        String preparedBy,
        String preparedByName,
        String reportKey,
        @Nullable Instant arrivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant closedAt,
        @Nullable Instant departedAt,
        @Nullable Instant unloadEndedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        int consignmentCount,
        int pieceCount,
        int countedPieces,
        boolean regulated,
        boolean simulated) {
    /** Whether anything can still be done with it. */
    public boolean open() {
        return state == LoadState.PREPARED || state == LoadState.WORKING || (state == LoadState.CLOSED && kind.loads());
    }

    public boolean started() {
        return startedAt != null && state != LoadState.CANCELLED;
    }

    public boolean closed() {
        return closedAt != null && state != LoadState.CANCELLED;
    }

    /** When the last step it went through happened: nothing after it can have happened before. */
    Instant reached() {
        Instant latest = preparedAt;
        for (Instant step : new @Nullable Instant[] {arrivedAt, startedAt, closedAt, departedAt}) {
            latest = step != null && step.isAfter(latest) ? step : latest;
        }
        return latest;
    }

    Load arrived(Instant at) {
        return with(state, at, startedAt, closedAt, departedAt, unloadEndedAt, cancelledAt, cancelReason);
    }

    Load started(Instant at) {
        return with(LoadState.WORKING, arrivedAt, at, closedAt, departedAt, unloadEndedAt, cancelledAt, cancelReason);
    }

    Load closed(Instant at) {
        return with(LoadState.CLOSED, arrivedAt, startedAt, at, departedAt, unloadEndedAt, cancelledAt, cancelReason);
    }

    Load departed(Instant at) {
        return with(LoadState.DEPARTED, arrivedAt, startedAt, closedAt, at, unloadEndedAt, cancelledAt, cancelReason);
    }

    Load unloadEnded(Instant at) {
        return with(state, arrivedAt, startedAt, closedAt, departedAt, at, cancelledAt, cancelReason);
    }

    Load cancelled(Instant at, String reason) {
        return with(LoadState.CANCELLED, arrivedAt, startedAt, closedAt, departedAt, unloadEndedAt, at, reason);
    }

    private Load with(
            LoadState next,
            @Nullable Instant arrived,
            @Nullable Instant started,
            @Nullable Instant closed,
            @Nullable Instant departed,
            @Nullable Instant ended,
            @Nullable Instant cancelled,
            @Nullable String reason) {
        return new Load(
                id,
                kind,
                siteId,
                vehicleId,
                next,
                plannedAt,
                preparedAt,
                preparedBy,
                preparedByName,
                reportKey,
                arrived,
                started,
                closed,
                departed,
                ended,
                cancelled,
                reason,
                consignmentCount,
                pieceCount,
                countedPieces,
                regulated,
                simulated);
    }

    /** With another list of goods. */
    Load holding(int consignments, int pieces, boolean ofRegulated, boolean ofSimulation) {
        return new Load(
                id,
                kind,
                siteId,
                vehicleId,
                state,
                plannedAt,
                preparedAt,
                preparedBy,
                preparedByName,
                reportKey,
                arrivedAt,
                startedAt,
                closedAt,
                departedAt,
                unloadEndedAt,
                cancelledAt,
                cancelReason,
                consignments,
                pieces,
                countedPieces,
                ofRegulated,
                ofSimulation);
    }
}
