package io.yunzong.kernel;

/** Identifies a driver. */
public record DriverId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
