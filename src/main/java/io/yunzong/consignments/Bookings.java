package io.yunzong.consignments;

import io.yunzong.consignments.ConsignmentsRefused.Why;
import io.yunzong.consignments.domain.Consignments;
import io.yunzong.consignments.domain.Consignments.Entry;
import io.yunzong.consignments.domain.Directory;
import io.yunzong.consignments.domain.NeighbourRules;
import io.yunzong.consignments.domain.Neighbourhood;
import io.yunzong.consignments.domain.SearchText;
import io.yunzong.consignments.domain.WaybillNumber;
import io.yunzong.consignments.domain.WaybillRules;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.regulation.RegulationVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Books a batch of orders with a fixed number of statements, however many they are: each is checked on its own, those
 * without fault go in together.
 */
@Component
class Bookings {
    private final Consignments consignments;
    private final Directory directory;
    private final LaneRoutes routes;
    private final NumberIssue numbers;
    private final RegulationFinder regulations;
    private final Clock clock;

    Bookings(
            Consignments consignments,
            Directory directory,
            LaneRoutes routes,
            NumberIssue numbers,
            RegulationFinder regulations,
            Clock clock) {
        this.consignments = consignments;
        this.directory = directory;
        this.routes = routes;
        this.numbers = numbers;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** One order on its way through the checks. */
    private static final class Draft {
        final BookConsignment order;
        final List<Unmet> unmet = new ArrayList<>();

        @Nullable
        String number;

        @Nullable
        ConsignmentId id;

        Draft(BookConsignment order) {
            this.order = order;
            this.number = order.number() == null ? null : WaybillNumber.normalise(order.number());
        }

        BookingOutcome outcome() {
            return new BookingOutcome(unmet.isEmpty() ? id : null, number, unmet);
        }
    }

    List<BookingOutcome> book(List<BookConsignment> orders, Caller caller) {
        List<Draft> drafts = routes.plan(orders).stream().map(Draft::new).toList();
        Neighbourhood around = Neighbourhood.of(
                drafts.stream().map(draft -> draft.order.waybill()).toList(), directory, caller.scope());
        for (Draft draft : drafts) {
            Waybill waybill = draft.order.waybill();
            draft.unmet.addAll(NeighbourRules.checkScope(waybill, caller.scope()));
            draft.unmet.addAll(WaybillRules.check(waybill, draft.order.pieces()));
            draft.unmet.addAll(NeighbourRules.check(waybill, null, around));
        }
        checkNumbers(drafts);
        issueNumbers(drafts, around);
        add(drafts.stream().filter(draft -> draft.unmet.isEmpty()).toList(), around, caller);
        return drafts.stream().map(Draft::outcome).toList();
    }

    private void checkNumbers(List<Draft> drafts) {
        Set<String> seen = new HashSet<>();
        Set<String> taken = consignments
                .findByNumbers(drafts.stream()
                        .map(draft -> draft.number)
                        .filter(Objects::nonNull)
                        .toList())
                .keySet();
        for (Draft draft : drafts) {
            String number = draft.number;
            if (number == null) {
                continue;
            }
            if (!WaybillNumber.isValid(number)) {
                draft.unmet.add(Why.NUMBER_INVALID.unmet("number", number).inField("number"));
            } else if (taken.contains(number)) {
                draft.unmet.add(taken(number));
            } else if (!seen.add(number)) {
                draft.unmet.add(Why.NUMBER_REPEATED.unmet("number", number).inField("number"));
            }
        }
    }

    private static Unmet taken(String number) {
        return Why.NUMBER_TAKEN.unmet("number", number).inField("number");
    }

    private void issueNumbers(List<Draft> drafts, Neighbourhood around) {
        List<Draft> unnumbered = drafts.stream()
                .filter(draft -> draft.number == null && draft.unmet.isEmpty())
                .toList();
        if (unnumbered.isEmpty()) {
            return;
        }
        Map<SiteId, Integer> wanted = new HashMap<>();
        unnumbered.forEach(draft -> wanted.merge(shippingSite(draft), 1, Integer::sum));
        Set<String> typed = drafts.stream()
                .map(draft -> draft.number)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<SiteId, Deque<String>> issued = numbers.issue(wanted, around, typed);
        unnumbered.forEach(draft -> draft.number =
                Objects.requireNonNull(issued.get(shippingSite(draft))).remove());
    }

    private static SiteId shippingSite(Draft draft) {
        return draft.order.waybill().origin().siteId();
    }

    private void add(List<Draft> drafts, Neighbourhood around, Caller caller) {
        if (drafts.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        RegulationVersion current = regulations.current();
        Iterator<ConsignmentId> ids = consignments.reserveIds(drafts.size()).iterator();
        List<Entry> entries = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            ConsignmentId id = ids.next();
            draft.id = id;
            Regime regime =
                    Regime.under(current, around.classOf(draft.order.waybill().customerId()));
            entries.add(entry(fresh(draft, id, regime, now), draft.order.pieces(), around, caller));
        }
        Set<ConsignmentId> added = consignments.add(entries);
        for (Draft draft : drafts) {
            if (!added.contains(Objects.requireNonNull(draft.id))) {
                // somebody else booked the same number a moment ago
                draft.unmet.add(taken(Objects.requireNonNull(draft.number)));
            }
        }
    }

    private static Consignment fresh(Draft draft, ConsignmentId id, @Nullable Regime regime, Instant now) {
        BookConsignment order = draft.order;
        return new Consignment(
                id,
                Objects.requireNonNull(draft.number),
                order.waybill(),
                order.pieces().size(),
                regime,
                Objects.requireNonNullElse(order.bookedAt(), now),
                null,
                null,
                order.source(),
                order.simulated(),
                now,
                0);
    }

    static Entry entry(Consignment consignment, List<PieceSpec> pieces, Neighbourhood around, Caller caller) {
        Waybill waybill = consignment.waybill();
        return new Entry(
                consignment,
                pieces,
                name(waybill.origin(), around),
                name(waybill.destination(), around),
                SearchText.of(consignment.number(), waybill, pieces, around),
                caller.mark());
    }

    private static String name(RouteNode node, Neighbourhood around) {
        Directory.Site site = around.sites().get(node.siteId());
        return site == null ? node.siteId().toString() : site.name();
    }
}
