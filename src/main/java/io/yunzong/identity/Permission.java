package io.yunzong.identity;

/** What an endpoint may demand. Roles hold sets of them; keys of programs hold them one by one. */
public enum Permission {
    CONSIGNMENT_READ,
    CONSIGNMENT_WRITE,
    CONSIGNMENT_CANCEL,
    CONSIGNMENT_EXPORT,
    LABEL_PRINT,
    EVENT_RECORD,
    EVENT_RETRACT,
    NETWORK_READ,
    NETWORK_WRITE,
    ACCOUNT_READ,
    ACCOUNT_WRITE,
    IMPORT_RUN,
    POSITION_READ,
    POSITION_REPORT,
    DEVICE_READ,
    DEVICE_WRITE,
    PEOPLE_READ,
    PEOPLE_WRITE,
    AUDIT_READ,
    /** Sees names, phones and addresses of people unmasked. */
    PERSONAL_DATA_READ,
    REPORT_READ,
    /** Reads the rules in force: templates, slots, deadlines, dictionaries. */
    REGULATION_READ,
    /** Edits the draft of the regulation and publishes it; writes policies. */
    REGULATION_WRITE,
    /** Gives a task to somebody else, pauses it, sees the load of others. */
    TASK_ASSIGN,
    /** Says who is on duty when, and who stands in. */
    ROTA_WRITE,
    /** Sees photos and written documents of what is in scope. */
    EVIDENCE_READ,
    EVIDENCE_ADD,
    /** Decides on photos that look used before, and looks at all of them. */
    EVIDENCE_REVIEW,
    /** Ticks checks, scans pieces, applies and compares seals, puts goods away. */
    HANDLING_WORK,
    /** Is the named supervisor on site: checks in and out, confirms stowing. */
    HANDLING_SUPERVISE,
    /** Passes a gate with a reason, on the record. */
    HANDLING_OVERRIDE,
    /** Sends the tracking sheet, follows delays, contacts the next branch. */
    TRACKING_WORK,
    RELEASE_REQUEST,
    RELEASE_REVIEW,
    /** Chooses vehicle and person for the delivery. */
    DELIVERY_PLAN,
    /** Hands over to the consignee: signature, shortage, refusal. */
    DELIVERY_WORK,
    /** Decides what becomes of refused goods. */
    RETURN_DECIDE,
    HOLD_PLACE,
    HOLD_RELEASE,
    /** Sees what went wrong with goods in scope. */
    INCIDENT_READ,
    /** Says that something went wrong. */
    INCIDENT_OPEN,
    /** Acts on what went wrong at the own branch, and reports it in writing. */
    INCIDENT_WORK,
    /** Headquarters' part: opinion, release of what was held, responsibility. */
    INCIDENT_JUDGE,
    /** Takes part in the house's own conversation about what is in scope; never a customer's. */
    THREAD_USE,
    /** Sees the leadership group, what was put before it and what it decided. */
    LEADERSHIP_READ,
    /** Says who is a member of the leadership group, and for how long. */
    LEADERSHIP_APPOINT,
    /** Records decisions of the group; the desk asks besides for a member in term. */
    DECISION_RECORD,
    /** Says who hears of what by which channel, keeps robots and webhooks, reads the log of messages, sends again. */
    NOTIFICATION_ADMIN,
    /** What every signed-in person may do with what is their own: password, saved views. */
    SELF
}
