package io.yunzong.notifications;

/** Whom a rule means. */
public enum Audience {
    /** Whom the event itself names: the owner of a duty, the addressees of a document. */
    NAMED,
    /**
     * Who holds a role, as far as the role reaches: of the network all of them, of branches those of the branches it
     * happened at, of accounts those of the customer. So nobody hears of what they may not see. Clause H-08.
     */
    ROLE,
    /** The contacts of the customer whose cargo it is; only what is meant for customers. */
    CUSTOMER,
    /** A robot or a program. */
    ENDPOINT
}
