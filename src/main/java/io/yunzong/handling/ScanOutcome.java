package io.yunzong.handling;

/** What a scanned code turned out to be. */
public enum ScanOutcome {
    /** Expected, and here. */
    COUNTED,
    /** Counted before. */
    ALREADY,
    /** Ours and for this branch, but not on the list. */
    OVER,
    /** Ours, but not for this branch. */
    MIS_ROUTED,
    /** A well-formed code nobody knows. */
    UNKNOWN
}
