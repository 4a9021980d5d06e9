package io.yunzong.leadership;

import io.yunzong.kernel.Id;

/** Identifies a decision. */
public record DecisionId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
