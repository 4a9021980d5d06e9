package io.yunzong.evidence.domain;

import java.time.Duration;

/** What passes unremarked. */
public record Tolerances(Duration clock, Duration late, Duration exif, int placeMetres) {}
