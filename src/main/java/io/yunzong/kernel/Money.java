package io.yunzong.kernel;

import java.math.BigDecimal;

/** An amount of renminbi, kept in whole fen (分). */
public record Money(long fen) implements Comparable<Money> {
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
