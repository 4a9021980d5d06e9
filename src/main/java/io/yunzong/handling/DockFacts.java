package io.yunzong.handling;

import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Piece;
import io.yunzong.evidence.Evidence;
import io.yunzong.evidence.EvidenceFinder;
import io.yunzong.handling.domain.Damages;
import io.yunzong.handling.domain.Deeds;
import io.yunzong.handling.domain.Loads;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.platform.Texts;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.watch.NodeFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done to a consignment on the docks of its way, for its tracking sheet: checks, overrides, who was on site,
 * seals, counts, places in store, packing again, photos. In the words of the paper, which is Chinese. Clauses.
 */
@Component
class DockFacts implements NodeFacts {
    private static final Caller SYSTEM = Caller.system("handling");

    private final Loads loads;
    private final Deeds deeds;
    private final Damages damages;
    private final ConsignmentFinder consignments;
    private final EvidenceFinder evidence;
    private final RegulationFinder regulations;
    private final Texts texts;

    DockFacts(
            Loads loads,
            Deeds deeds,
            Damages damages,
            ConsignmentFinder consignments,
            EvidenceFinder evidence,
            RegulationFinder regulations,
            Texts texts) {
        this.loads = loads;
        this.deeds = deeds;
        this.damages = damages;
        this.consignments = consignments;
        this.evidence = evidence;
        this.regulations = regulations;
        this.texts = texts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fact> of(ConsignmentId id) {
        List<Fact> facts = new ArrayList<>();
        List<Loads.Entry> entries = loads.listOf(List.of(id));
        Map<LoadId, List<Deed>> done = deeds.listOf(id).stream().collect(Collectors.groupingBy(Deed::loadId));
        List<Subject> subjects = new ArrayList<>(List.of(Subject.of(id)));
        entries.forEach(entry -> subjects.add(step(entry.load())));
        List<Evidence> photos = evidence.list(subjects, SYSTEM);
        Set<PieceId> pieces =
                consignments.find(id, Scope.all()).map(consignments::listPieces).orElse(List.of()).stream()
                        .map(Piece::id)
                        .collect(Collectors.toSet());
        for (Loads.Entry entry : entries) {
            ofLoad(entry, done.getOrDefault(entry.load().id(), List.of()), pieces, photos, facts);
        }
        for (Damage damage : damages.listOf(id)) {
            solved(damage, facts);
        }
        return facts;
    }

    private void ofLoad(
            Loads.Entry entry, List<Deed> done, Set<PieceId> pieces, List<Evidence> photos, List<Fact> facts) {
        Load load = entry.load();
        SiteId site = load.siteId();
        LoadFacts known = new LoadFacts(done);
        checks(site, done, facts);
        known.presences()
                .forEach(one ->
                        facts.add(new Fact(site, one.from(), text("supervisor"), one.name(), one.name(), List.of())));
        seals(load, known, photos(load, photos, Set.of("seal")), facts);
        Instant closed = load.closedAt();
        if (closed != null) {
            long counted =
                    known.counted().keySet().stream().filter(pieces::contains).count();
            List<PieceId> moved = entry.goods().moved();
            long actual = Math.max(counted, moved == null ? 0 : moved.size());
            facts.add(new Fact(
                    site,
                    closed,
                    text("count." + load.kind()),
                    fill("counted", Map.of("expected", entry.goods().expected(), "counted", actual)),
                    by(known, Deed.Kind.CLOSE),
                    List.of()));
        }
        known.deeds(Deed.Kind.PUT_AWAY).stream()
                .collect(Collectors.groupingBy(deed -> nonNull(deed.code())))
                .values()
                .forEach(place -> facts.add(
                        fact(site, place.getLast(), "placed", place.getLast().code())));
        List<Evidence> taken = photos(load, photos, Set.of());
        if (!taken.isEmpty()) {
            Evidence last = taken.getLast();
            facts.add(new Fact(
                    site,
                    last.takenAt(),
                    text("photos"),
                    fill("photoCount", Map.of("count", taken.size())),
                    last.byName(),
                    taken.stream().map(Evidence::id).toList()));
        }
    }

    private void checks(SiteId site, List<Deed> done, List<Fact> facts) {
        List<Deed> signed = done.stream()
                .filter(deed -> deed.kind() == Deed.Kind.CHECK)
                .filter(deed -> !CheckOutcome.FAIL.name().equals(deed.outcome()))
                .toList();
        if (!signed.isEmpty()) {
            Deed last = signed.getLast();
            long items = signed.stream()
                    .map(deed -> deed.stage() + ":" + deed.code() + ":" + deed.consignmentId())
                    .distinct()
                    .count();
            facts.add(fact(site, last, "check", fill("checked", Map.of("count", items))));
        }
        done.stream()
                .filter(deed -> deed.kind() == Deed.Kind.OVERRIDE)
                .forEach(deed -> facts.add(fact(
                        site,
                        deed,
                        "check",
                        fill("overridden", Map.of("item", name(deed), "reason", word("override", deed))))));
    }

    private void seals(Load load, LoadFacts known, List<Evidence> photos, List<Fact> facts) {
        List<EvidenceId> ids = photos.stream().map(Evidence::id).toList();
        known.deeds(Deed.Kind.APPLY_SEAL)
                .forEach(deed -> facts.add(
                        new Fact(load.siteId(), deed.at(), text("seal"), nonNull(deed.code()), deed.byName(), ids)));
        for (Deed deed : known.deeds(Deed.Kind.CHECK_SEAL)) {
            boolean matches = "MATCH".equals(deed.outcome());
            facts.add(fact(
                    load.siteId(),
                    deed,
                    "sealChecked",
                    fill(
                            matches ? "sealMatch" : "sealMismatch",
                            Map.of("number", nonNull(deed.code()), "expected", nonNull(deed.note())))));
        }
    }

    private void solved(Damage damage, List<Fact> facts) {
        Damage.Solution solution = damage.solution();
        if (solution == null) {
            return;
        }
        String what = solution.kind() == Damage.Kind.WAIVED
                ? fill("waived", Map.of("note", nonNull(solution.note())))
                : damage.number() + "-" + damage.pieceSeq() + " "
                        + word("repack", nonNull(solution.method()), solution.regulationVersion());
        facts.add(new Fact(solution.siteId(), solution.at(), text("repack"), what, solution.byName(), List.of()));
    }

    private static Subject step(Load load) {
        return new Subject("load", load.id().value());
    }

    /** @param slots empty for all that are of the waybill itself */
    private static List<Evidence> photos(Load load, List<Evidence> all, Set<String> slots) {
        Subject step = step(load);
        return all.stream()
                .filter(one -> step.equals(one.step()) && one.counts())
                .filter(one -> slots.isEmpty() ? one.subject().isConsignment() : slots.contains(one.slot()))
                .sorted(Comparator.comparing(Evidence::takenAt))
                .toList();
    }

    private Fact fact(SiteId site, Deed deed, String label, @Nullable String value) {
        return new Fact(site, deed.at(), text(label), nonNull(value), deed.byName(), List.of());
    }

    private static String by(LoadFacts known, Deed.Kind kind) {
        List<Deed> deeds = known.deeds(kind);
        return deeds.isEmpty() ? "" : deeds.getLast().byName();
    }

    /** The words of the item that was passed. */
    private String name(Deed deed) {
        var rules = regulations.get(version(deed.regulationVersion())).content();
        String code = nonNull(deed.code());
        return LoadFacts.isOfSlot(deed)
                ? rules.slots().stream()
                        .filter(slot -> slot.code().equals(code) && slot.stage() == deed.stage())
                        .findFirst()
                        .map(slot -> slot.zh())
                        .orElse(code)
                : rules.checks().stream()
                        .filter(item -> item.code().equals(code) && item.stage() == deed.stage())
                        .findFirst()
                        .map(item -> item.zh())
                        .orElse(code);
    }

    private int version(@Nullable Integer number) {
        return number == null ? regulations.current().number() : number;
    }

    private String word(String dictionary, Deed deed) {
        return word(dictionary, nonNull(deed.reason()), deed.regulationVersion());
    }

    private String word(String dictionary, String code, @Nullable Integer version) {
        return regulations
                .get(version(version))
                .dictionary(dictionary)
                .find(code)
                .map(entry -> entry.zh())
                .orElse(code);
    }

    private static String nonNull(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String text(String key) {
        return texts.find("handling.fact." + key, Locale.CHINESE);
    }

    private String fill(String key, Map<String, ?> args) {
        return texts.fill("handling", "handling.fact." + key, args, Locale.CHINESE);
    }
}
