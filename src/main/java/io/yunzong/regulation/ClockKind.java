package io.yunzong.regulation;

/** On which clock a deadline runs. */
public enum ClockKind {
    /** Nights, weekends and holidays count. */
    CONTINUOUS,
    /** Only working hours count. */
    WORKING
}
