package io.yunzong.handling;

import io.yunzong.identity.Role;

/** Somebody has to be on site, by name, for the whole of the work. Clauses. */
public record PresenceDemand(Role role, boolean mayTickChecks, String zh, String en, String clause) {}
