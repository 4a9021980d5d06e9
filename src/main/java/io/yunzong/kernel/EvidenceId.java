package io.yunzong.kernel;

/** Identifies a stored photo, signature or file. */
public record EvidenceId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
