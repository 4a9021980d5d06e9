package io.yunzong.handling.domain;

import io.yunzong.evidence.EvidenceCounts;
import io.yunzong.handling.CheckDemand;
import io.yunzong.handling.Deed;
import io.yunzong.handling.Demands;
import io.yunzong.handling.Difference;
import io.yunzong.handling.HandlingRefused.Why;
import io.yunzong.handling.Load;
import io.yunzong.handling.LoadFacts;
import io.yunzong.handling.LoadStep;
import io.yunzong.handling.Presence;
import io.yunzong.handling.PresenceDemand;
import io.yunzong.handling.SlotDemand;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.Unmet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against a step of a load; every condition is named at once. Clauses,
 *
 */
public final class StepRules {
    /** Nobody checks in and starts in the same second. */
    static final Duration TOLERANCE = Duration.ofMinutes(2);

    private StepRules() {}

    /** What is not signed, and which photos are missing, for this step. */
    public static List<Unmet> items(Load load, Demands demands, LoadFacts facts, EvidenceCounts photos, LoadStep step) {
        return items(load, demands, facts, photos, step, null);
    }

    /** @param of only this waybill's; null for all */
    public static List<Unmet> items(
            Load load,
            Demands demands,
            LoadFacts facts,
            EvidenceCounts photos,
            LoadStep step,
            @Nullable ConsignmentId of) {
        List<Unmet> unmet = new ArrayList<>();
        for (CheckDemand check : demands.checks()) {
            if (check.step() == step && isOf(check.consignment(), of) && !facts.passed(check.key())) {
                unmet.add(unmet(check, facts.failed(check.key())));
            }
        }
        for (SlotDemand slot : demands.slots()) {
            int there = count(load, slot, photos);
            boolean short_ =
                    there < slot.minimum() && facts.slotOverride(slot.key()).isEmpty();
            if (slot.step() == step && isOf(slot.consignment(), of) && short_) {
                unmet.add(unmet(slot, there));
            }
        }
        return unmet;
    }

    private static boolean isOf(@Nullable ConsignmentId item, @Nullable ConsignmentId asked) {
        return asked == null || asked.equals(item);
    }

    /** How many photos the slot has at this load. */
    public static int count(Load load, SlotDemand slot, EvidenceCounts photos) {
        return photos.inStep(
                slot.subject(), slot.code(), new Subject("load", load.id().value()));
    }

    private static Unmet unmet(CheckDemand check, boolean failed) {
        String number = check.number();
        Map<String, Object> args = number == null
                ? Map.of("item", check.zh(), "itemEn", check.en())
                : Map.of("item", check.zh(), "itemEn", check.en(), "number", number);
        Why why = number == null
                ? (failed ? Why.CHECK_FAILED : Why.CHECK_MISSING)
                : (failed ? Why.WAYBILL_CHECK_FAILED : Why.WAYBILL_CHECK_MISSING);
        return why.unmet(args).inField(check.place()).underClause(check.clause());
    }

    private static Unmet unmet(SlotDemand slot, int there) {
        int missing = slot.minimum() - there;
        String number = slot.number();
        Map<String, Object> args = number == null
                ? Map.of("slot", slot.zh(), "slotEn", slot.en(), "missing", missing)
                : Map.of("slot", slot.zh(), "slotEn", slot.en(), "missing", missing, "number", number);
        return (number == null ? Why.PHOTO_MISSING : Why.WAYBILL_PHOTO_MISSING)
                .unmet(args)
                .inField(slot.place())
                .underClause(slot.clause());
    }

    /** Nobody was on site while the work went on. */
    public static List<Unmet> presence(Load load, Demands demands, LoadFacts facts, Instant closing) {
        PresenceDemand demand = demands.presence();
        Instant start = load.startedAt();
        if (demand == null || start == null) {
            return List.of();
        }
        boolean anybody = facts.presences().stream().anyMatch(presence -> overlaps(presence, start, closing));
        return anybody
                ? List.of()
                : List.of(Why.PRESENCE_MISSING
                        .unmet(Map.of("rule", demand.zh(), "ruleEn", demand.en()))
                        .inField("presence")
                        .underClause(demand.clause()));
    }

    private static boolean overlaps(Presence presence, Instant start, Instant end) {
        Instant to = presence.to();
        return !presence.from().isAfter(end) && (to == null || to.isAfter(start));
    }

    /** For how long of the work nobody was on site; zero when it is little enough. */
    public static Duration uncovered(Load load, LoadFacts facts, Instant closing) {
        Instant reached = Objects.requireNonNull(load.startedAt());
        Duration gap = Duration.ZERO;
        List<Presence> inOrder = facts.presences().stream()
                .sorted(Comparator.comparing(Presence::from))
                .toList();
        for (Presence presence : inOrder) {
            if (presence.from().isAfter(closing)) {
                break;
            }
            if (presence.from().isAfter(reached)) {
                gap = gap.plus(Duration.between(reached, presence.from()));
            }
            Instant to = presence.to() == null ? closing : presence.to();
            reached = to.isAfter(reached) ? to : reached;
        }
        if (reached.isBefore(closing)) {
            gap = gap.plus(Duration.between(reached, closing));
        }
        return gap.compareTo(TOLERANCE) > 0 ? gap : Duration.ZERO;
    }

    /** Differences nobody has given a reason for. */
    public static List<Unmet> differences(List<Difference> differences) {
        return differences.stream()
                .filter(line -> line.needsReason() && line.reason() == null)
                .map(line -> why(line.kind())
                        .unmet(Map.of(
                                "code",
                                Objects.requireNonNullElse(line.code(), line.line()),
                                "number",
                                Objects.requireNonNullElse(line.number(), "")))
                        .inField("difference:" + line.line())
                        .underClause("A-16"))
                .toList();
    }

    private static Why why(Difference.Kind kind) {
        return switch (kind) {
            case SHORT -> Why.PIECE_SHORT;
            case OVER -> Why.PIECE_OVER;
            case MIS_ROUTED -> Why.PIECE_MIS_ROUTED;
            default -> Why.PIECE_STRANGE;
        };
    }

    /** Doors are sealed before the vehicle leaves. */
    public static List<Unmet> seal(Demands demands, LoadFacts facts) {
        boolean sealed = !facts.deeds(Deed.Kind.APPLY_SEAL).isEmpty();
        return !demands.seal() || sealed
                ? List.of()
                : List.of(Why.SEAL_MISSING.unmet().inField("seal").underClause("A-02"));
    }
}
