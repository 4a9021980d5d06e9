package io.yunzong.handling.domain;

import io.yunzong.consignments.Piece;
import io.yunzong.handling.Cargo;
import io.yunzong.handling.Deed;
import io.yunzong.handling.Difference;
import io.yunzong.handling.Difference.Kind;
import io.yunzong.handling.LoadFacts;
import io.yunzong.handling.ScanOutcome;
import io.yunzong.kernel.PieceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was expected with what was scanned. Of ordinary cargo nobody scanned nothing is said: it is taken to be
 * complete, as it always was. Clause A-16.
 */
public final class DifferenceRules {
    /** The condition of which nothing need be said. */
    public static final String INTACT = "intact";

    /** The condition that stops a piece until it is packed again. Clause A-20. */
    public static final String PACKAGING_DAMAGED = "packaging_damaged";

    /** The piece is there, only its label could not be scanned. */
    private static final String LABEL_UNREADABLE = "label_unreadable";

    private DifferenceRules() {}

    public static String line(PieceId piece) {
        return "piece:" + piece;
    }

    /** Short, over, astray, unknown and damaged. */
    public static List<Difference> differences(Collection<Cargo> cargo, LoadFacts facts) {
        List<Difference> lines = new ArrayList<>();
        for (Cargo one : cargo) {
            for (Piece piece : counts(one, facts) ? one.pieces() : List.<Piece>of()) {
                Deed scan = facts.counted().get(piece.id());
                if (scan == null) {
                    lines.add(line(Kind.SHORT, line(piece.id()), piece, one, null, facts));
                } else if (scan.condition() != null && !INTACT.equals(scan.condition())) {
                    lines.add(line(Kind.DAMAGED, "damage:" + piece.id(), piece, one, scan.condition(), facts));
                }
            }
        }
        facts.strangers()
                .forEach((code, scan) -> lines.add(new Difference(
                        "code:" + code,
                        kind(ScanOutcome.valueOf(Objects.requireNonNull(scan.outcome()))),
                        code,
                        scan.pieceId(),
                        scan.consignmentId(),
                        scan.note(),
                        scan.condition(),
                        facts.reason("code:" + code).orElse(null))));
        return lines;
    }

    private static Difference line(
            Kind kind, String line, Piece piece, Cargo cargo, @Nullable String condition, LoadFacts facts) {
        return new Difference(
                line,
                kind,
                piece.code(),
                piece.id(),
                cargo.id(),
                cargo.number(),
                condition,
                facts.reason(line).orElse(null));
    }

    private static Kind kind(ScanOutcome outcome) {
        return switch (outcome) {
            case OVER -> Kind.OVER;
            case MIS_ROUTED -> Kind.MIS_ROUTED;
            default -> Kind.UNKNOWN;
        };
    }

    /** Whether its pieces are counted one by one. */
    private static boolean counts(Cargo cargo, LoadFacts facts) {
        return cargo.regulated()
                || cargo.pieces().stream().anyMatch(piece -> facts.counted().containsKey(piece.id()));
    }

    /** What the work moved of a waybill: what was scanned, and what is there though its label could not be. */
    public static List<PieceId> moved(Cargo cargo, LoadFacts facts) {
        Map<PieceId, Deed> counted = facts.counted();
        boolean scanned = counts(cargo, facts);
        return cargo.pieces().stream()
                .map(Piece::id)
                .filter(piece -> !scanned || counted.containsKey(piece) || thereUnscanned(piece, facts))
                .toList();
    }

    private static boolean thereUnscanned(PieceId piece, LoadFacts facts) {
        return facts.reason(line(piece))
                .filter(deed -> LABEL_UNREADABLE.equals(deed.reason()))
                .isPresent();
    }

    /** Whether every expected piece is off, so that the unloading of the waybill has ended. */
    public static boolean complete(Cargo cargo, LoadFacts facts) {
        return cargo.pieces().stream()
                .allMatch(piece -> facts.counted().containsKey(piece.id()) || thereUnscanned(piece.id(), facts));
    }
}
