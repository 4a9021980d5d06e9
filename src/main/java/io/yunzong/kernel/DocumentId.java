package io.yunzong.kernel;

/** Identifies a written document, whatever its version. */
public record DocumentId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
