package io.yunzong.handling;

import io.yunzong.kernel.ConsignmentId;
import java.time.Instant;
import java.util.List;

/**
 * The seal found on arrival is not the one that was applied: somebody may have opened the vehicle. The goods are held.
 * Said inside the transaction. Clause A-02.
 *
 * @param found empty when there was no seal at all
 */
public record SealMismatch(Load load, String applied, String found, List<ConsignmentId> goods, Instant at) {
    public SealMismatch {
        goods = List.copyOf(goods);
    }
}
