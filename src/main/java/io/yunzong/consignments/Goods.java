package io.yunzong.consignments;

import io.yunzong.kernel.Blanks;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is carried. Clause A-04.
 *
 * @param stackLimit how many of the same may stand on one of them, or null when not stated
 * @param minCelsius lowest temperature allowed; only for temperature-controlled goods
 * @param maxCelsius highest temperature allowed; only for temperature-controlled goods
 */
public record Goods(
        String name,
        Set<GoodsNature> nature,
        @Nullable Packaging packaging,
        @Nullable Integer stackLimit,
        @Nullable BigDecimal minCelsius,
        @Nullable BigDecimal maxCelsius) {
    public Goods {
        name = Blanks.strip(name);
        EnumSet<GoodsNature> ordered = EnumSet.noneOf(GoodsNature.class);
        ordered.addAll(nature);
        nature = java.util.Collections.unmodifiableSet(ordered);
        minCelsius = Measures.plain(minCelsius);
        maxCelsius = Measures.plain(maxCelsius);
    }

    public static Goods named(String name) {
        return new Goods(name, Set.of(), null, null, null, null);
    }
}
