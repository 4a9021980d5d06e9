package io.yunzong.kernel;

/** Identifies one import of a file. */
public record ImportJobId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
