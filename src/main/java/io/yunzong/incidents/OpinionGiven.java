package io.yunzong.incidents;

/** Headquarters said what is to be done. Said inside the transaction. Clause A-23. */
public record OpinionGiven(Incident incident, Opinion opinion) {}
