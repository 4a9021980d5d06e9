package io.yunzong.notifications;

import java.util.Locale;

/**
 * What can be told. Each kind has a name, a title and a text in both languages ({@code notifications.event.<kind>.…});
 * one for customers has its own templates ({@code notifications.customer.<kind>.…}) and no others are ever sent to them.
 * A module that is heard anew adds its kinds here, its texts, and a listener beside the others.
 */
public enum NoticeKind {
    TASK_ASSIGNED("task.assigned", Topic.TASKS, Urgency.NORMAL),
    TASK_WARNED("task.warned", Topic.TASKS, Urgency.LOW),
    TASK_BREACHED("task.breached", Topic.TASKS, Urgency.NORMAL),
    /** Clause C-04: an overdue duty is put before others, at night, too. */
    TASK_ESCALATED("task.escalated", Topic.TASKS, Urgency.URGENT),
    HAND_OVER_OFFERED("hand_over.offered", Topic.TASKS, Urgency.NORMAL),
    DOCUMENT_ISSUED("document.issued", Topic.DOCUMENTS, Urgency.NORMAL),
    /** Clause A-02: somebody may have opened the vehicle. */
    SEAL_MISMATCH("seal.mismatch", Topic.CARGO, Urgency.URGENT),
    ROUGH_HANDLING("handling.rough", Topic.CARGO, Urgency.NORMAL),
    DIFFERENCES_FOUND("load.differences", Topic.CARGO, Urgency.NORMAL),
    HOLD_PLACED("hold.placed", Topic.CARGO, Urgency.NORMAL),
    HOLD_RELEASED("hold.released", Topic.CARGO, Urgency.NORMAL),
    /** Clause A-11: something went wrong with goods. */
    INCIDENT_OPENED("incident.opened", Topic.CARGO, Urgency.NORMAL),
    /** Clause A-15: it is grave, and told at night, too. */
    INCIDENT_GRAVE("incident.grave", Topic.CARGO, Urgency.URGENT),
    /** Clause A-23: headquarters said what is to be done. */
    OPINION_GIVEN("incident.opinion", Topic.CARGO, Urgency.URGENT),
    /** Clause C-07: a colleague named somebody in a conversation. */
    MENTIONED("thread.mentioned", Topic.TASKS, Urgency.NORMAL),
    /** The only ones customers get so far: their goods were handed over, without reservation. */
    DELIVERED("consignment.delivered", Topic.OWN_CARGO, Urgency.NORMAL),
    /** An administrator tries a channel. */
    TEST("test", Topic.SYSTEM, Urgency.URGENT);

    private final String code;
    private final Topic topic;
    private final Urgency urgency;

    NoticeKind(String code, Topic topic, Urgency urgency) {
        this.code = code;
        this.topic = topic;
        this.urgency = urgency;
    }

    /** As programs know it, such as {@code task.breached}. */
    public String code() {
        return code;
    }

    public Topic topic() {
        return topic;
    }

    public Urgency urgency() {
        return urgency;
    }

    /** Whether customers may hear of it at all. Nothing else ever reaches them. */
    public boolean forCustomers() {
        return topic == Topic.OWN_CARGO;
    }

    /** Whether the other branches on the way of the goods hear of it as well: they sent them, or get them next. */
    boolean concernsTheWholeRoute() {
        return this == INCIDENT_OPENED || this == INCIDENT_GRAVE || this == OPINION_GIVEN;
    }

    /** The key of its name; with {@code .title} and {@code .text} those of its template. */
    public String textKey() {
        return "notifications.event." + name().toLowerCase(Locale.ROOT);
    }

    public String customerTextKey() {
        return "notifications.customer." + name().toLowerCase(Locale.ROOT);
    }
}
