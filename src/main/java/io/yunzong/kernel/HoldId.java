package io.yunzong.kernel;

/** Identifies a hold on a consignment or on some of its pieces. */
public record HoldId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
