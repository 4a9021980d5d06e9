package io.yunzong.tasks;

/** A duty was given to somebody, taken, or put back to its role. Published inside the transaction. */
public record TaskAssigned(Task task) {}
