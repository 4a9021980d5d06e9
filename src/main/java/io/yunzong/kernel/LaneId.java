package io.yunzong.kernel;

/** Identifies a lane: a planned way through the network with standard times. */
public record LaneId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
