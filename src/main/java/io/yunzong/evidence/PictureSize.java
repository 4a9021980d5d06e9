package io.yunzong.evidence;

import java.util.Locale;

/** How large a picture is shown. */
public enum PictureSize {
    /** For lists. */
    SMALL(320),
    /** For looking at two side by side, and for paper. */
    LARGE(1280);

    private final int pixels;

    PictureSize(int pixels) {
        this.pixels = pixels;
    }

    /** The longer side, at most. */
    public int pixels() {
        return pixels;
    }

    /** Its name on the wire and on disk. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
