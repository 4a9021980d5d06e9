package io.yunzong.delivery.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.time;

import io.yunzong.delivery.HandOver;
import io.yunzong.delivery.ReceiptId;
import io.yunzong.delivery.Refusal;
import io.yunzong.delivery.RefusalContact;
import io.yunzong.delivery.RefusalId;
import io.yunzong.delivery.domain.Refusals;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.HoldId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlRefusals implements Refusals {
    static final String ALL = """
            select r.*, (select array_agg(p.piece_id order by p.piece_id) from delivery.refusal_piece p
                where p.refusal_id = r.id) as piece_ids
            from delivery.refusal r
            """;

    private final JdbcClient jdbc;

    SqlRefusals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public RefusalId add(Refusal refusal) {
        HandOver.Refused said = refusal.said();
        RefusalId id = new RefusalId(jdbc.sql("""
                        insert into delivery.refusal
                            (receipt_id, consignment_id, customer_id, site_id, shipping_site_id, reason, remark,
                             refuser_name, statement, statement_evidence_id, photo_ids, quarantine, refused_at,
                             recorded_at, recorded_by_name, decision_due_at, hold_id, document_id, state)
                        values (:receipt, :consignment, :customer, :site, :shipping, :reason, :remark, :refuser,
                            :statement, :statementEvidence, :photos, :quarantine, :refusedAt, :recordedAt, :byName,
                            :due, :hold, :document, :state)
                        returning id
                        """)
                .param("receipt", refusal.receiptId().value())
                .param("consignment", refusal.consignmentId().value())
                .param("customer", refusal.customerId().value())
                .param("site", refusal.siteId().value())
                .param("shipping", refusal.shippingSiteId().value())
                .param("reason", said.reason())
                .param("remark", said.remark())
                .param("refuser", said.refuserName())
                .param("statement", said.statement())
                .param("statementEvidence", id(said.statementId()))
                .param("photos", ids(said.photoIds()))
                .param("quarantine", said.quarantine())
                .param("refusedAt", time(refusal.refusedAt()))
                .param("recordedAt", time(refusal.recordedAt()))
                .param("byName", refusal.recordedByName())
                .param("due", time(refusal.decisionDueAt()))
                .param("hold", refusal.holdId().value())
                .param("document", refusal.documentId().value())
                .param("state", refusal.state().name())
                .query(Long.class)
                .single());
        jdbc.sql("insert into delivery.refusal_piece (refusal_id, piece_id) "
                        + "select :id, piece from unnest(cast(:pieces as bigint[])) as given (piece)")
                .param("id", id.value())
                .param("pieces", ids(refusal.pieceIds()))
                .update();
        return id;
    }

    @Override
    public Optional<Refusal> find(RefusalId id) {
        return jdbc.sql(ALL + "where r.id = :id")
                .param("id", id.value())
                .query(SqlRefusals::refusal)
                .optional();
    }

    @Override
    public Optional<Refusal> findForUpdate(RefusalId id) {
        jdbc.sql("select id from delivery.refusal where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
        return find(id);
    }

    @Override
    public List<Refusal> list(Collection<ConsignmentId> consignments) {
        return jdbc.sql(ALL + "where r.consignment_id = any(:ids) order by r.id")
                .param("ids", ids(consignments))
                .query(SqlRefusals::refusal)
                .list();
    }

    @Override
    public List<Refusal> listReturning(Collection<ConsignmentId> returns) {
        return jdbc.sql(ALL + "where r.return_consignment_id = any(:ids) order by r.id")
                .param("ids", ids(returns))
                .query(SqlRefusals::refusal)
                .list();
    }

    @Override
    public void decide(
            RefusalId id,
            Refusal.State state,
            Refusal.Decision decision,
            @Nullable String remark,
            Instant at,
            String byName) {
        jdbc.sql("""
                        update delivery.refusal set state = :state, decision = :decision, decision_remark = :remark,
                            decided_at = :at, decided_by_name = :name
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", state.name())
                .param("decision", decision.name())
                .param("remark", remark)
                .param("at", time(at))
                .param("name", byName)
                .update();
    }

    @Override
    public void returned(RefusalId id, ConsignmentId under, Instant dueAt, Map<PieceId, PieceId> pieces) {
        jdbc.sql("update delivery.refusal set return_consignment_id = :under, return_due_at = :due where id = :id")
                .param("id", id.value())
                .param("under", under.value())
                .param("due", time(dueAt))
                .update();
        List<Map.Entry<PieceId, PieceId>> rows = List.copyOf(pieces.entrySet());
        jdbc.sql("""
                        update delivery.refusal_piece p set return_piece_id = given.became
                        from unnest(cast(:pieces as bigint[]), cast(:became as bigint[])) as given (piece, became)
                        where p.refusal_id = :id and p.piece_id = given.piece
                        """)
                .param("id", id.value())
                .param("pieces", ids(rows.stream().map(Map.Entry::getKey).toList()))
                .param("became", ids(rows.stream().map(Map.Entry::getValue).toList()))
                .update();
    }

    @Override
    public void departed(RefusalId id, Instant at) {
        jdbc.sql("update delivery.refusal set departed_at = :at where id = :id and departed_at is null")
                .param("id", id.value())
                .param("at", time(at))
                .update();
    }

    @Override
    public void repacked(RefusalId id, Instant at, String byName, String note) {
        jdbc.sql("""
                        update delivery.refusal set state = 'REDELIVERING', repacked_at = :at,
                            repacked_by_name = :name, repack_note = :note
                        where id = :id
                        """)
                .param("id", id.value())
                .param("at", time(at))
                .param("name", byName)
                .param("note", note)
                .update();
    }

    @Override
    public void close(RefusalId id, Instant at, String byName, String note) {
        jdbc.sql("""
                        update delivery.refusal set state = 'CLOSED', closed_at = :at, closed_by_name = :name,
                            closing_note = :note
                        where id = :id
                        """)
                .param("id", id.value())
                .param("at", time(at))
                .param("name", byName)
                .param("note", note)
                .update();
    }

    @Override
    public void add(RefusalId id, RefusalContact contact) {
        jdbc.sql("""
                        insert into delivery.refusal_contact
                            (refusal_id, channel, spoken_to, note, contacted_at, recorded_at, by_name)
                        values (:id, :channel, :to, :note, :at, :recorded, :name)
                        """)
                .param("id", id.value())
                .param("channel", contact.channel())
                .param("to", contact.spokenTo())
                .param("note", contact.note())
                .param("at", time(contact.contactedAt()))
                .param("recorded", time(contact.recordedAt()))
                .param("name", contact.byName())
                .update();
    }

    @Override
    public List<RefusalContact> contacts(RefusalId id) {
        return jdbc.sql("select channel, spoken_to, note, contacted_at, recorded_at, by_name "
                        + "from delivery.refusal_contact where refusal_id = :id order by id")
                .param("id", id.value())
                .query((row, index) -> new RefusalContact(
                        row.getString("channel"),
                        row.getString("spoken_to"),
                        row.getString("note"),
                        instant(row, "contacted_at"),
                        instant(row, "recorded_at"),
                        row.getString("by_name")))
                .list();
    }

    static Refusal refusal(ResultSet row, int index) throws SQLException {
        String decision = row.getString("decision");
        return new Refusal(
                new RefusalId(row.getLong("id")),
                new ReceiptId(row.getLong("receipt_id")),
                new ConsignmentId(row.getLong("consignment_id")),
                new CustomerId(row.getLong("customer_id")),
                new SiteId(row.getLong("site_id")),
                new SiteId(row.getLong("shipping_site_id")),
                Columns.list(row, "piece_ids", PieceId::new),
                said(row),
                instant(row, "refused_at"),
                instant(row, "recorded_at"),
                row.getString("recorded_by_name"),
                instant(row, "decision_due_at"),
                new HoldId(row.getLong("hold_id")),
                new DocumentId(row.getLong("document_id")),
                Refusal.State.valueOf(row.getString("state")),
                decision == null ? null : Refusal.Decision.valueOf(decision),
                row.getString("decision_remark"),
                findInstant(row, "decided_at"),
                row.getString("decided_by_name"),
                findInstant(row, "repacked_at"),
                row.getString("repack_note"),
                id(row, "return_consignment_id", ConsignmentId::new),
                findInstant(row, "return_due_at"),
                findInstant(row, "departed_at"),
                findInstant(row, "closed_at"),
                row.getString("closed_by_name"),
                row.getString("closing_note"));
    }

    private static HandOver.Refused said(ResultSet row) throws SQLException {
        return new HandOver.Refused(
                row.getString("reason"),
                row.getString("remark"),
                row.getString("refuser_name"),
                row.getString("statement"),
                id(row, "statement_evidence_id", EvidenceId::new),
                row.getString("quarantine"),
                Columns.list(row, "photo_ids", EvidenceId::new));
    }
}
