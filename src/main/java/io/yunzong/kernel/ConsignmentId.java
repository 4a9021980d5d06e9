package io.yunzong.kernel;

/** Identifies a consignment: goods moved under one contract from consignor to consignee. */
public record ConsignmentId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
