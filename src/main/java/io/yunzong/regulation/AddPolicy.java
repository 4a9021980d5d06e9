package io.yunzong.regulation;

/** Publishes a new policy with its first version. */
public record AddPolicy(String code, PolicyText text) {}
