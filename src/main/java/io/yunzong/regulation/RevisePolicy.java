package io.yunzong.regulation;

/**
 * Publishes the next version of a policy; whoever read the one before has to read it again.
 *
 * @param basedOn the number of the version it was written from
 */
public record RevisePolicy(PolicyId id, int basedOn, PolicyText text) {}
