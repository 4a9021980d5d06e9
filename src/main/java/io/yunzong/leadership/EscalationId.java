package io.yunzong.leadership;

import io.yunzong.kernel.Id;

/** Identifies something put before the group. */
public record EscalationId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
