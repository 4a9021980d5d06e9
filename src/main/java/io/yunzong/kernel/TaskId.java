package io.yunzong.kernel;

/** Identifies a duty with a clock. */
public record TaskId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
