package io.yunzong.kernel;

/** Identifies a key that lets a program act within scopes. */
public record ApiKeyId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
