package io.yunzong.evidence;

/** What the quality group makes of an exhibit. */
public enum ReviewVerdict {
    /** It proves what it was offered for. */
    ACCEPTED,
    /** It proves nothing: from now on it fills no slot. It stays where it is, for all to see. */
    REJECTED
}
