package io.yunzong.consignments;

import java.util.Arrays;
import java.util.Optional;

/** The label sizes in use, in millimetres. */
public enum LabelFormat {
    MM_100_X_150("100x150", 100, 150),
    MM_100_X_100("100x100", 100, 100);

    private final String wireName;
    private final int widthMm;
    private final int heightMm;

    LabelFormat(String wireName, int widthMm, int heightMm) {
        this.wireName = wireName;
        this.widthMm = widthMm;
        this.heightMm = heightMm;
    }

    public static Optional<LabelFormat> find(String wireName) {
        return Arrays.stream(values())
                .filter(format -> format.wireName.equals(wireName))
                .findFirst();
    }

    public String wireName() {
        return wireName;
    }

    public int widthMm() {
        return widthMm;
    }

    public int heightMm() {
        return heightMm;
    }
}
