package io.yunzong.delivery;

import java.time.Instant;

/** Somebody was told about a refusal. Clause A-37. */
public record RefusalContact(
        String channel, String spokenTo, String note, Instant contactedAt, Instant recordedAt, String byName) {}
