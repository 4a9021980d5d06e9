package io.yunzong.regulation;

import java.time.Instant;

/** A new version of the regulation is in force. Told inside the transaction that publishes it. */
public record RegulationPublished(int version, Instant at, String note) {}
