package io.yunzong.consignments;

/** How a consignment came in. Clause C-14. */
public enum BookingSource {
    /** Typed by a person. */
    SCREEN,
    /** Sent by a program with a key. */
    API,
    /** Read from a file. */
    IMPORT,
    /** Sent by a partner carrier. */
    PARTNER,
    /** Made up by the demonstration. */
    SIMULATION
}
