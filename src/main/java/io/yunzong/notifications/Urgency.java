package io.yunzong.notifications;

/** How much a notice can wait. */
public enum Urgency {
    /** Gathered into the e-mail of the morning. */
    LOW,
    NORMAL,
    /** Cannot wait: asks after no quiet hours and stands in the bell whatever anybody has opted out of. */
    URGENT;

    public boolean atLeast(Urgency other) {
        return compareTo(other) >= 0;
    }
}
