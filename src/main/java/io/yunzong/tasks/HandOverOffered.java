package io.yunzong.tasks;

/** Somebody is asked to take over. Published inside the transaction. */
public record HandOverOffered(HandOver handOver) {}
