package io.yunzong.kernel;

/** Identifies a contact person of a customer. */
public record ContactId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
