package io.yunzong.kernel;

/** Identifies a carrier or supplier of transport. */
public record CarrierId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
