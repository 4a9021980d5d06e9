package io.yunzong.incidents;

/** An open incident became graver than it was. Said inside the transaction. Clause B-02. */
public record IncidentGraver(Incident incident) {}
