package io.yunzong.delivery;

import io.yunzong.kernel.Id;

/** Identifies a receipt. */
public record ReceiptId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
