package io.yunzong.handling;

import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work that is coming to a branch and is not listed as a load yet: a vehicle on its way there, or goods that wait to be
 * sent on.
 *
 * @param vehicleId null for goods nobody planned a vehicle for
 * @param at when it is to depart, or expected to arrive; null when nobody knows
 * @param from where the vehicle was loaded, when that is known
 */
public record ExpectedWork(
        LoadKind kind,
        @Nullable VehicleId vehicleId,
        @Nullable String plate,
        @Nullable Instant at,
        @Nullable From from,
        boolean regulated,
        List<Goods> goods) {
    /** The load that sent it. */
    public record From(
            LoadId loadId, SiteId siteId, @Nullable Instant departedAt) {}

    /** A waybill of it. */
    public record Goods(
            ConsignmentId consignmentId,
            String number,
            String customerName,
            String goodsName,
            int pieceCount,
            boolean regulated,
            ConsignmentStatus status) {}

    public ExpectedWork {
        goods = List.copyOf(goods);
    }
}
