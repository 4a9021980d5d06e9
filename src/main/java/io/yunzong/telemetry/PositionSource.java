package io.yunzong.telemetry;

/** How a position was learned. */
public enum PositionSource {
    /** Reported by a device as it happened. */
    GPS,
    /** Taken over from somebody's file. */
    IMPORT,
    /** Made up by the demonstration. */
    SIMULATION
}
