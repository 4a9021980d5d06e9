package io.yunzong.exchange.domain;

import io.yunzong.kernel.GeoPoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The last position the file knows of the trip's vehicle. */
public record Ping(Instant at, GeoPoint point, @Nullable String place) {}
