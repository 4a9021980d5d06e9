package io.yunzong.telemetry;

/** What became of one reported position. Each of them is durable when it is returned. */
public enum PositionOutcome {
    /** Stored, and trusted. */
    ACCEPTED,
    /** Stored before; nothing changed. */
    DUPLICATE,
    /** Stored with a mark: it is shown to whoever looks for faults, and is never taken for the latest. */
    SUSPECT
}
