package io.yunzong.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A weight, kept in whole grams. */
public record Weight(long grams) implements Comparable<Weight> {
    public Weight {
        if (grams < 0) {
            throw new IllegalArgumentException("weight below zero: " + grams + " g");
        }
    }

    public static Weight ofKilograms(BigDecimal kilograms) {
        return new Weight(
                kilograms.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    public BigDecimal kilograms() {
        return BigDecimal.valueOf(grams, 3);
    }

    @Override
    public int compareTo(Weight other) {
        return Long.compare(grams, other.grams);
    }
}
