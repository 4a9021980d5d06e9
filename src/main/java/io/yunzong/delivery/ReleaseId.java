package io.yunzong.delivery;

import io.yunzong.kernel.Id;

/** Identifies a release order. */
public record ReleaseId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
