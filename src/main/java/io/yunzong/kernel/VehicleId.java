package io.yunzong.kernel;

/** Identifies a vehicle. */
public record VehicleId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
