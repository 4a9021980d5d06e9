package io.yunzong.handling;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists a vehicle for work at a site.
 *
 * @param plannedAt when it is to depart or to arrive
 * @param goods for an unloading: empty for all that the vehicle brings
 */
public record PrepareLoad(
        Reported report,
        LoadKind kind,
        SiteId siteId,
        VehicleId vehicleId,
        @Nullable Instant plannedAt,
        List<Goods> goods) {
    /** A waybill, or some of its pieces; none named: the whole. */
    public record Goods(ConsignmentId consignmentId, List<PieceId> pieceIds) {
        public Goods {
            pieceIds = pieceIds.stream().distinct().toList();
        }

        public static Goods whole(ConsignmentId consignment) {
            return new Goods(consignment, List.of());
        }
    }

    public PrepareLoad {
        goods = List.copyOf(goods);
    }
}
