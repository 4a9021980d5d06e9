package io.yunzong.delivery.domain;

import io.yunzong.delivery.DeliveryRefused.Why;
import io.yunzong.delivery.HandOver;
import io.yunzong.delivery.HandOver.CheckAnswer;
import io.yunzong.delivery.HandOver.PieceOutcome;
import io.yunzong.delivery.HandOver.Refused;
import io.yunzong.delivery.HandOver.Result;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.CheckItem;
import io.yunzong.regulation.RegulationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a hand-over must say. Every piece is named with what became of it, and whether the signer is content is said and
 * never assumed. Clauses.
 */
public final class HandOverRules {
    private static final int TEXT_LENGTH = 500;
    private static final int NAME_LENGTH = 100;
    private static final String OTHER = "other";
    private static final String AGENT = "agent";

    private HandOverRules() {}

    /** Everything wrong with it by itself, against the order's pieces and what has to be answered for. */
    public static List<Unmet> check(
            HandOver handOver, List<PieceId> ordered, RegulationVersion rules, List<CheckItem> asked) {
        List<Unmet> unmet = new ArrayList<>();
        checkPieces(handOver, ordered, unmet);
        if (!handOver.accepted().isEmpty() || !handOver.of(Result.SHORT).isEmpty()) {
            checkSigner(handOver, rules, unmet);
        }
        checkReservations(handOver, rules, unmet);
        checkAnswers(handOver, asked, unmet);
        checkPlace(handOver, unmet);
        checkLength("remark", handOver.remark(), TEXT_LENGTH, unmet);
        checkLength("placeText", handOver.placeText(), TEXT_LENGTH, unmet);
        Refused refusal = handOver.refusal();
        boolean refused = !handOver.of(Result.REFUSED).isEmpty();
        if (refusal == null && refused) {
            unmet.add(Why.REASON_MISSING.unmet().inField("refusal").underClause("A-37"));
        } else if (refusal != null && !refused) {
            unmet.add(Why.REFUSAL_WITHOUT_PIECES.unmet().inField("refusal").underClause("A-37"));
        } else if (refusal != null) {
            checkRefusal(refusal, rules, unmet);
        }
        return unmet;
    }

    private static void checkPieces(HandOver handOver, List<PieceId> ordered, List<Unmet> unmet) {
        Set<PieceId> seen = new HashSet<>();
        for (PieceOutcome piece : handOver.pieces()) {
            if (!ordered.contains(piece.pieceId())) {
                unmet.add(Why.PIECE_UNKNOWN
                        .unmet("piece", piece.pieceId().value())
                        .inField("pieces"));
            } else if (!seen.add(piece.pieceId())) {
                unmet.add(Why.PIECE_REPEATED
                        .unmet("piece", piece.pieceId().value())
                        .inField("pieces"));
            }
            checkLength("pieces", piece.remark(), TEXT_LENGTH, unmet);
        }
        long missing = ordered.stream().filter(piece -> !seen.contains(piece)).count();
        if (missing > 0) {
            unmet.add(
                    Why.PIECE_MISSING.unmet("count", missing).inField("pieces").underClause("A-34"));
        }
    }

    private static void checkSigner(HandOver handOver, RegulationVersion rules, List<Unmet> unmet) {
        String relation = handOver.relation();
        if (handOver.signerName() == null) {
            unmet.add(Why.SIGNER_MISSING.unmet().inField("signerName").underClause("A-34"));
        }
        checkLength("signerName", handOver.signerName(), NAME_LENGTH, unmet);
        if (relation == null) {
            unmet.add(Why.RELATION_MISSING.unmet().inField("relation").underClause("A-34"));
        } else if (!rules.dictionary("signer_relation").offers(relation)) {
            unmet.add(Why.CODE_UNKNOWN.unmet("code", relation).inField("relation"));
        } else if (relation.equals(AGENT) && !handOver.agent()) {
            unmet.add(Why.AGENT_MISSING.unmet().inField("agent").underClause("A-34"));
        }
        if (handOver.signatureId() == null && handOver.slipIds().isEmpty()) {
            unmet.add(Why.SIGNATURE_MISSING.unmet().inField("signatureId").underClause("A-34"));
        }
    }

    private static void checkReservations(HandOver handOver, RegulationVersion rules, List<Unmet> unmet) {
        for (String code : handOver.reservations()) {
            if (!rules.dictionary("reservation").offers(code)) {
                unmet.add(Why.CODE_UNKNOWN.unmet("code", code).inField("reservations"));
            }
        }
        if (handOver.reservations().contains(OTHER) && handOver.remark() == null) {
            unmet.add(Why.REMARK_MISSING.unmet().inField("remark"));
        }
        boolean reserved = !handOver.reservations().isEmpty() || handOver.differs();
        if (handOver.clean() == null) {
            unmet.add(Why.CLEAN_UNSAID.unmet().inField("clean").underClause("A-34"));
        } else if (handOver.isClean() && reserved) {
            unmet.add(Why.NOT_CLEAN.unmet().inField("clean").underClause("A-34"));
        } else if (!handOver.isClean() && !reserved) {
            unmet.add(Why.RESERVATION_MISSING.unmet().inField("reservations").underClause("A-34"));
        }
    }

    private static void checkAnswers(HandOver handOver, List<CheckItem> asked, List<Unmet> unmet) {
        Map<String, CheckAnswer> answers = handOver.checks().stream()
                .collect(Collectors.toMap(CheckAnswer::code, Function.identity(), (one, other) -> other));
        for (CheckItem item : asked) {
            CheckAnswer answer = answers.remove(item.code());
            String field = "checks." + item.code();
            if (answer == null) {
                unmet.add(Why.CHECK_UNANSWERED
                        .unmet(Map.of("check", item.zh(), "checkEn", item.en()))
                        .inField(field)
                        .underClause(item.clause()));
            } else if (!answer.passed() && answer.note() == null) {
                unmet.add(Why.REMARK_MISSING.unmet().inField(field).underClause(item.clause()));
            } else {
                checkLength(field, answer.note(), TEXT_LENGTH, unmet);
            }
        }
        answers.keySet()
                .forEach(code -> unmet.add(Why.CODE_UNKNOWN.unmet("code", code).inField("checks")));
    }

    private static void checkPlace(HandOver handOver, List<Unmet> unmet) {
        Double latitude = handOver.latitude();
        Double longitude = handOver.longitude();
        boolean half = (latitude == null) != (longitude == null);
        if (half || (latitude != null && longitude != null && !GeoPoint.isValid(latitude, longitude))) {
            unmet.add(Why.COORDINATES_INVALID.unmet().inField("latitude"));
        }
    }

    private static void checkRefusal(Refused refusal, RegulationVersion rules, List<Unmet> unmet) {
        if (refusal.reason().isEmpty()) {
            unmet.add(Why.REASON_MISSING.unmet().inField("refusal.reason").underClause("A-37"));
        } else if (!rules.dictionary("refusal").offers(refusal.reason())) {
            unmet.add(Why.CODE_UNKNOWN.unmet("code", refusal.reason()).inField("refusal.reason"));
        } else if (refusal.reason().equals(OTHER) && refusal.remark() == null) {
            unmet.add(Why.REMARK_MISSING.unmet().inField("refusal.remark"));
        }
        demand(refusal.refuserName(), Why.REFUSER_MISSING, "refusal.refuserName", unmet);
        demand(refusal.statement(), Why.STATEMENT_MISSING, "refusal.statement", unmet);
        demand(refusal.quarantine(), Why.QUARANTINE_MISSING, "refusal.quarantine", unmet);
        checkLength("refusal.refuserName", refusal.refuserName(), NAME_LENGTH, unmet);
        checkLength("refusal.statement", refusal.statement(), TEXT_LENGTH, unmet);
        checkLength("refusal.quarantine", refusal.quarantine(), NAME_LENGTH, unmet);
        checkLength("refusal.remark", refusal.remark(), TEXT_LENGTH, unmet);
    }

    private static void demand(String text, Why otherwise, String field, List<Unmet> unmet) {
        if (text.isEmpty()) {
            unmet.add(otherwise.unmet().inField(field).underClause("A-37"));
        }
    }

    private static void checkLength(String field, @Nullable String text, int most, List<Unmet> unmet) {
        if (text != null && text.length() > most) {
            unmet.add(Why.TOO_LONG.unmet("length", most).inField(field));
        }
    }
}
