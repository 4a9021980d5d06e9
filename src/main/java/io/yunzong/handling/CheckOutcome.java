package io.yunzong.handling;

/** What somebody found who looked. */
public enum CheckOutcome {
    PASS,
    /** Blocks until it was put right and signed anew. */
    FAIL,
    /** Only of stowing rules, which are derived and may miss. */
    NOT_APPLICABLE
}
