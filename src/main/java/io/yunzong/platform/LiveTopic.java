package io.yunzong.platform;

import java.util.Locale;

/** What an open browser can be told about. */
public enum LiveTopic {
    CONSIGNMENT,
    POSITION,
    IMPORT,
    NETWORK,
    ACCOUNT,
    TASK,
    EVIDENCE,
    DOCUMENT,
    HANDLING,
    INCIDENT,
    REGULATION,
    THREAD,
    LEADERSHIP,
    /** Its id is a person, and nobody else's browser is told. */
    NOTIFICATION;

    /** Whether it is told to the person with the id only. */
    boolean isPersonal() {
        return this == NOTIFICATION;
    }

    /** The event name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
