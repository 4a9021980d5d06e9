package io.yunzong.regulation;

import io.yunzong.kernel.Id;

/** Identifies a policy, whatever its version. */
public record PolicyId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
