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
    /** What every signed-in person may do with what is their own: password, saved views. */
    SELF
}
