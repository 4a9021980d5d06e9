package io.yunzong.notifications;

/** What people choose by: kinds of notices that belong together. */
public enum Topic {
    TASKS,
    DOCUMENTS,
    CARGO,
    /** For customers: how their own cargo fares. */
    OWN_CARGO,
    SYSTEM
}
