package io.yunzong.kernel;

/** Identifies one vehicle's loading at one site. */
public record LoadId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
