package io.yunzong.incidents;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.SiteId;
import io.yunzong.regulation.Severity;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents a list shows; empty sets and nulls for all.
 *
 * @param text part of a waybill's number, or the incident's own number
 * @param open true for those that are not over, false for those that are
 * @param blocked only those whose goods stand still
 * @param late only those whose report came late, or is late now
 */
public record IncidentFilter(
        @Nullable String text,
        Set<IncidentKind> kinds,
        Set<Severity> severities,
        Set<Incident.Waiting> waiting,
        @Nullable ConsignmentId consignment,
        @Nullable CustomerId customer,
        @Nullable SiteId site,
        @Nullable Boolean open,
        boolean blocked,
        boolean late,
        @Nullable Instant from,
        @Nullable Instant to) {
    public IncidentFilter {
        text = Blanks.toNull(text);
        kinds = Set.copyOf(kinds);
        severities = Set.copyOf(severities);
        waiting = Set.copyOf(waiting);
    }

    public static IncidentFilter openOnes() {
        return new IncidentFilter(null, Set.of(), Set.of(), Set.of(), null, null, null, true, false, false, null, null);
    }

    public static IncidentFilter of(ConsignmentId consignment) {
        return new IncidentFilter(
                null, Set.of(), Set.of(), Set.of(), consignment, null, null, null, false, false, null, null);
    }
}
