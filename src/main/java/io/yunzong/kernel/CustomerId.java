package io.yunzong.kernel;

/** Identifies a customer. */
public record CustomerId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
