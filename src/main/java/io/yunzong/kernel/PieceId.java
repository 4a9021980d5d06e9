package io.yunzong.kernel;

/** Identifies one piece of a consignment. */
public record PieceId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
