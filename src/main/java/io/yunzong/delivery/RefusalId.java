package io.yunzong.delivery;

import io.yunzong.kernel.Id;

/** Identifies what the consignee refused at one hand-over. */
public record RefusalId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
