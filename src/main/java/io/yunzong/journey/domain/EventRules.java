package io.yunzong.journey.domain;

import static io.yunzong.journey.JourneyEventKind.DELIVERED;
import static io.yunzong.journey.JourneyEventKind.NOTE;
import static io.yunzong.journey.JourneyEventKind.PASSED;
import static io.yunzong.journey.JourneyEventKind.RETRACTED;
import static io.yunzong.journey.JourneyEventKind.RETURNED;
import static io.yunzong.journey.JourneyEventKind.UNLOADED;

import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyRefused.Why;
import io.yunzong.journey.RecordEvent;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a claim must fulfil to become an event; every unmet condition is named at once. Whoever reports, whether screen,
 * scan, import or partner, meets the same rules. Clauses A-39, C-14.
 */
public final class EventRules {
    /** Clocks differ; more than that is a claim about the future. */
    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private static final int TEXT_LENGTH = 500;
    private static final int KEY_LENGTH = 200;

    private EventRules() {}

    /** Everything wrong with the claim by itself, against the plan, and against what is known to have happened. */
    public static List<Unmet> check(
            JourneyPlan plan,
            Collection<JourneyEvent> history,
            RecordEvent claim,
            Neighbours around,
            Scope scope,
            Instant now) {
        List<Unmet> unmet = new ArrayList<>();
        checkWords(claim, unmet);
        if (claim.occurredAt().isAfter(now.plus(CLOCK_TOLERANCE))) {
            unmet.add(Why.IN_THE_FUTURE
                    .unmet("minutes", CLOCK_TOLERANCE.toMinutes())
                    .inField("occurredAt")
                    .underClause("C-14"));
        }
        if (plan.cancelledAt() != null) {
            unmet.add(Why.CANCELLED.unmet());
        }
        checkPlace(plan, claim, around, unmet);
        checkBranch(plan, claim, scope, unmet);
        checkOrder(plan, history, claim, unmet);
        return unmet;
    }

    private static void checkWords(RecordEvent claim, List<Unmet> unmet) {
        if (claim.kind() == RETRACTED) {
            unmet.add(Why.KIND_NOT_RECORDABLE.unmet().inField("kind"));
        }
        if (claim.reportKey().isBlank()) {
            unmet.add(Why.REPORT_KEY_MISSING.unmet().inField("reportKey"));
        }
        checkLength("reportKey", claim.reportKey(), KEY_LENGTH, unmet);
        checkLength("note", claim.note(), TEXT_LENGTH, unmet);
        checkLength("placeText", claim.placeText(), TEXT_LENGTH, unmet);
        if (claim.kind() == NOTE && claim.note() == null) {
            unmet.add(Why.NOTE_MISSING.unmet().inField("note"));
        }
    }

    private static void checkLength(String field, @Nullable String text, int length, List<Unmet> unmet) {
        if (text != null && text.length() > length) {
            unmet.add(Why.TEXT_TOO_LONG.unmet("length", length).inField(field));
        }
    }

    private static void checkPlace(JourneyPlan plan, RecordEvent claim, Neighbours around, List<Unmet> unmet) {
        SiteId site = claim.siteId();
        boolean onRoute = claim.kind().happensOnRoute();
        if (site == null && onRoute) {
            unmet.add(Why.SITE_MISSING.unmet().inField("siteId").underClause("B-13"));
        } else if (site != null && around.findSite(site).isEmpty()) {
            unmet.add(Why.SITE_UNKNOWN.unmet().inField("siteId"));
        } else if (site != null && onRoute && !plan.passes(site)) {
            unmet.add(Why.SITE_NOT_ON_ROUTE.unmet().inField("siteId").underClause("A-39"));
        }
        boolean half = (claim.latitude() == null) != (claim.longitude() == null);
        boolean wrong = claim.latitude() != null
                && claim.longitude() != null
                && !GeoPoint.isValid(claim.latitude(), claim.longitude());
        if (half || wrong) {
            unmet.add(Why.COORDINATES_INVALID.unmet().inField("latitude"));
        }
        if (claim.kind() == PASSED && site == null && claim.placeText() == null && claim.latitude() == null) {
            unmet.add(Why.PLACE_MISSING.unmet().inField("placeText"));
        }
        if (claim.vehicleId() != null && !around.vehicles().contains(claim.vehicleId())) {
            unmet.add(Why.VEHICLE_UNKNOWN.unmet().inField("vehicleId"));
        }
        boolean strangers = claim.pieceIds().stream()
                .anyMatch(piece -> !claim.consignmentId().equals(around.pieces().get(piece)));
        if (strangers) {
            unmet.add(Why.PIECE_UNKNOWN.unmet().inField("pieceIds"));
        }
    }

    /** Who works for branches reports what happens at them, or on the way of what passes them. Clause H-08. */
    private static void checkBranch(JourneyPlan plan, RecordEvent claim, Scope scope, List<Unmet> unmet) {
        if (scope.everything()) {
            return;
        }
        SiteId site = siteOf(plan, claim);
        boolean theirs =
                site == null ? plan.nodes().stream().anyMatch(node -> scope.covers(node.siteId())) : scope.covers(site);
        if (!theirs) {
            unmet.add(Why.NOT_YOUR_BRANCH.unmet().inField("siteId").underClause("H-08"));
        }
    }

    /** The site it happens at, which two kinds need not say. */
    public static @Nullable SiteId siteOf(JourneyPlan plan, RecordEvent claim) {
        if (claim.siteId() != null) {
            return claim.siteId();
        }
        return switch (claim.kind()) {
            case ACCEPTED -> plan.origin();
            case OUT_FOR_DELIVERY, DELIVERED -> plan.destination();
            default -> null;
        };
    }

    private static void checkOrder(
            JourneyPlan plan, Collection<JourneyEvent> history, RecordEvent claim, List<Unmet> unmet) {
        if (claim.kind() == NOTE || claim.kind() == RETRACTED) {
            return;
        }
        Walk whole = Journey.walkUntil(plan, history, Instant.MAX);
        boolean over = whole.ended() || claim.pieceIds().stream().anyMatch(whole::settled);
        if (over) {
            if (claim.kind() == DELIVERED) {
                unmet.add(Why.ALREADY_DELIVERED.unmet().inField("kind"));
            } else if (settlement(history, claim)
                    .filter(claim.occurredAt()::isAfter)
                    .isPresent()) {
                unmet.add(Why.AFTER_DELIVERY.unmet().inField("occurredAt"));
            }
        }
        Walk before = Journey.walkUntil(plan, history, claim.occurredAt());
        if (claim.kind() == UNLOADED && !before.aboard()) {
            unmet.add(Why.NOT_LOADED.unmet().inField("kind"));
        }
        if (claim.kind() == DELIVERED && !over) {
            checkDelivery(history, claim, before, unmet);
        }
    }

    /** When the goods, or the first of these pieces, were signed for or went back; for all pieces, when the last was. */
    private static Optional<Instant> settlement(Collection<JourneyEvent> history, RecordEvent claim) {
        Stream<JourneyEvent> ends = Journey.standing(history).stream()
                .filter(event -> event.kind() == DELIVERED || event.kind() == RETURNED);
        return claim.pieceIds().isEmpty()
                ? ends.map(JourneyEvent::occurredAt).max(Comparator.naturalOrder())
                : ends.filter(event -> event.concernsAny(claim.pieceIds()))
                        .map(JourneyEvent::occurredAt)
                        .min(Comparator.naturalOrder());
    }

    private static void checkDelivery(
            Collection<JourneyEvent> history, RecordEvent claim, Walk before, List<Unmet> unmet) {
        if (!before.everDeparted() && !before.reachedTheEnd()) {
            unmet.add(Why.NOT_DEPARTED.unmet().inField("kind"));
        }
        boolean later = Journey.standing(history).stream()
                .map(event -> event.kind().movesGoods() ? event.occurredAt() : Instant.MIN)
                .anyMatch(at -> at.isAfter(claim.occurredAt()));
        if (later) {
            unmet.add(Why.LATER_EVENTS_STAND.unmet().inField("occurredAt"));
        }
    }

    /** Everything that speaks against taking an event back. Clause C-03. */
    public static List<Unmet> checkRetraction(
            Collection<JourneyEvent> history, JourneyEvent event, String reason, Scope scope) {
        List<Unmet> unmet = new ArrayList<>();
        if (reason.isBlank()) {
            unmet.add(Why.REASON_MISSING.unmet().inField("reason").underClause("C-03"));
        }
        checkLength("reason", reason, TEXT_LENGTH, unmet);
        if (event.kind() == JourneyEventKind.RETRACTED) {
            unmet.add(Why.NOT_RETRACTABLE.unmet());
        }
        if (Journey.retracted(history).contains(event.id())) {
            unmet.add(Why.ALREADY_RETRACTED.unmet());
        }
        if (event.siteId() != null && !scope.covers(event.siteId())) {
            unmet.add(Why.NOT_YOUR_BRANCH.unmet().underClause("H-08"));
        }
        return unmet;
    }
}
