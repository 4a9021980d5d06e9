package io.yunzong.handling;

import io.yunzong.kernel.ConsignmentId;
import java.time.Instant;
import java.util.List;

/** The vehicle is away with the goods. Said inside the transaction. */
public record LoadDeparted(Load load, List<ConsignmentId> goods, Instant at) {
    public LoadDeparted {
        goods = List.copyOf(goods);
    }
}
