package io.yunzong.consignments;

import io.yunzong.consignments.ConsignmentsRefused.Why;
import io.yunzong.consignments.domain.Consignments;
import io.yunzong.consignments.domain.Pieces;
import io.yunzong.consignments.domain.WaybillNumber;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions about consignments. Answers carry personal data; whoever passes them on to a person calls
 * {@link Consignment#shownTo}. A consignment is in scope when a branch of its route or its customer is. Clause H-08.
 */
@Component
@Transactional(readOnly = true)
public class ConsignmentFinder {
    private final Consignments consignments;
    private final Pieces pieces;

    ConsignmentFinder(Consignments consignments, Pieces pieces) {
        this.consignments = consignments;
        this.pieces = pieces;
    }

    /** @throws ConsignmentsRefused NOT_FOUND, also for what is out of scope */
    public Consignment get(ConsignmentId id, Scope scope) {
        return find(id, scope).orElseThrow(ConsignmentFinder::notFound);
    }

    public Optional<Consignment> find(ConsignmentId id, Scope scope) {
        return consignments.find(id, scope);
    }

    /** Those of them that exist and are in scope, by id. */
    public List<Consignment> list(Collection<ConsignmentId> ids, Scope scope) {
        return consignments.list(ids, scope);
    }

    /** Under which version each is carried; those out of scope or not covered are absent. Clause C-15. */
    public Map<ConsignmentId, Regime> regimes(Collection<ConsignmentId> ids, Scope scope) {
        return ids.isEmpty() ? Map.of() : consignments.regimes(ids, scope);
    }

    /** @param number in any case */
    public Optional<Consignment> findByNumber(String number, Scope scope) {
        return findByNumbers(List.of(number), scope).values().stream().findFirst();
    }

    /** By number in capitals; unknown numbers are absent. */
    public Map<String, Consignment> findByNumbers(Collection<String> numbers, Scope scope) {
        List<String> normalised = numbers.stream().map(WaybillNumber::normalise).toList();
        return list(consignments.findByNumbers(normalised).values(), scope).stream()
                .collect(Collectors.toMap(Consignment::number, Function.identity()));
    }

    /** @throws ConsignmentsRefused NOT_FOUND */
    public List<Piece> listPieces(ConsignmentId id, Scope scope) {
        return pieces.list(List.of(get(id, scope).id()));
    }

    /** The pieces of those of them that exist and are in scope, in order of consignment and sequence. */
    public List<Piece> listPieces(Collection<ConsignmentId> ids, Scope scope) {
        return ids.isEmpty()
                ? List.of()
                : pieces.list(list(ids, scope).stream().map(Consignment::id).toList());
    }

    /** The pieces of a consignment that was read in scope already. */
    public List<Piece> listPieces(Consignment consignment) {
        return pieces.list(List.of(consignment.id()));
    }

    /** Those of them whose consignment is in scope, in order of consignment and sequence. */
    public List<Piece> listPiecesById(Collection<PieceId> ids, Scope scope) {
        List<Piece> found = pieces.listById(ids);
        Set<ConsignmentId> visible =
                list(found.stream().map(Piece::consignmentId).collect(Collectors.toSet()), scope).stream()
                        .map(Consignment::id)
                        .collect(Collectors.toSet());
        return found.stream()
                .filter(piece -> visible.contains(piece.consignmentId()))
                .toList();
    }

    /**
     * The piece with this code on its label.
     *
     * @throws ConsignmentsRefused PIECE_CODE_MALFORMED, PIECE_CODE_WRONG_CHECK or PIECE_NOT_FOUND
     */
    public Piece getPiece(String code, Scope scope) {
        PieceCode parsed = PieceCode.parse(code);
        return findPiece(parsed, scope)
                .orElseThrow(() ->
                        new ConsignmentsRefused(Kind.NOT_FOUND, Why.PIECE_NOT_FOUND.unmet("code", parsed.toString())));
    }

    /** The piece with this code on its label. */
    public Optional<Piece> findPiece(PieceCode code, Scope scope) {
        return pieces.findByCode(code.toString())
                .filter(piece -> find(piece.consignmentId(), scope).isPresent());
    }

    /**
     * Every edit, the latest first. Clause C-03.
     *
     * @throws ConsignmentsRefused NOT_FOUND
     */
    public List<ConsignmentChange> listChanges(ConsignmentId id, Scope scope) {
        return consignments.listChanges(get(id, scope).id());
    }

    static ConsignmentsRefused notFound() {
        return new ConsignmentsRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet());
    }
}
