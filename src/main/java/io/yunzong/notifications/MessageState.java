package io.yunzong.notifications;

/** Where a message stands. */
public enum MessageState {
    WAITING,
    /** Claimed by a process that is about to send it, or died while it did. */
    SENDING,
    SENT,
    /** Given up: refused for good, or failed too often. A person may have it sent again. */
    DEAD,
    /** Nobody knows whether it arrived, and sending again could tell it twice: a person decides. */
    UNCLEAR,
    DISMISSED
}
