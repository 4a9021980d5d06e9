package io.yunzong.journey;

import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * The trips from one site to another, of one lane when the waybills name it.
 *
 * @param averageMinutesLate of those that arrived and were planned; below zero when early
 * @param onTimeShare of those known to be on time or late; null when none is known
 */
public record LaneTrips(
        @Nullable LaneId laneId,
        @Nullable String laneName,
        SiteId originId,
        String originName,
        SiteId destinationId,
        String destinationName,
        PunctualityReport trips,
        @Nullable Double averageMinutesLate,
        @Nullable Double onTimeShare) {}
