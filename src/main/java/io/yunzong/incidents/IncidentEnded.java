package io.yunzong.incidents;

/** Settled, recovered by itself, or found to be nothing. Said inside the transaction. */
public record IncidentEnded(Incident incident) {}
