package io.yunzong.delivery.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.instant;

import io.yunzong.delivery.Deficiency;
import io.yunzong.delivery.DeficiencyId;
import io.yunzong.delivery.PlanDelivery;
import io.yunzong.delivery.ReleaseId;
import io.yunzong.delivery.ReleaseOrder;
import io.yunzong.identity.Role;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole release orders: four statements, however many orders. */
@Component
class ReleaseReading {
    static final String DEFICIENCY = """
            id, release_id, kind, note, responsible_id, responsible_name, raised_at, raised_by_name, due_at,
            permitted_at, permitted_by_name, permit_reason, signed_at, signed_by_name, signed_note, signed_evidence_id
            """;

    private final JdbcClient jdbc;

    ReleaseReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands beside the orders, by order. */
    private record Parts(
            Map<Long, List<ReleaseOrder.Paper>> papers,
            Map<Long, List<ReleaseOrder.Review>> reviews,
            Map<Long, List<Deficiency>> deficiencies) {}

    List<ReleaseOrder> byId(Collection<ReleaseId> releases) {
        return orders("id = any(:ids)", ids(releases));
    }

    List<ReleaseOrder> of(Collection<ConsignmentId> consignments) {
        return orders("consignment_id = any(:ids)", ids(consignments));
    }

    private List<ReleaseOrder> orders(String which, Long[] values) {
        Long[] found = jdbc.sql("select id from delivery.release_order where " + which)
                .param("ids", values)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
        if (found.length == 0) {
            return List.of();
        }
        Parts parts = new Parts(
                grouped(
                        "select release_id, code, state, reason, remark, evidence_id, noted_at, noted_by_name "
                                + "from delivery.release_paper where release_id = any(:ids) order by code",
                        found,
                        this::paper),
                grouped(
                        "select release_id, revision, decision, role, person_id, person_name, reason, comment, "
                                + "decided_at, recorded_at from delivery.release_review where release_id = any(:ids) order by id",
                        found,
                        this::review),
                grouped(
                        "select " + DEFICIENCY + " from delivery.deficiency where release_id = any(:ids) order by id",
                        found,
                        ReleaseReading::deficiency));
        return jdbc.sql("select * from delivery.release_order where id = any(:ids) order by id")
                .param("ids", found)
                .query((row, index) -> order(row, parts))
                .list();
    }

    private <T> Map<Long, List<T>> grouped(String sql, Long[] found, RowMapper<T> mapper) {
        Map<Long, List<T>> grouped = new HashMap<>();
        jdbc.sql(sql).param("ids", found).query(row -> {
            grouped.computeIfAbsent(row.getLong("release_id"), one -> new ArrayList<>())
                    .add(java.util.Objects.requireNonNull(mapper.mapRow(row, 0)));
        });
        return grouped;
    }

    private static ReleaseOrder order(ResultSet row, Parts parts) throws SQLException {
        long key = row.getLong("id");
        return new ReleaseOrder(
                new ReleaseId(key),
                new ConsignmentId(row.getLong("consignment_id")),
                new CustomerId(row.getLong("customer_id")),
                new SiteId(row.getLong("site_id")),
                new SiteId(row.getLong("shipping_site_id")),
                plan(row),
                ReleaseOrder.State.valueOf(row.getString("state")),
                row.getInt("revision"),
                instant(row, "created_at"),
                row.getString("created_by_name"),
                findInstant(row, "submitted_at"),
                row.getString("submitted_by_name"),
                findInstant(row, "review_due_at"),
                findInstant(row, "approved_at"),
                findInstant(row, "left_at"),
                findInstant(row, "closed_at"),
                id(row, "document_id", DocumentId::new),
                parts.papers().getOrDefault(key, List.of()),
                parts.reviews().getOrDefault(key, List.of()),
                parts.deficiencies().getOrDefault(key, List.of()));
    }

    private static PlanDelivery plan(ResultSet row) throws SQLException {
        return new PlanDelivery(
                ReleaseOrder.Mode.valueOf(row.getString("mode")),
                Columns.list(row, "piece_ids", PieceId::new),
                id(row, "vehicle_id", VehicleId::new),
                row.getString("vehicle_reason"),
                row.getString("vehicle_remark"),
                id(row, "courier_id", PersonId::new),
                row.getString("mixed_reason"),
                findInstant(row, "window_from"),
                findInstant(row, "window_to"));
    }

    private ReleaseOrder.Paper paper(ResultSet row, int index) throws SQLException {
        return new ReleaseOrder.Paper(
                row.getString("code"),
                row.getString("state").equals("PRESENT"),
                row.getString("reason"),
                row.getString("remark"),
                id(row, "evidence_id", EvidenceId::new),
                instant(row, "noted_at"),
                row.getString("noted_by_name"));
    }

    private ReleaseOrder.Review review(ResultSet row, int index) throws SQLException {
        return new ReleaseOrder.Review(
                row.getInt("revision"),
                row.getString("decision").equals("APPROVED"),
                Role.valueOf(row.getString("role")),
                new PersonId(row.getLong("person_id")),
                row.getString("person_name"),
                row.getString("reason"),
                row.getString("comment"),
                instant(row, "decided_at"),
                instant(row, "recorded_at"));
    }

    static Deficiency deficiency(ResultSet row, int index) throws SQLException {
        return new Deficiency(
                new DeficiencyId(row.getLong("id")),
                new ReleaseId(row.getLong("release_id")),
                row.getString("kind"),
                row.getString("note"),
                new PersonId(row.getLong("responsible_id")),
                row.getString("responsible_name"),
                instant(row, "raised_at"),
                row.getString("raised_by_name"),
                instant(row, "due_at"),
                findInstant(row, "permitted_at"),
                row.getString("permitted_by_name"),
                row.getString("permit_reason"),
                findInstant(row, "signed_at"),
                row.getString("signed_by_name"),
                row.getString("signed_note"),
                id(row, "signed_evidence_id", EvidenceId::new));
    }
}
