package io.yunzong.journey;

import io.yunzong.journey.domain.Reports;
import io.yunzong.kernel.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports over the consignments booked in a span, within a scope. On time means: reported at the last node no later than
 * its planned arrival there; where either is missing nobody knows, and it is counted as unknown instead of guessed. The
 * span is by booking: from inclusive, to exclusive, null for open.
 */
@Component
@Transactional(readOnly = true)
public class JourneyReports {
    private final Reports reports;

    JourneyReports(Reports reports) {
        this.reports = reports;
    }

    public PunctualityReport punctuality(@Nullable Instant from, @Nullable Instant to, Scope scope) {
        return reports.punctuality(from, to, scope);
    }

    /** Customers by number of trips, the most first. */
    public List<CustomerTrips> customers(@Nullable Instant from, @Nullable Instant to, Scope scope, int limit) {
        return reports.customers(from, to, scope, limit);
    }

    /** Lanes by number of trips, the most first. */
    public List<LaneTrips> lanes(@Nullable Instant from, @Nullable Instant to, Scope scope, int limit) {
        return reports.lanes(from, to, scope, limit);
    }
}
