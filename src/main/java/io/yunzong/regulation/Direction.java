package io.yunzong.regulation;

/** On which side of the event a deadline lies. */
public enum Direction {
    /** So long after what happened, such as five hours after unloading. */
    AFTER,
    /** So long before what is planned, such as two hours before the estimated arrival. */
    BEFORE
}
