package io.yunzong.journey.web;

import io.yunzong.journey.Milestone;
import io.yunzong.journey.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A milestone of the page. */
record MilestoneRow(
        int seq,
        long siteId,
        String siteName,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String role,
        Milestone.Kind kind,
        @Nullable Instant planned,
        @Nullable Instant estimated,
        @Nullable Instant actual,
        Source source,
        @Nullable Integer minutesLate) {}
