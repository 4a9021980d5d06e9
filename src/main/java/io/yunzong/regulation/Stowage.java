package io.yunzong.regulation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goods as stowing rules see them.
 *
 * @param natures names of {@code consignments.GoodsNature}
 * @param packaging the name of a {@code consignments.Packaging}, or null when nobody said
 * @param kgPerPiece the mean weight of a piece, or null when it is not known
 */
public record Stowage(
        Set<String> natures,
        @Nullable String packaging,
        @Nullable Double kgPerPiece) {
    public Stowage {
        natures = Set.copyOf(natures);
    }
}
