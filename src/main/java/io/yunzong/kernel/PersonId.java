package io.yunzong.kernel;

/** Identifies a person who signs in. */
public record PersonId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
