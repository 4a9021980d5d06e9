package io.yunzong.journey.domain;

import io.yunzong.journey.CustomerTrips;
import io.yunzong.journey.LaneTrips;
import io.yunzong.journey.PunctualityReport;
import io.yunzong.kernel.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts over many consignments. */
public interface Reports {
    PunctualityReport punctuality(@Nullable Instant from, @Nullable Instant to, Scope scope);

    List<CustomerTrips> customers(@Nullable Instant from, @Nullable Instant to, Scope scope, int limit);

    List<LaneTrips> lanes(@Nullable Instant from, @Nullable Instant to, Scope scope, int limit);
}
