package io.yunzong.handling;

import io.yunzong.kernel.ConsignmentId;
import java.time.Instant;
import java.util.List;

/** Work on the goods has begun. Said inside the transaction. */
public record LoadStarted(Load load, List<ConsignmentId> goods, Instant at) {
    public LoadStarted {
        goods = List.copyOf(goods);
    }
}
