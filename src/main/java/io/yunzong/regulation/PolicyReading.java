package io.yunzong.regulation;

import io.yunzong.kernel.PersonId;
import java.time.Instant;

/** Somebody confirmed having read a version of a policy. */
public record PolicyReading(PolicyId policy, int number, PersonId person, Instant readAt) {}
