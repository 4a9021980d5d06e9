package io.yunzong.delivery.store;

import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.time;

import io.yunzong.delivery.PlanDelivery;
import io.yunzong.delivery.ReleaseId;
import io.yunzong.delivery.ReleaseOrder;
import io.yunzong.delivery.domain.Releases;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.EventId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Repository
class SqlReleases implements Releases {
    private final JdbcClient jdbc;
    private final ReleaseReading reading;

    SqlReleases(JdbcClient jdbc, ReleaseReading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    @Override
    public void lockConsignment(ConsignmentId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('delivery:' || :id, 0))")
                .param("id", id.value())
                .query((row, index) -> true)
                .single();
    }

    @Override
    public ReleaseId add(NewOrder order) {
        return new ReleaseId(planned(order.plan(), jdbc.sql("""
                        insert into delivery.release_order
                            (consignment_id, customer_id, site_id, shipping_site_id, piece_ids, mode, vehicle_id,
                             vehicle_reason, vehicle_remark, courier_id, mixed_reason, window_from, window_to, state,
                             revision, created_at, created_by, created_by_name)
                        values (:consignment, :customer, :site, :shipping, :pieces, :mode, :vehicle, :vehicleReason,
                            :vehicleRemark, :courier, :mixed, :windowFrom, :windowTo, 'DRAFT', 1, :at, :by, :byName)
                        returning id
                        """))
                .param("consignment", order.consignmentId().value())
                .param("customer", order.customerId().value())
                .param("site", order.siteId().value())
                .param("shipping", order.shippingSiteId().value())
                .param("at", time(order.at()))
                .param("by", order.by())
                .param("byName", order.byName())
                .query(Long.class)
                .single());
    }

    private static StatementSpec planned(PlanDelivery plan, StatementSpec statement) {
        return statement
                .param("pieces", ids(plan.pieceIds()))
                .param("mode", plan.mode().name())
                .param("vehicle", id(plan.vehicleId()))
                .param("vehicleReason", plan.vehicleReason())
                .param("vehicleRemark", plan.vehicleRemark())
                .param("courier", id(plan.courierId()))
                .param("mixed", plan.mixedReason())
                .param("windowFrom", time(plan.windowFrom()))
                .param("windowTo", time(plan.windowTo()));
    }

    @Override
    public Optional<ReleaseOrder> find(ReleaseId id) {
        return reading.byId(List.of(id)).stream().findFirst();
    }

    @Override
    public Optional<ReleaseOrder> findForUpdate(ReleaseId id) {
        jdbc.sql("select id from delivery.release_order where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
        return find(id);
    }

    @Override
    public List<ReleaseOrder> list(Collection<ConsignmentId> consignments) {
        return reading.of(consignments);
    }

    @Override
    public List<ReleaseOrder> listById(Collection<ReleaseId> releases) {
        return reading.byId(releases);
    }

    @Override
    public Set<ReleaseId> holdUnchanged(Collection<ReleaseId> releases) {
        // whoever only looks, as a page that shows what is still missing, has nothing to hold
        String hold = TransactionSynchronizationManager.isCurrentTransactionReadOnly() ? "" : " for share skip locked";
        return jdbc
                .sql("select id from delivery.release_order where id = any(:ids) order by id" + hold)
                .param("ids", ids(releases))
                .query(Long.class)
                .list()
                .stream()
                .map(ReleaseId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean rides(VehicleId vehicle, SiteId site, ConsignmentId others) {
        return jdbc.sql("""
                        select exists (select from delivery.release_order
                            where site_id = :site and state not in ('DONE', 'CANCELLED') and vehicle_id = :vehicle
                                and consignment_id <> :consignment)
                        """)
                .param("site", site.value())
                .param("vehicle", vehicle.value())
                .param("consignment", others.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void plan(ReleaseId id, PlanDelivery plan, ReleaseOrder.State state, int revision) {
        planned(plan, jdbc.sql("""
                        update delivery.release_order
                        set piece_ids = :pieces, mode = :mode, vehicle_id = :vehicle, vehicle_reason = :vehicleReason,
                            vehicle_remark = :vehicleRemark, courier_id = :courier, mixed_reason = :mixed,
                            window_from = :windowFrom, window_to = :windowTo, state = :state, revision = :revision,
                            approved_at = null
                        where id = :id
                        """))
                .param("id", id.value())
                .param("state", state.name())
                .param("revision", revision)
                .update();
    }

    @Override
    public void submit(ReleaseId id, Instant at, String byName, Instant reviewDueAt) {
        jdbc.sql("""
                        update delivery.release_order
                        set state = 'IN_REVIEW', submitted_at = :at, submitted_by_name = :name, review_due_at = :due
                        where id = :id
                        """)
                .param("id", id.value())
                .param("at", time(at))
                .param("name", byName)
                .param("due", time(reviewDueAt))
                .update();
    }

    @Override
    public void state(ReleaseId id, ReleaseOrder.State state, Instant at) {
        jdbc.sql("""
                        update delivery.release_order
                        set state = :state,
                            approved_at = case :state when 'APPROVED' then :at when 'DONE' then approved_at end,
                            closed_at = case when :state in ('DONE', 'CANCELLED') then :at end
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", state.name())
                .param("at", time(at))
                .update();
    }

    @Override
    public void document(ReleaseId id, DocumentId document) {
        jdbc.sql("update delivery.release_order set document_id = :document where id = :id")
                .param("id", id.value())
                .param("document", document.value())
                .update();
    }

    @Override
    public void note(ReleaseId id, ReleaseOrder.Paper paper) {
        jdbc.sql("""
                        insert into delivery.release_paper
                            (release_id, code, state, reason, remark, evidence_id, noted_at, noted_by_name)
                        values (:id, :code, :state, :reason, :remark, :evidence, :at, :name)
                        on conflict (release_id, code) do update
                        set state = excluded.state, reason = excluded.reason, remark = excluded.remark,
                            evidence_id = excluded.evidence_id, noted_at = excluded.noted_at,
                            noted_by_name = excluded.noted_by_name
                        """)
                .param("id", id.value())
                .param("code", paper.code())
                .param("state", paper.present() ? "PRESENT" : "NOT_APPLICABLE")
                .param("reason", paper.reason())
                .param("remark", paper.remark())
                .param("evidence", id(paper.evidenceId()))
                .param("at", time(paper.notedAt()))
                .param("name", paper.notedByName())
                .update();
    }

    @Override
    public void add(ReleaseId id, ReleaseOrder.Review review, Reported reported) {
        jdbc.sql("""
                        insert into delivery.release_review
                            (release_id, revision, decision, role, person_id, person_name, reason, comment, decided_at,
                             recorded_at, device_time, device_clock_offset_ms)
                        values (:id, :revision, :decision, :role, :person, :name, :reason, :comment, :at, :recorded,
                            :device, :offset)
                        """)
                .param("id", id.value())
                .param("revision", review.revision())
                .param("decision", review.approved() ? "APPROVED" : "REJECTED")
                .param("role", review.role().name())
                .param("person", review.personId().value())
                .param("name", review.personName())
                .param("reason", review.reason())
                .param("comment", review.comment())
                .param("at", time(review.decidedAt()))
                .param("recorded", time(review.recordedAt()))
                .param("device", time(reported.storableDeviceTime()))
                .param("offset", reported.deviceClockOffsetMs())
                .update();
    }

    @Override
    public void left(List<Out> out) {
        jdbc.sql("""
                        update delivery.release_order o set left_at = given.at, left_event_id = given.event
                        from unnest(cast(:ids as bigint[]), cast(:pieces as text[]), cast(:times as timestamptz[]),
                            cast(:events as bigint[])) as given (id, pieces, at, event)
                        where o.consignment_id = given.id and o.state not in ('DONE', 'CANCELLED')
                            and (given.pieces = '{}' or o.piece_ids && cast(given.pieces as bigint[]))
                        """)
                .param("ids", ids(out.stream().map(Out::id).toList()))
                .param("pieces", out.stream().map(SqlReleases::pieces).toArray(String[]::new))
                .param("times", out.stream().map(one -> one.at().toString()).toArray(String[]::new))
                .param("events", ids(out.stream().map(Out::event).toList()))
                .update();
    }

    /** As the database writes arrays, because the driver sends no arrays of arrays of different lengths. */
    private static String pieces(Out out) {
        return out.pieces().stream().map(PieceId::toString).collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public void notLeft(Collection<EventId> events) {
        jdbc.sql("""
                        update delivery.release_order set left_at = null, left_event_id = null
                        where left_event_id = any(:events) and state not in ('DONE', 'CANCELLED')
                        """).param("events", ids(events)).update();
    }

    @Override
    public void cameBack(List<Back> back) {
        jdbc.sql("""
                        update delivery.release_order o set left_at = null, left_event_id = null
                        from unnest(cast(:ids as bigint[]), cast(:sites as bigint[])) as given (id, site)
                        where o.consignment_id = given.id and o.site_id = given.site and o.left_at is not null
                            and o.state not in ('DONE', 'CANCELLED')
                        """)
                .param("ids", ids(back.stream().map(Back::id).toList()))
                .param("sites", ids(back.stream().map(Back::site).toList()))
                .update();
    }

    @Override
    public Optional<Known> report(String key, String command, long subject, Instant at) {
        int added = jdbc.sql("""
                        insert into delivery.report (report_key, command, subject_id, recorded_at)
                        values (:key, :command, :subject, :at) on conflict (report_key) do nothing
                        """)
                .param("key", key)
                .param("command", command)
                .param("subject", subject)
                .param("at", time(at))
                .update();
        return added == 1
                ? Optional.empty()
                : jdbc.sql("select command, subject_id from delivery.report where report_key = :key")
                        .param("key", key)
                        .query((row, index) -> new Known(row.getString("command"), row.getLong("subject_id")))
                        .optional();
    }

    @Override
    public Set<PieceId> signedPieces(ConsignmentId id) {
        return jdbc
                .sql("select delivered_piece_ids from delivery.receipt where consignment_id = :id")
                .param("id", id.value())
                .query((row, index) -> (Long[]) row.getArray(1).getArray())
                .list()
                .stream()
                .flatMap(Arrays::stream)
                .map(piece -> new PieceId(piece))
                .collect(Collectors.toSet());
    }
}
