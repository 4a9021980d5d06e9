package io.yunzong.kernel;

/** Identifies one fact in a consignment's journey. */
public record EventId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
