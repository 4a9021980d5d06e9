package io.yunzong.journey;

/** What is odd about an event; it is kept and shown with it. Clause C-14. */
public enum EventFlag {
    /** Entered long after it is said to have happened. */
    BACKDATED,
    /** Said to happen a little later than now. */
    AHEAD_OF_TIME,
    /** Reported from a place that is not the site. */
    FAR_FROM_SITE
}
