package io.yunzong.regulation;

/** When a photo is due, against the work of its stage. */
public enum Moment {
    /** Before the work of the stage begins. */
    BEFORE,
    /** When it is done, and before the next stage. */
    AFTER
}
