package io.yunzong.incidents;

/** A written report was handed in, the first or a further version. Said inside the transaction. Clauses. */
public record IncidentReported(Incident incident, int version, boolean late) {}
