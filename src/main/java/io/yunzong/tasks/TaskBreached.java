package io.yunzong.tasks;

/** The time of an open duty has passed. Published inside the transaction, once for a task. */
public record TaskBreached(Task task) {}
