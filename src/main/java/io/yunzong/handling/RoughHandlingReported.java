package io.yunzong.handling;

import io.yunzong.kernel.ConsignmentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 野蛮装卸: somebody handled goods roughly. Said inside the transaction. Clause A-03.
 *
 * @param reason a code of the dictionary of rough handling
 * @param persons who did it
 */
public record RoughHandlingReported(
        Load load,
        List<ConsignmentId> goods,
        String reason,
        String persons,
        @Nullable String note,
        Instant at) {
    public RoughHandlingReported {
        goods = List.copyOf(goods);
    }
}
