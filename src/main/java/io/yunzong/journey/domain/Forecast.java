package io.yunzong.journey.domain;

import io.yunzong.journey.Eta;
import io.yunzong.journey.Eta.Basis;
import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.Milestone;
import io.yunzong.journey.Milestone.Kind;
import io.yunzong.journey.Source;
import io.yunzong.journey.domain.Walk.Actual;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Expects the rest of the way from what is known of it. The rule, in the order of the route:
 *
 * <ol>
 *   <li>Every coming milestone is its planned time shifted by the latest known delay.
 *   <li>Being early is not carried through a departure: who arrives early waits for the planned one.
 *   <li>Nothing is expected before what already happened, nor before the milestone ahead of it.
 *   <li>A reported expected arrival goes before the shifted plan as long as nothing happened since it was reported.
 *   <li>Without a planned arrival at the end, the promised delivery stands in for it.
 * </ol>
 *
 * <p>The clock plays no part: an arrival that is overdue stays expected at its time, and the screen says that it is
 * overdue.
 */
final class Forecast {
    private record Step(int node, Kind kind) {}

    private final Walk walk;
    private final JourneyPlan plan;
    private final List<Milestone> milestones = new ArrayList<>();

    private Duration shift = Duration.ZERO;
    private boolean shifted;
    private @Nullable Actual latest;
    private Source source = Source.PLAN;
    private Instant asOf;
    private @Nullable Instant floor;

    Forecast(Walk walk) {
        this.walk = walk;
        this.plan = walk.plan();
        this.asOf = plan.bookedAt();
        List<Step> steps = steps();
        int reached = reached(steps);
        for (int i = 0; i < steps.size(); i++) {
            milestones.add(milestone(steps.get(i), i <= reached));
        }
    }

    List<Milestone> milestones() {
        return milestones;
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i <= plan.last(); i++) {
            if (i > 0 && !plan.samePlaceAsNext(i - 1)) {
                steps.add(new Step(i, Kind.ARRIVAL));
            }
            if (i < plan.last() && !plan.samePlaceAsNext(i)) {
                steps.add(new Step(i, Kind.DEPARTURE));
            }
        }
        return steps;
    }

    /** The last milestone that lies behind the goods, reported or not. */
    private int reached(List<Step> steps) {
        int reached = -1;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean behind = step.node() < walk.node()
                    || (step.node() == walk.node()
                            && (step.kind() == Kind.ARRIVAL
                                    ? walk.node() > 0
                                    : walk.onTheWay() && walk.node() < plan.last()));
            if (behind || actual(step) != null) {
                reached = i;
            }
        }
        return reached;
    }

    private @Nullable Actual actual(Step step) {
        return step.kind() == Kind.ARRIVAL ? walk.arrival(step.node()) : walk.departure(step.node());
    }

    private Milestone milestone(Step step, boolean behind) {
        PlannedNode node = plan.nodes().get(step.node());
        Instant planned = step.kind() == Kind.ARRIVAL ? node.plannedArrivalAt() : node.plannedDepartureAt();
        Actual actual = actual(step);
        Instant estimated = null;
        if (actual != null) {
            learn(planned, actual);
        } else if (!behind) {
            estimated = expect(step.kind(), planned);
        }
        return new Milestone(
                node.seq(),
                node.siteId(),
                node.role(),
                step.kind(),
                planned,
                estimated,
                actual == null ? null : actual.at(),
                actual == null ? source : actual.source());
    }

    private void learn(@Nullable Instant planned, Actual actual) {
        latest = actual;
        floor = floor == null || actual.at().isAfter(floor) ? actual.at() : floor;
        if (planned != null) {
            shift = Duration.between(planned, actual.at());
            shifted = true;
            source = actual.source();
            asOf = actual.at();
        }
    }

    private @Nullable Instant expect(Kind kind, @Nullable Instant planned) {
        if (kind == Kind.DEPARTURE && shift.isNegative()) {
            shift = Duration.ZERO;
        }
        if (planned == null) {
            return null;
        }
        Instant expected = planned.plus(shift);
        floor = floor == null || expected.isAfter(floor) ? expected : floor;
        return floor;
    }

    /** The expected arrival, put into the last milestone as well when somebody reported it. */
    @Nullable
    Eta eta() {
        Milestone end = milestones.getLast();
        Instant delivered = walk.deliveredAt();
        if (end.actual() != null) {
            return new Eta(end.actual(), end.source(), end.actual(), Basis.ACTUAL);
        }
        if (delivered != null) {
            return new Eta(delivered, walk.statusSource(), delivered, Basis.ACTUAL);
        }
        Eta reported = reported();
        if (reported != null) {
            milestones.set(
                    milestones.size() - 1,
                    new Milestone(
                            end.seq(),
                            end.siteId(),
                            end.role(),
                            end.kind(),
                            end.planned(),
                            reported.at(),
                            null,
                            reported.source()));
            return reported;
        }
        Instant expected = end.estimated() == null ? promised(end) : end.estimated();
        return expected == null ? null : new Eta(expected, source, asOf, shifted ? Basis.SHIFTED : Basis.PLANNED);
    }

    private @Nullable Eta reported() {
        JourneyEvent delay = walk.delay();
        if (delay == null || delay.expectedArrivalAt() == null || walk.reachedTheEnd()) {
            return null;
        }
        if (latest != null && latest.at().isAfter(delay.occurredAt())) {
            return null;
        }
        return new Eta(delay.expectedArrivalAt(), delay.source(), delay.occurredAt(), Basis.REPORTED);
    }

    private @Nullable Instant promised(Milestone end) {
        Instant promised = plan.promisedDeliveryAt();
        if (promised == null || end.planned() != null) {
            return null;
        }
        Instant expected = shift.isNegative() ? promised : promised.plus(shift);
        return floor == null || expected.isAfter(floor) ? expected : floor;
    }
}
