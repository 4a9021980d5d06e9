package io.yunzong.evidence.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a picture looks, in 64 bits: it is shrunk to 9 × 8 grey fields, and each bit says whether a field is brighter than
 * its right neighbour. Saving it anew, shrinking it or changing its brightness turns few of the bits; another scene
 * turns about half of them.
 *
 * <p>Finding what looks alike must not read every photo ever taken. The 64 bits are cut into four bands of 16, each with
 * an index of its own. Two looks that differ in at most {@value #NEAR} bits have a band that differs in at most one:
 * were it two or more in each of the four, they would differ in eight. So it is enough to look up, in each band, the
 * value itself and the 16 that differ from it in one bit: 68 look-ups by index, which of a million photos leave some
 * thousand to be compared, and miss none.
 */
public record Look(long bits) {
    public static final int WIDTH = 9;
    public static final int HEIGHT = 8;

    /** Looks that differ in no more bits than this are taken for the same photo. */
    public static final int NEAR = 7;

    public static final int BANDS = 4;
    private static final int BAND_BITS = 16;
    private static final int BAND_MASK = (1 << BAND_BITS) - 1;

    /** Between the darkest and the brightest field; below it is a wall, the sky or a covered lens: all look the same. */
    private static final int LEAST_CONTRAST = 12;

    /**
     * @param grey 72 fields row by row, 0 to 255
     * @return empty for a picture without contrast, which would look like every other such picture
     */
    public static Optional<Look> of(int[] grey) {
        if (grey.length != WIDTH * HEIGHT) {
            throw new IllegalArgumentException("not 9 by 8 fields: " + grey.length);
        }
        int darkest = 255;
        int brightest = 0;
        long bits = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int field = grey[y * WIDTH + x];
                darkest = Math.min(darkest, field);
                brightest = Math.max(brightest, field);
                if (x + 1 < WIDTH) {
                    bits = bits << 1 | (field > grey[y * WIDTH + x + 1] ? 1 : 0);
                }
            }
        }
        return brightest - darkest < LEAST_CONTRAST ? Optional.empty() : Optional.of(new Look(bits));
    }

    /** In how many bits they differ. */
    public int distance(Look other) {
        return Long.bitCount(bits ^ other.bits);
    }

    public boolean isNear(Look other) {
        return distance(other) <= NEAR;
    }

    /** The band, counted from the lowest bits. */
    public int band(int number) {
        return (int) (bits >>> number * BAND_BITS) & BAND_MASK;
    }

    /** Every value this band has in something near, unless another band has one. */
    public List<Integer> probes(int number) {
        int band = band(number);
        List<Integer> probes = new ArrayList<>(BAND_BITS + 1);
        probes.add(band);
        for (int bit = 0; bit < BAND_BITS; bit++) {
            probes.add(band ^ 1 << bit);
        }
        return probes;
    }
}
