package io.yunzong.delivery;

import io.yunzong.kernel.Id;

/** Identifies something incomplete on a release order. */
public record DeficiencyId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
