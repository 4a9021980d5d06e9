package io.yunzong.handling;

import io.yunzong.kernel.ConsignmentId;
import java.time.Instant;
import java.util.List;

/** The goods are moved and everything wanted is there. Said inside the transaction. */
public record LoadClosed(Load load, List<ConsignmentId> goods, Instant at) {
    public LoadClosed {
        goods = List.copyOf(goods);
    }
}
