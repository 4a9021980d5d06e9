package io.yunzong.kernel;

/** Identifies a device that reports positions or readings. */
public record DeviceId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
