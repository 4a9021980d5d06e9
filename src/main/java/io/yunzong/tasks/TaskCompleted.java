package io.yunzong.tasks;

/** A duty was done. Published inside the transaction: listen after commit to tell people, or at once to act with it. */
public record TaskCompleted(Task task) {}
