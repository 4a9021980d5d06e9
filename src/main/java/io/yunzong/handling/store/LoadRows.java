package io.yunzong.handling.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.instant;

import io.yunzong.handling.Load;
import io.yunzong.handling.LoadGoods;
import io.yunzong.handling.LoadKind;
import io.yunzong.handling.LoadState;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Loads from rows. */
final class LoadRows {
    private LoadRows() {}

    static Load load(ResultSet row, int index) throws SQLException {
        return new Load(
                new LoadId(row.getLong("id")),
                LoadKind.valueOf(row.getString("kind")),
                new SiteId(row.getLong("site_id")),
                new VehicleId(row.getLong("vehicle_id")),
                LoadState.valueOf(row.getString("state")),
                findInstant(row, "planned_at"),
                instant(row, "prepared_at"),
                row.getString("prepared_by"),
                row.getString("prepared_by_name"),
                row.getString("report_key"),
                findInstant(row, "arrived_at"),
                findInstant(row, "started_at"),
                findInstant(row, "closed_at"),
                findInstant(row, "departed_at"),
                findInstant(row, "unload_ended_at"),
                findInstant(row, "cancelled_at"),
                row.getString("cancel_reason"),
                row.getInt("consignment_count"),
                row.getInt("piece_count"),
                row.getInt("counted_pieces"),
                row.getBoolean("regulated"),
                row.getBoolean("simulated"));
    }

    static LoadGoods goods(ResultSet row, int index) throws SQLException {
        return new LoadGoods(
                new LoadId(row.getLong("load_id")),
                new ConsignmentId(row.getLong("consignment_id")),
                Columns.list(row, "piece_ids", PieceId::new),
                row.getInt("goods_piece_count"),
                Columns.findList(row, "moved_piece_ids", PieceId::new));
    }
}
