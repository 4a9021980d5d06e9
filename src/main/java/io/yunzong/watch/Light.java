package io.yunzong.watch;

/** How urgent a consignment is on the board. */
public enum Light {
    /** Its time has passed, or a delay waits for an answer. */
    OVERDUE,
    DUE_SOON,
    /** Nothing was heard of it for too long. */
    SILENT,
    CALM
}
