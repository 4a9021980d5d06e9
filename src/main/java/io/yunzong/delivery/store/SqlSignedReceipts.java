package io.yunzong.delivery.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.time;

import io.yunzong.delivery.HandOver;
import io.yunzong.delivery.HandOver.CheckAnswer;
import io.yunzong.delivery.HandOver.PieceOutcome;
import io.yunzong.delivery.ReceiptId;
import io.yunzong.delivery.ReleaseId;
import io.yunzong.delivery.SignedReceipt;
import io.yunzong.delivery.domain.Receipts;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.PieceId;
import io.yunzong.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlSignedReceipts implements Receipts {
    private final JdbcClient jdbc;

    SqlSignedReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ReceiptId> add(NewReceipt receipt) {
        HandOver said = receipt.handOver();
        Optional<ReceiptId> id = jdbc.sql("""
                        insert into delivery.receipt
                            (release_id, consignment_id, signer_name, relation, agent, clean, reservations, remark,
                             signature_evidence_id, slip_evidence_ids, delivered_piece_ids, signed_at, recorded_at,
                             device_time, device_clock_offset_ms, latitude, longitude, place_text, courier_mark,
                             courier_name, document_id)
                        values (:release, :consignment, :signer, :relation, :agent, :clean, :reservations, :remark,
                            :signature, :slips, :delivered, :signedAt, :recordedAt, :device, :offset, :latitude,
                            :longitude, :place, :mark, :name, :document)
                        on conflict (release_id) do nothing
                        returning id
                        """)
                .param("release", receipt.releaseId().value())
                .param("consignment", receipt.consignmentId().value())
                .param("signer", said.signerName())
                .param("relation", said.relation())
                .param("agent", said.agent())
                .param("clean", said.isClean())
                .param("reservations", said.reservations().toArray(String[]::new))
                .param("remark", said.remark())
                .param("signature", id(said.signatureId()))
                .param("slips", ids(said.slipIds()))
                .param("delivered", ids(said.accepted()))
                .param("signedAt", time(receipt.signedAt()))
                .param("recordedAt", time(receipt.recordedAt()))
                .param("device", time(receipt.reported().storableDeviceTime()))
                .param("offset", receipt.reported().deviceClockOffsetMs())
                .param("latitude", said.latitude())
                .param("longitude", said.longitude())
                .param("place", said.placeText())
                .param("mark", receipt.courierMark())
                .param("name", receipt.courierName())
                .param("document", receipt.documentId().value())
                .query((row, index) -> new ReceiptId(row.getLong(1)))
                .optional();
        id.ifPresent(one -> addParts(one, said));
        return id;
    }

    private void addParts(ReceiptId id, HandOver said) {
        addPieces(id, said.pieces());
        addChecks(id, said.checks());
    }

    private void addPieces(ReceiptId id, List<PieceOutcome> pieces) {
        jdbc.sql("""
                        insert into delivery.receipt_piece (receipt_id, piece_id, result, remark)
                        select :id, piece, result, remark
                        from unnest(cast(:pieces as bigint[]), cast(:results as text[]), cast(:remarks as text[]))
                            as given (piece, result, remark)
                        """)
                .param("id", id.value())
                .param(
                        "pieces",
                        pieces.stream().map(piece -> piece.pieceId().value()).toArray(Long[]::new))
                .param(
                        "results",
                        pieces.stream().map(piece -> piece.result().name()).toArray(String[]::new))
                .param("remarks", pieces.stream().map(PieceOutcome::remark).toArray(String[]::new))
                .update();
    }

    private void addChecks(ReceiptId id, List<CheckAnswer> checks) {
        for (CheckAnswer check : checks) {
            jdbc.sql(
                            "insert into delivery.receipt_check (receipt_id, code, passed, note) values (:id, :code, :passed, :note)")
                    .param("id", id.value())
                    .param("code", check.code())
                    .param("passed", check.passed())
                    .param("note", check.note())
                    .update();
        }
    }

    @Override
    public Optional<SignedReceipt> findOf(ReleaseId release) {
        return read("release_id = any(:ids)", new Long[] {release.value()}).stream()
                .findFirst();
    }

    @Override
    public List<SignedReceipt> list(Collection<ConsignmentId> consignments) {
        return read("consignment_id = any(:ids)", ids(consignments));
    }

    private List<SignedReceipt> read(String which, Long[] values) {
        Map<Long, List<PieceOutcome>> pieces = new HashMap<>();
        jdbc.sql("select receipt_id, piece_id, result, remark from delivery.receipt_piece where receipt_id in "
                        + "(select id from delivery.receipt where " + which + ") order by piece_id")
                .param("ids", values)
                .query(row -> {
                    pieces.computeIfAbsent(row.getLong("receipt_id"), one -> new ArrayList<>())
                            .add(new PieceOutcome(
                                    new PieceId(row.getLong("piece_id")),
                                    HandOver.Result.valueOf(row.getString("result")),
                                    row.getString("remark")));
                });
        Map<Long, List<CheckAnswer>> checks = new HashMap<>();
        jdbc.sql("select receipt_id, code, passed, note from delivery.receipt_check where receipt_id in "
                        + "(select id from delivery.receipt where " + which + ") order by code")
                .param("ids", values)
                .query(row -> {
                    checks.computeIfAbsent(row.getLong("receipt_id"), one -> new ArrayList<>())
                            .add(new CheckAnswer(
                                    row.getString("code"), row.getBoolean("passed"), row.getString("note")));
                });
        return jdbc.sql("select * from delivery.receipt where " + which + " order by id")
                .param("ids", values)
                .query((row, index) -> receipt(
                        row,
                        pieces.getOrDefault(row.getLong("id"), List.of()),
                        checks.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static SignedReceipt receipt(ResultSet row, List<PieceOutcome> pieces, List<CheckAnswer> checks)
            throws SQLException {
        HandOver said = new HandOver(
                pieces,
                row.getString("signer_name"),
                row.getString("relation"),
                row.getBoolean("agent"),
                row.getBoolean("clean"),
                Columns.texts(row, "reservations"),
                row.getString("remark"),
                id(row, "signature_evidence_id", EvidenceId::new),
                Columns.list(row, "slip_evidence_ids", EvidenceId::new),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getString("place_text"),
                checks,
                null);
        return new SignedReceipt(
                new ReceiptId(row.getLong("id")),
                new ReleaseId(row.getLong("release_id")),
                new ConsignmentId(row.getLong("consignment_id")),
                said,
                instant(row, "signed_at"),
                instant(row, "recorded_at"),
                findInstant(row, "device_time"),
                row.getLong("device_clock_offset_ms"),
                row.getString("courier_name"),
                new DocumentId(row.getLong("document_id")));
    }

    @Override
    public Set<EvidenceId> used(ConsignmentId consignment, Collection<EvidenceId> evidence) {
        return jdbc
                .sql("""
                        select used from unnest(cast(:ids as bigint[])) as given (used)
                        where exists (select from delivery.receipt where consignment_id = :consignment
                                and (signature_evidence_id = used or used = any(slip_evidence_ids)))
                            or exists (select from delivery.refusal
                                where consignment_id = :consignment and used = any(photo_ids))
                        """)
                .param("consignment", consignment.value())
                .param("ids", ids(evidence))
                .query(Long.class)
                .list()
                .stream()
                .map(EvidenceId::new)
                .collect(Collectors.toSet());
    }
}
