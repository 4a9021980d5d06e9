package io.yunzong.handling;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Piece;
import io.yunzong.consignments.PieceCode;
import io.yunzong.consignments.Regime;
import io.yunzong.handling.Deed.Kind;
import io.yunzong.handling.HandlingRefused.Why;
import io.yunzong.handling.domain.Damages;
import io.yunzong.handling.domain.Deeds;
import io.yunzong.handling.domain.DifferenceRules;
import io.yunzong.handling.domain.Loads;
import io.yunzong.journey.HoldDesk;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.regulation.RegulationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pieces are counted by their codes. A scan reads what concerns its piece and no more, so that it costs the same on a
 * load of a thousand. Clauses.
 */
@Component
class ScanWork {
    private final Loads loads;
    private final Deeds deeds;
    private final Damages damages;
    private final ConsignmentFinder consignments;
    private final HoldDesk holds;
    private final RegulationFinder regulations;
    private final LoadBook book;
    private final UnloadEnds ends;
    private final DockTasks tasks;

    ScanWork(
            Loads loads,
            Deeds deeds,
            Damages damages,
            ConsignmentFinder consignments,
            HoldDesk holds,
            RegulationFinder regulations,
            LoadBook book,
            UnloadEnds ends,
            DockTasks tasks) {
        this.loads = loads;
        this.deeds = deeds;
        this.damages = damages;
        this.consignments = consignments;
        this.holds = holds;
        this.regulations = regulations;
        this.book = book;
        this.ends = ends;
        this.tasks = tasks;
    }

    ScanAnswer scan(Work work, LoadCommand.Scan command) {
        refuseUnlessWorking(work.load());
        LoadBook.refuseInvalid(LoadBook.checkText(command.note(), "note"));
        Found found = find(command.code(), command.pieceId()).orElse(null);
        List<Loads.Entry> entries = found == null
                ? List.of()
                : loads.listOf(List.of(found.consignment().id()));
        LoadGoods goods = found == null ? null : listed(work.load(), found.piece(), entries);
        if (found == null || goods == null) {
            return stranger(work, command, found);
        }
        refuse(work, found, entries);
        return count(work, command, found, goods);
    }

    private ScanAnswer count(Work work, LoadCommand.Scan command, Found found, LoadGoods goods) {
        Consignment consignment = found.consignment();
        checkCondition(command.condition(), version(consignment));
        LoadFacts before = new LoadFacts(deeds.listScans(work.load().id(), consignment.id()));
        Deed known = before.counted().get(found.piece().id());
        String condition = command.condition() != null || work.load().kind().loads()
                ? command.condition()
                : known == null ? DifferenceRules.INTACT : known.condition();
        int counted = before.counted().size();
        if (known != null && Objects.equals(known.condition(), condition)) {
            return answer(ScanOutcome.ALREADY, found, counted, goods.expected());
        }
        Deed deed = deed(work, command, found, condition);
        book.append(deed);
        damaged(work, found, condition);
        if (known != null) {
            return answer(ScanOutcome.ALREADY, found, counted, goods.expected());
        }
        loads.count(work.load().id(), 1);
        book.announce(work.load().id());
        if (work.load().kind() == LoadKind.UNLOADING && counted + 1 >= goods.expected()) {
            ends.ended(work, consignment, before, deed.at());
        }
        return answer(ScanOutcome.COUNTED, found, counted + 1, goods.expected());
    }

    private static @Nullable Integer version(Consignment consignment) {
        Regime regime = consignment.regime();
        return regime == null ? null : regime.version();
    }

    private static Deed deed(Work work, LoadCommand.Scan command, Found found, @Nullable String condition) {
        return work.deed(Kind.SCAN)
                .code(found.piece().code())
                .of(found.consignment().id(), found.piece().id())
                .outcome(ScanOutcome.COUNTED.name())
                .condition(condition)
                .because(command.pieceId() == null ? null : "by_hand", command.note())
                .under(version(found.consignment()))
                .done();
    }

    private static ScanAnswer answer(ScanOutcome outcome, Found found, int counted, int expected) {
        Piece piece = found.piece();
        return new ScanAnswer(
                outcome,
                piece.code(),
                piece.id(),
                piece.seq(),
                found.consignment().id(),
                found.consignment().number(),
                counted,
                expected);
    }

    static void refuseUnlessWorking(Load load) {
        if (load.state() == LoadState.PREPARED) {
            throw HandlingRefused.conflict(Why.NOT_STARTED.unmet());
        }
        if (load.state() != LoadState.WORKING) {
            throw HandlingRefused.conflict(Why.ALREADY_CLOSED.unmet());
        }
    }

    /** A piece and its waybill. */
    private record Found(Piece piece, Consignment consignment) {}

    /**
     * The piece with this code, or with this label it got when it was packed again.
     *
     * @throws io.yunzong.kernel.Refusal when it was misread: such a code is nobody's
     */
    private Optional<Found> find(String code, @Nullable PieceId ticked) {
        if (ticked != null) {
            return findById(ticked);
        }
        return damages.findByLabel(code.toUpperCase(Locale.ROOT))
                .flatMap(this::findById)
                .or(() -> findByCode(PieceCode.parse(code)));
    }

    private Optional<Found> findById(PieceId id) {
        return consignments.listPiecesById(List.of(id), Scope.all()).stream()
                .findFirst()
                .map(piece -> new Found(piece, consignments.get(piece.consignmentId(), Scope.all())));
    }

    private Optional<Found> findByCode(PieceCode code) {
        return consignments
                .findByNumber(code.number(), Scope.all())
                .flatMap(consignment -> consignments.listPieces(consignment).stream()
                        .filter(piece -> piece.code().equals(code.toString()))
                        .findFirst()
                        .map(piece -> new Found(piece, consignment)));
    }

    private static @Nullable LoadGoods listed(Load load, Piece piece, List<Loads.Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.load().id().equals(load.id()))
                .map(Loads.Entry::goods)
                .filter(goods -> goods.covers(piece.id()))
                .findFirst()
                .orElse(null);
    }

    /** What stands against loading the piece: a hold, damage, another vehicle. Off a vehicle everything comes. */
    private void refuse(Work work, Found found, List<Loads.Entry> entries) {
        if (!work.load().kind().loads()) {
            return;
        }
        PieceId piece = found.piece().id();
        List<Unmet> unmet = new ArrayList<>();
        Map<String, Object> args = Map.of("code", found.piece().code());
        boolean held = holds.listStanding(List.of(found.consignment().id()), Scope.all()).stream()
                .anyMatch(hold -> hold.covers(piece));
        if (held) {
            unmet.add(Why.PIECE_HELD.unmet(args).inField("code").underClause("A-24"));
        }
        if (isDamaged(found)) {
            unmet.add(Why.PACKAGING_DAMAGED.unmet(args).inField("code").underClause("A-20"));
        }
        boolean elsewhere = entries.stream()
                .filter(entry -> !entry.load().id().equals(work.load().id()))
                .filter(entry -> GoodsWork.excludes(work.load(), entry.load()))
                .anyMatch(entry -> GoodsWork.overlap(List.of(piece), entry.goods()));
        if (elsewhere) {
            unmet.add(Why.PIECE_ON_OTHER_LOAD.unmet(args).inField("code"));
        }
        HandlingRefused.unlessMet(unmet);
    }

    private boolean isDamaged(Found found) {
        return damages.listOpen(List.of(found.consignment().id())).stream()
                .anyMatch(damage -> damage.pieceId().equals(found.piece().id()));
    }

    /** @param version of the regulation; null for what is in force now */
    private void checkCondition(@Nullable String condition, @Nullable Integer version) {
        if (condition == null) {
            return;
        }
        RegulationVersion rules = version == null ? regulations.current() : regulations.get(version);
        if (!rules.dictionary("condition").offers(condition)) {
            throw HandlingRefused.invalid(
                    Why.WORD_UNKNOWN.unmet("word", condition).inField("condition"));
        }
    }

    private void damaged(Work work, Found found, @Nullable String condition) {
        Regime regime = found.consignment().regime();
        if (regime == null || !DifferenceRules.PACKAGING_DAMAGED.equals(condition) || isDamaged(found)) {
            return;
        }
        Damage damage = new Damage(
                0,
                found.consignment().id(),
                found.piece().id(),
                found.piece().seq(),
                found.consignment().number(),
                work.load().siteId(),
                work.load().id(),
                work.at(),
                tasks.repackDeadline(regime).dueFrom(work.at()),
                work.caller().displayName(),
                null);
        damages.add(damage, work.report().key());
        tasks.openRepack(
                work.load().siteId(), found.consignment(), found.piece().id(), work.at(), work.caller());
    }

    /** What is not on the list: refused when it is to be loaded, noted when it came off a vehicle. */
    private ScanAnswer stranger(Work work, LoadCommand.Scan command, @Nullable Found found) {
        Piece piece = found == null ? null : found.piece();
        Consignment consignment = found == null ? null : found.consignment();
        String code = piece == null ? command.code().toUpperCase(Locale.ROOT) : piece.code();
        if (work.load().kind().loads() || code.isEmpty()) {
            throw HandlingRefused.conflict(
                    consignment == null
                            ? Why.CODE_UNKNOWN.unmet("code", code).inField("code")
                            : Why.PIECE_NOT_ON_LOAD
                                    .unmet(Map.of("code", code, "number", consignment.number()))
                                    .inField("code"));
        }
        checkCondition(command.condition(), null);
        ScanOutcome outcome = consignment == null
                ? ScanOutcome.UNKNOWN
                : consignment.sites().contains(work.load().siteId()) ? ScanOutcome.OVER : ScanOutcome.MIS_ROUTED;
        boolean known = new LoadFacts(deeds.listScans(work.load().id(), code))
                .strangers()
                .containsKey(code);
        if (!known) {
            book.append(work.deed(Kind.SCAN)
                    .code(code)
                    .of(consignment == null ? null : consignment.id(), piece == null ? null : piece.id())
                    .outcome(outcome.name())
                    .condition(command.condition())
                    .because(null, consignment == null ? null : consignment.number())
                    .done());
            book.announce(work.load().id());
        }
        return new ScanAnswer(
                outcome,
                code,
                piece == null ? null : piece.id(),
                piece == null ? null : piece.seq(),
                consignment == null ? null : consignment.id(),
                consignment == null ? null : consignment.number(),
                null,
                null);
    }

    /** What a scan that was reported before was answered. */
    ScanAnswer again(Deed deed) {
        return new ScanAnswer(
                ScanOutcome.valueOf(Objects.requireNonNull(deed.outcome())),
                Objects.requireNonNull(deed.code()),
                deed.pieceId(),
                null,
                deed.consignmentId(),
                null,
                null,
                null);
    }

    void undo(Work work, LoadCommand.UndoScan command) {
        refuseUnlessWorking(work.load());
        List<Unmet> unmet = new ArrayList<>(LoadBook.checkText(command.reason(), "reason"));
        if (command.reason().isEmpty()) {
            unmet.add(Why.REASON_MISSING.unmet().inField("reason"));
        }
        LoadBook.refuseInvalid(unmet);
        Piece piece = find(command.code(), command.pieceId()).map(Found::piece).orElse(null);
        String code = piece == null ? command.code().toUpperCase(Locale.ROOT) : piece.code();
        LoadFacts facts = new LoadFacts(deeds.listScans(work.load().id(), code));
        boolean counted = piece != null && facts.counted().containsKey(piece.id());
        if (!counted && !facts.strangers().containsKey(code)) {
            throw HandlingRefused.conflict(Why.NOT_COUNTED.unmet("code", code).inField("code"));
        }
        book.append(work.deed(Kind.UNDO_SCAN)
                .code(code)
                .of(piece == null ? null : piece.consignmentId(), piece == null ? null : piece.id())
                .because(null, command.reason())
                .done());
        if (counted) {
            loads.count(work.load().id(), -1);
        }
        book.announce(work.load().id());
    }
}
