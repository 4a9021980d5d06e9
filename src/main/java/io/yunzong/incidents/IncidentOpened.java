package io.yunzong.incidents;

/** Said inside the transaction. Clauses. */
public record IncidentOpened(Incident incident) {}
