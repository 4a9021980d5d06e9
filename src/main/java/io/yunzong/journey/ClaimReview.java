package io.yunzong.journey;

import io.yunzong.identity.Caller;
import io.yunzong.journey.JourneyRefused.Why;
import io.yunzong.journey.domain.EventRules;
import io.yunzong.journey.domain.Events;
import io.yunzong.journey.domain.Journey;
import io.yunzong.journey.domain.JourneyPlan;
import io.yunzong.journey.domain.Neighbours;
import io.yunzong.journey.domain.Plausibility;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EventId;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds claims against the plan, the past and every gate, and makes events of those that pass. */
@Component
class ClaimReview {
    /** Refusals that come from what happened, not from what was typed. What gates say is of that sort too. */
    private static final Set<String> CONFLICTS = Set.of(
            Why.CANCELLED.code(),
            Why.AFTER_DELIVERY.code(),
            Why.ALREADY_DELIVERED.code(),
            Why.LATER_EVENTS_STAND.code(),
            Why.NOT_LOADED.code(),
            Why.NOT_DEPARTED.code(),
            Why.ALREADY_RETRACTED.code());

    private final Events events;
    private final Surroundings surroundings;
    private final List<JourneyGate> gates;

    ClaimReview(Events events, Surroundings surroundings, List<JourneyGate> gates) {
        this.events = events;
        this.surroundings = surroundings;
        this.gates = gates;
    }

    /**
     * What came of it.
     *
     * @param added the events of the claims nothing of the journey's own speaks against
     * @param own what the journey's rules have against each consignment
     * @param asked what the gates are to be asked
     */
    record Verdict(
            Map<RecordEvent, JourneyEvent> added, Map<ConsignmentId, List<Unmet>> own, List<ClaimedEvent> asked) {}

    /** Checks new claims in the order they happened, each against those before it, and adds them to the history. */
    Verdict review(
            List<RecordEvent> claims,
            Set<RecordEvent> known,
            Map<ConsignmentId, JourneyPlan> plans,
            Map<ConsignmentId, List<JourneyEvent>> history,
            Caller caller,
            Instant now) {
        List<RecordEvent> fresh = claims.stream()
                .filter(claim -> !known.contains(claim))
                .distinct()
                .sorted(Comparator.comparing(RecordEvent::occurredAt))
                .toList();
        Verdict verdict = new Verdict(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        if (fresh.isEmpty()) {
            return verdict;
        }
        Neighbours around = surroundings.of(fresh, plans.values(), caller.scope());
        List<Long> ids = events.reserveIds(fresh.size());
        for (int i = 0; i < fresh.size(); i++) {
            RecordEvent claim = fresh.get(i);
            String path = claims.size() == 1 ? "" : "events[" + claims.indexOf(claim) + "]";
            JourneyPlan plan = Objects.requireNonNull(plans.get(claim.consignmentId()));
            List<JourneyEvent> past = Objects.requireNonNull(history.get(claim.consignmentId()));
            ClaimedEvent claimed = claimed(claim, plan, past, path);
            List<Unmet> against = EventRules.check(plan, past, claim, around, caller.scope(), now);
            verdict.asked().add(claimed);
            if (against.isEmpty()) {
                JourneyEvent event = event(claim, new EventId(ids.get(i)), plan, around, caller, now);
                past.add(event);
                verdict.added().put(claim, event);
            } else {
                List<Unmet> mine = verdict.own().computeIfAbsent(plan.id(), id -> new ArrayList<>());
                against.forEach(unmet -> mine.add(claimed.refuses(unmet)));
            }
        }
        return verdict;
    }

    /** What the gates have against these. */
    List<Unmet> ask(List<ClaimedEvent> claims, Caller caller) {
        return claims.isEmpty()
                ? List.of()
                : gates.stream()
                        .flatMap(gate -> gate.unmet(claims, caller).stream())
                        .toList();
    }

    /** What the gates have against taking the event back. */
    List<Unmet> askToRetract(JourneyEvent event) {
        return gates.stream()
                .flatMap(gate -> gate.unmetToRetract(event).stream())
                .toList();
    }

    /** What anybody has against the consignments, each by itself. */
    Map<ConsignmentId, List<Unmet>> refused(Verdict verdict, Caller caller) {
        Map<ConsignmentId, List<Unmet>> refused = new LinkedHashMap<>(verdict.own());
        if (ask(verdict.asked(), caller).isEmpty()) {
            return refused;
        }
        Map<ConsignmentId, List<ClaimedEvent>> each =
                verdict.asked().stream().collect(Collectors.groupingBy(ClaimedEvent::consignmentId));
        each.forEach((id, claims) -> {
            List<Unmet> unmet = ask(claims, caller);
            if (!unmet.isEmpty()) {
                refused.merge(id, unmet, (own, gated) -> {
                    List<Unmet> both = new ArrayList<>(own);
                    both.addAll(gated);
                    return both;
                });
            }
        });
        return refused;
    }

    private static ClaimedEvent claimed(
            RecordEvent claim, JourneyPlan plan, Collection<JourneyEvent> past, String path) {
        return new ClaimedEvent(
                claim.consignmentId(),
                claim.kind(),
                claim.occurredAt(),
                EventRules.siteOf(plan, claim),
                claim.pieceIds(),
                claim.vehicleId(),
                claim.source(),
                claim.kind() == JourneyEventKind.DEPARTED
                        && Journey.wasAboard(plan, past, claim.pieceIds(), claim.occurredAt()),
                path);
    }

    private static JourneyEvent event(
            RecordEvent claim, EventId id, JourneyPlan plan, Neighbours around, Caller caller, Instant now) {
        SiteId site = claim.kind() == JourneyEventKind.ACCEPTED ? EventRules.siteOf(plan, claim) : claim.siteId();
        GeoPoint point = claim.latitude() == null || claim.longitude() == null
                ? null
                : new GeoPoint(claim.latitude(), claim.longitude());
        Neighbours.SitePlace place = site == null ? null : around.findSite(site).orElse(null);
        return new JourneyEvent(
                id,
                claim.consignmentId(),
                claim.pieceIds(),
                claim.kind(),
                claim.occurredAt().truncatedTo(ChronoUnit.MICROS),
                now,
                site,
                point,
                claim.placeText(),
                claim.vehicleId(),
                micros(claim.expectedArrivalAt()),
                claim.note(),
                claim.source(),
                caller.mark(),
                caller.displayName(),
                claim.reportKey(),
                null,
                Plausibility.flags(claim, place, now));
    }

    /** The database keeps microseconds; derive from what it will give back. */
    private static @Nullable Instant micros(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** @param gated what gates named, which is always a conflict */
    static JourneyRefused refusal(Collection<Unmet> own, Collection<Unmet> gated) {
        List<Unmet> all = new ArrayList<>(own);
        all.addAll(gated);
        Set<String> codes = own.stream().map(Unmet::code).collect(Collectors.toSet());
        if (codes.contains(Why.NOT_YOUR_BRANCH.code())) {
            return new JourneyRefused(Kind.FORBIDDEN, all);
        }
        return new JourneyRefused(CONFLICTS.containsAll(codes) ? Kind.CONFLICT : Kind.INVALID, all);
    }
}
