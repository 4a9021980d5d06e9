package io.yunzong.tasks;

import io.yunzong.kernel.PersonId;
import java.time.Instant;

/**
 * Somebody is away, and whoever stands in is on duty.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record Absence(long id, PersonId person, Instant from, Instant to, String reason, int version) {}
