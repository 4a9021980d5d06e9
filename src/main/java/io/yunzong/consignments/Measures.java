package io.yunzong.consignments;

import io.yunzong.kernel.Money;
import io.yunzong.kernel.Weight;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How heavy, how large and how dear the whole consignment is, as far as stated. */
public record Measures(
        @Nullable Weight weight,
        @Nullable BigDecimal volumeCubicMetres,
        @Nullable Money declaredValue) {
    public Measures {
        volumeCubicMetres = plain(volumeCubicMetres);
    }

    public static Measures unknown() {
        return new Measures(null, null, null);
    }

    /** 1.50 and 1.5 are the same measure. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
