package io.yunzong.journey.web;

import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the page says first; the screen makes a sentence of it in the reader's language. */
record Sentence(
        ConsignmentStatus status,
        Instant statusAt,
        Source source,
        @Nullable String siteName,
        @Nullable String nextSiteName,
        @Nullable Instant eta,
        @Nullable Source etaSource,
        @Nullable String etaBasis,
        @Nullable Integer minutesLate,
        @Nullable String vehiclePlate) {}
