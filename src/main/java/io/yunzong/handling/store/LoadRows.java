package io.yunzong.handling.store;

import static io.yunzong.handling.store.Columns.instant;
import static io.yunzong.handling.store.Columns.when;

import io.yunzong.handling.Load;
import io.yunzong.handling.LoadGoods;
import io.yunzong.handling.LoadKind;
import io.yunzong.handling.LoadState;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

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
                instant(row, "planned_at"),
                when(row, "prepared_at"),
                row.getString("prepared_by"),
                row.getString("prepared_by_name"),
                row.getString("report_key"),
                instant(row, "arrived_at"),
                instant(row, "started_at"),
                instant(row, "closed_at"),
                instant(row, "departed_at"),
                instant(row, "unload_ended_at"),
                instant(row, "cancelled_at"),
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
                Objects.requireNonNull(Columns.pieces(row, "piece_ids")),
                row.getInt("goods_piece_count"),
                Columns.pieces(row, "moved_piece_ids"));
    }
}
