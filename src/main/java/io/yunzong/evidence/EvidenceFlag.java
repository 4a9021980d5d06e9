package io.yunzong.evidence;

/** What speaks for a second look. A flag refuses nothing; it stays with the evidence for ever. Clause C-14. */
public enum EvidenceFlag {
    /** The clock of the device was wrong; the time was corrected by its offset. */
    CLOCK_OFF,
    /** The device gave no time; the time of receipt stands in. */
    NO_DEVICE_TIME,
    /** Device or file name a time that cannot be, such as 1970 or tomorrow; it is not used. */
    IMPOSSIBLE_TIME,
    /** Taken before the step it is to prove began. */
    TAKEN_BEFORE_STEP,
    /** Much time lies between taking and receipt. */
    TAKEN_LONG_AGO,
    /** The file's own time is another one. */
    EXIF_TIME_DIFFERS,
    /** Neither device nor file say where. */
    NO_PLACE,
    /** Device or file name a place that cannot be, such as 0°, 0°; it is not used. */
    IMPOSSIBLE_PLACE,
    /** Device, file and site are not at one place. */
    PLACE_DIFFERS,
    /** The same bytes serve another subject, step or slot. */
    USED_BEFORE,
    /** A photo that looks nearly the same serves another subject, step or slot. */
    LOOKS_USED_BEFORE,
    /** It was whole when it came in, and still cannot be unpacked: nobody can see what it shows. */
    UNREADABLE
}
