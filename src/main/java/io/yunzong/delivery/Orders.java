package io.yunzong.delivery;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Regime;
import io.yunzong.delivery.DeliveryDuties.About;
import io.yunzong.delivery.DeliveryRefused.Why;
import io.yunzong.delivery.domain.Releases;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.SiteId;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What every command on a release order begins and ends with. */
@Component
class Orders {
    private static final int KEY_LENGTH = 150;

    private final Releases releases;
    private final ConsignmentFinder consignments;
    private final Regulated regulated;
    private final LiveFeed live;
    private final Clock clock;

    Orders(Releases releases, ConsignmentFinder consignments, Regulated regulated, LiveFeed live, Clock clock) {
        this.releases = releases;
        this.consignments = consignments;
        this.regulated = regulated;
        this.live = live;
        this.clock = clock;
    }

    /** The order, held until the transaction ends. @throws DeliveryRefused NOT_FOUND, also out of scope */
    ReleaseOrder hold(ReleaseId id, Caller caller) {
        ReleaseOrder order = releases.findForUpdate(id).orElseThrow(DeliveryRefused::notFound);
        if (consignments.find(order.consignmentId(), caller.scope()).isEmpty()) {
            throw DeliveryRefused.notFound();
        }
        Branch.demand(order.siteId(), caller);
        return order;
    }

    /** The same with the demand that nothing has ended it. @throws DeliveryRefused ORDER_CLOSED */
    ReleaseOrder holdOpen(ReleaseId id, Caller caller) {
        ReleaseOrder order = hold(id, caller);
        if (!order.state().isOpen()) {
            throw DeliveryRefused.conflict(Why.ORDER_CLOSED.unmet());
        }
        return order;
    }

    /**
     * Whether this very command was carried out before; if not, it is noted.
     *
     * @throws DeliveryRefused REPORT_KEY_MISSING, REPORT_KEY_TAKEN
     */
    boolean repeats(Reported reported, String command, long subject) {
        String key = reported.key();
        if (key.isEmpty() || key.length() > KEY_LENGTH) {
            throw new DeliveryRefused(
                    Kind.INVALID,
                    Why.REPORT_KEY_MISSING.unmet("most", KEY_LENGTH).inField("reportKey"));
        }
        Optional<Releases.Known> known = releases.report(key, command, subject, now());
        known.filter(before -> !before.command().equals(command) || before.subject() != subject)
                .ifPresent(other -> {
                    throw DeliveryRefused.conflict(Why.REPORT_KEY_TAKEN.unmet().inField("reportKey"));
                });
        return known.isPresent();
    }

    Consignment consignment(ConsignmentId id, Caller caller) {
        return consignments.get(id, caller.scope());
    }

    /** For a duty about the consignment at a branch, counted from an instant. */
    About about(Consignment consignment, SiteId site, Instant since) {
        Optional<Regime> regime = Optional.ofNullable(consignment.regime());
        return new About(
                consignment.id(),
                consignment.number(),
                site,
                regulated.rules(regime),
                regulated.customerClass(regime),
                since);
    }

    void announce(ConsignmentId id) {
        live.announce(LiveTopic.HANDLING, id.value());
        live.announce(LiveTopic.CONSIGNMENT, id.value());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
