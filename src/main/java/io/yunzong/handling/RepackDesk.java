package io.yunzong.handling;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.PieceCode;
import io.yunzong.consignments.Regime;
import io.yunzong.evidence.EvidenceCounts;
import io.yunzong.evidence.EvidenceFinder;
import io.yunzong.handling.HandlingRefused.Why;
import io.yunzong.handling.domain.Damages;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.PhotoSlot;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.regulation.RegulationVersion;
import io.yunzong.regulation.Stage;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Solves damaged packaging: packed again with photos of before and after, or let go on by headquarters. Until then the
 * piece does not move on. Clause A-20.
 */
@Component
@Transactional
public class RepackDesk {
    private static final int LABEL_LENGTH = 60;

    private final Damages damages;
    private final ConsignmentFinder consignments;
    private final EvidenceFinder evidence;
    private final RegulationFinder regulations;
    private final DockTasks tasks;
    private final Audit audit;
    private final Clock clock;

    RepackDesk(
            Damages damages,
            ConsignmentFinder consignments,
            EvidenceFinder evidence,
            RegulationFinder regulations,
            DockTasks tasks,
            Audit audit,
            Clock clock) {
        this.damages = damages;
        this.consignments = consignments;
        this.evidence = evidence;
        this.regulations = regulations;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The same report again answers with the damage it solved.
     *
     * @throws HandlingRefused naming everything that speaks against it
     */
    public Damage repack(Repack order, Caller caller) {
        if (!caller.may(Permission.HANDLING_WORK)) {
            throw HandlingRefused.forbidden(Why.WORK_NOT_ALLOWED.unmet());
        }
        if (!caller.scope().covers(order.siteId())) {
            throw HandlingRefused.forbidden(
                    Why.NOT_YOUR_BRANCH.unmet().inField("siteId").underClause("H-08"));
        }
        LoadBook.refuseInvalid(LoadBook.check(order.report()));
        Damage damage = damages.lockOpen(order.pieceId()).orElse(null);
        Optional<Damage> before = damages.findBySolution(order.report().key());
        if (before.isPresent()) {
            return same(before.get(), order);
        }
        if (damage == null) {
            throw HandlingRefused.conflict(
                    Why.NOT_DAMAGED.unmet().inField("pieceId").underClause("A-20"));
        }
        Consignment consignment = consignments.get(damage.consignmentId(), caller.scope());
        Regime regime = consignment.regime();
        RegulationVersion version = regime == null ? regulations.current() : regulations.get(regime.version());
        LoadBook.refuseInvalid(words(order, version));
        if (regime != null) {
            HandlingRefused.unlessMet(photos(order, consignment, regime, version));
        }
        Instant now = now();
        solve(damage, order, version, now, caller);
        tasks.closeRepack(order.pieceId(), order.method(), caller);
        return damages.find(damage.id()).orElseThrow(HandlingRefused::notFound);
    }

    private static Damage same(Damage before, Repack order) {
        if (!before.pieceId().equals(order.pieceId())) {
            throw HandlingRefused.conflict(Why.REPORT_KEY_TAKEN.unmet().inField("reportKey"));
        }
        return before;
    }

    private List<Unmet> words(Repack order, RegulationVersion version) {
        List<Unmet> unmet = new ArrayList<>(LoadBook.checkText(order.note(), "note"));
        unmet.addAll(LoadBook.checkText(order.material(), "material"));
        if (!version.dictionary("repack").offers(order.method())) {
            unmet.add(Why.WORD_UNKNOWN
                    .unmet("word", order.method())
                    .inField("method")
                    .underClause("A-20"));
        }
        if ("other".equals(order.method()) && order.note() == null) {
            unmet.add(Why.NOTE_MISSING.unmet().inField("note").underClause("A-20"));
        }
        if (order.cost() != null && order.cost().fen() < 0) {
            unmet.add(Why.COST_INVALID.unmet().inField("costFen"));
        }
        String label = order.newLabel();
        if (label != null && isTaken(label.toUpperCase(Locale.ROOT))) {
            unmet.add(Why.LABEL_TAKEN.unmet().inField("newLabelCode"));
        }
        return unmet;
    }

    private boolean isTaken(String label) {
        return label.length() > LABEL_LENGTH
                || damages.findByLabel(label).isPresent()
                || consignments.findByNumber(label, Scope.all()).isPresent()
                || isPieceCode(label);
    }

    /** A new label is read before the codes of pieces: one like it would lead that piece's scans to this piece. */
    private boolean isPieceCode(String label) {
        try {
            return consignments.findPiece(PieceCode.parse(label), Scope.all()).isPresent();
        } catch (Refusal noPieceCode) {
            return false;
        }
    }

    /** One set of photos for every piece of the waybill that is packed again there. */
    private List<Unmet> photos(Repack order, Consignment consignment, Regime regime, RegulationVersion version) {
        List<PhotoSlot> slots = version.photoSlots(
                Stage.REPACK,
                LoadReading.node(LoadKind.UNLOADING, order.siteId(), consignment.route()),
                regime.customerClass());
        Subject subject = Subject.of(consignment.id());
        EvidenceCounts counts = evidence.counts(
                List.of(subject), slots.stream().map(PhotoSlot::code).toList());
        long packed = damages.listOf(consignment.id()).stream()
                .map(Damage::solution)
                .filter(solution -> solution != null
                        && solution.kind() == Damage.Kind.REPACKED
                        && solution.siteId().equals(order.siteId()))
                .count();
        List<Unmet> unmet = new ArrayList<>();
        for (PhotoSlot slot : slots) {
            long missing = slot.minimum() * (packed + 1) - counts.atSite(subject, slot.code(), order.siteId());
            if (missing > 0) {
                unmet.add(Why.WAYBILL_PHOTO_MISSING
                        .unmet(Map.of(
                                "slot",
                                slot.zh(),
                                "slotEn",
                                slot.en(),
                                "missing",
                                missing,
                                "number",
                                consignment.number()))
                        .inField(new ItemKey(Stage.REPACK, slot.code(), consignment.id()).place("slot"))
                        .underClause(slot.clause()));
            }
        }
        return unmet;
    }

    private void solve(Damage damage, Repack order, RegulationVersion version, Instant now, Caller caller) {
        String label = order.newLabel();
        Damage.Solution solution = new Damage.Solution(
                Damage.Kind.REPACKED,
                order.report().trueTime(now),
                caller.displayName(),
                order.siteId(),
                order.method(),
                order.material(),
                order.cost(),
                order.note(),
                label == null ? null : label.toUpperCase(Locale.ROOT),
                version.number());
        if (!damages.solve(damage.id(), solution, order.report(), now, caller.mark())) {
            throw HandlingRefused.conflict(Why.LABEL_TAKEN.unmet().inField("newLabelCode"));
        }
    }

    /**
     * Headquarters let the piece go on as it is.
     *
     * @throws HandlingRefused WAIVER_NOT_ALLOWED, NOT_FOUND, NOTE_MISSING, TEXT_TOO_LONG
     */
    public Damage waive(long id, Reported report, String decision, Caller caller) {
        boolean may = caller.may(Permission.HOLD_RELEASE) && caller.roles().contains(Role.QUALITY_CONTROLLER);
        if (!may) {
            throw HandlingRefused.forbidden(Why.WAIVER_NOT_ALLOWED.unmet().underClause("A-20"));
        }
        LoadBook.refuseInvalid(LoadBook.check(report));
        String words = Blanks.strip(decision);
        if (words.isEmpty()) {
            throw new HandlingRefused(
                    Kind.INVALID, Why.NOTE_MISSING.unmet().inField("decision").underClause("A-20"));
        }
        LoadBook.refuseInvalid(LoadBook.checkText(words, "decision"));
        Damage damage = damages.find(id)
                .filter(found -> caller.scope().covers(found.siteId()))
                .orElseThrow(HandlingRefused::notFound);
        if (damages.lockOpen(damage.pieceId()).isEmpty()) {
            return damages.find(id).orElseThrow(HandlingRefused::notFound);
        }
        Instant now = now();
        Damage.Solution solution = new Damage.Solution(
                Damage.Kind.WAIVED,
                report.trueTime(now),
                caller.displayName(),
                damage.siteId(),
                null,
                null,
                null,
                words,
                null,
                null);
        if (damages.solve(id, solution, report, now, caller.mark())) {
            tasks.closeRepack(damage.pieceId(), words, caller);
            audit.record(
                    caller,
                    "handling.damage_waived",
                    "consignment:" + damage.consignmentId(),
                    Map.of("damage", id, "decision", words));
        }
        return damages.find(id).orElseThrow(HandlingRefused::notFound);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
