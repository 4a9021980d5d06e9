package io.yunzong.evidence;

/** How the time in a photo became an instant: EXIF itself knows only the hands of a clock, not its zone. */
public enum ExifTimeBasis {
    /** Date and time of the satellites, which are UTC. */
    GPS,
    /** The camera wrote its offset from UTC beside the time. */
    OFFSET,
    /** Nothing said which zone; that of the installation is assumed. */
    ASSUMED_ZONE
}
