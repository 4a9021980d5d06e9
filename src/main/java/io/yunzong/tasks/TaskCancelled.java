package io.yunzong.tasks;

/** A duty fell away; the note says why. Published inside the transaction: listen after commit to tell people, or at once to act with it. */
public record TaskCancelled(Task task) {}
