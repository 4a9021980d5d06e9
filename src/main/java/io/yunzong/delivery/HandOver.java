package io.yunzong.delivery;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.PieceId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Goods are handed over to the consignee, piece by piece. Clauses.
 *
 * @param pieces each piece of the order, once
 * @param signerName who signs; not needed when nothing is accepted
 * @param relation of the signer to the consignee, a code
 * @param agent 代签: the signer signs for somebody else
 * @param clean whether the signer has no reservation; must be said, never assumed
 * @param reservations codes of the dictionary of reservations
 * @param signatureId drawn on the screen
 * @param slipIds photos of the signed slip
 * @param latitude where, as the device says; null when it does not
 * @param checks what the regulation asks of whoever delivers a key customer's goods. Clause A-31
 * @param refusal needed when a piece is refused
 */
public record HandOver(
        List<PieceOutcome> pieces,
        @Nullable String signerName,
        @Nullable String relation,
        boolean agent,
        @Nullable Boolean clean,
        List<String> reservations,
        @Nullable String remark,
        @Nullable EvidenceId signatureId,
        List<EvidenceId> slipIds,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String placeText,
        List<CheckAnswer> checks,
        @Nullable Refused refusal) {
    /** What became of a piece. */
    public enum Result {
        /** 完好 */
        OK,
        /** 短少: it is not there. */
        SHORT,
        /** 破损: taken, with damage. */
        DAMAGED,
        /** 拒收: not taken. */
        REFUSED;

        /** Whether the consignee has it now. */
        public boolean accepted() {
            return this == OK || this == DAMAGED;
        }
    }

    /** One piece. */
    public record PieceOutcome(
            PieceId pieceId, Result result, @Nullable String remark) {}

    /**
     * An item of the regulation, answered by whoever hands over.
     *
     * @param note why not, where it is not as it should be
     */
    public record CheckAnswer(
            String code, boolean passed, @Nullable String note) {
        public CheckAnswer {
            note = Blanks.toNull(note);
        }
    }

    /**
     * What is said of refused pieces.
     *
     * @param reason a code of the dictionary of refusals
     * @param statement what the refuser says, in their words
     * @param quarantine where the goods are put aside
     * @param photoIds of the refused goods
     */
    public record Refused(
            String reason,
            @Nullable String remark,
            String refuserName,
            String statement,
            @Nullable EvidenceId statementId,
            String quarantine,
            List<EvidenceId> photoIds) {
        public Refused {
            reason = Blanks.strip(reason);
            remark = Blanks.toNull(remark);
            refuserName = Blanks.strip(refuserName);
            statement = Blanks.strip(statement);
            quarantine = Blanks.strip(quarantine);
            photoIds = photoIds.stream().distinct().toList();
        }
    }

    public HandOver {
        pieces = List.copyOf(pieces);
        signerName = Blanks.toNull(signerName);
        relation = Blanks.toNull(relation);
        reservations = reservations.stream().distinct().toList();
        checks = List.copyOf(checks);
        remark = Blanks.toNull(remark);
        slipIds = slipIds.stream().distinct().toList();
        placeText = Blanks.toNull(placeText);
    }

    /** The pieces with this result. */
    public List<PieceId> of(Result result) {
        return pieces.stream()
                .filter(piece -> piece.result() == result)
                .map(PieceOutcome::pieceId)
                .toList();
    }

    /** The pieces the consignee has now. */
    public List<PieceId> accepted() {
        return pieces.stream()
                .filter(piece -> piece.result().accepted())
                .map(PieceOutcome::pieceId)
                .toList();
    }

    /** How many pieces have which result. */
    public Map<Result, Long> counts() {
        return pieces.stream().collect(Collectors.groupingBy(PieceOutcome::result, Collectors.counting()));
    }

    /** Whether any piece was not simply taken as it should be. */
    public boolean differs() {
        return pieces.stream().anyMatch(piece -> piece.result() != Result.OK);
    }

    /** What was not as the regulation wants it. */
    public List<CheckAnswer> failed() {
        return checks.stream().filter(check -> !check.passed()).toList();
    }

    /** As given, or false: unsaid is not clean. */
    public boolean isClean() {
        return Objects.requireNonNullElse(clean, Boolean.FALSE);
    }
}
