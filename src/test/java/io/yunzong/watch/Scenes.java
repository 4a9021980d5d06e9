package io.yunzong.watch;

import io.yunzong.TestClock;
import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.Carriage;
import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.RouteNode;
import io.yunzong.consignments.Waybill;
import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.regulation.RegulationVersion;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskFinder;
import io.yunzong.watch.domain.Delays;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Watched cargo for tests. Its customers are ordinary ones taken onto the list by hand, so that it moves without the
 * checks of the dock: here it is told what is late, not what was loaded how.
 */
@Component
class Scenes {
    private final ConsignmentDesk consignments;
    private final JdbcClient jdbc;
    private final Watcher watcher;
    private final Delays delays;
    private final TaskFinder tasks;
    private final JourneyFinder journeys;
    private final WatchClock watchClock;
    private final TestClock clock;
    private final TransactionTemplate transaction;

    Scenes(
            ConsignmentDesk consignments,
            JdbcClient jdbc,
            Watcher watcher,
            Delays delays,
            TaskFinder tasks,
            JourneyFinder journeys,
            WatchClock watchClock,
            TestClock clock,
            TransactionTemplate transaction) {
        this.consignments = consignments;
        this.jdbc = jdbc;
        this.watcher = watcher;
        this.delays = delays;
        this.tasks = tasks;
        this.journeys = journeys;
        this.watchClock = watchClock;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The same places with a day that begins now: departure in an hour, transit in four, arrival in nine. */
    static Voyage beginningNow(Voyages voyages, TestClock clock) {
        Voyage past = voyages.voyage();
        return starting(past, past.customer(), clock.instant());
    }

    static Voyage starting(Voyage voyage, CustomerId customer, Instant start) {
        return new Voyage(
                voyage.shanghai(),
                voyage.wuhan(),
                voyage.chengdu(),
                voyage.truck(),
                voyage.otherTruck(),
                customer,
                start.truncatedTo(ChronoUnit.MILLIS));
    }

    ConsignmentId watched(BookConsignment order) {
        ConsignmentId id = consignments.book(order, Voyages.HEADQUARTERS);
        transaction.executeWithoutResult(status -> {
            // watched, but not regulated, so that the gates of other modules stay out of these tests
            jdbc.sql("""
                            insert into watch.consignment
                                (id, regulation_version, customer_class, number, customer_id, branch_ids, status,
                                 site_id, last_news_at, simulated)
                            select id, :version, 'ORDINARY', number, customer_id, branch_ids, 'BOOKED',
                                origin_site_id, booked_at, simulated
                            from consignments.consignment where id = :id
                            """)
                    .param("version", RegulationVersion.SHIPPED)
                    .param("id", id.value())
                    .update();
            watcher.refresh(List.of(id));
        });
        return id;
    }

    /** The order on another route, and without a vehicle. */
    static BookConsignment withRoute(BookConsignment order, List<RouteNode> route) {
        Waybill was = order.waybill();
        Waybill waybill = new Waybill(
                was.customerId(),
                was.customerReference(),
                was.note(),
                was.consignor(),
                was.consignee(),
                was.goods(),
                was.measures(),
                was.promise(),
                Carriage.unknown(),
                route);
        return new BookConsignment(
                order.number(), waybill, order.pieces(), order.bookedAt(), order.source(), order.simulated());
    }

    static RouteNode node(SiteId site, NodeRole role, @Nullable Instant arrival, @Nullable Instant departure) {
        return RouteNode.at(site, role, arrival, departure);
    }

    /** Lets time pass, and whatever is due happen. */
    void pass(Duration time) {
        clock.move(time);
        watchClock.runDue();
    }

    /** Says that something happened just now. */
    void say(Voyages voyages, ConsignmentId id, JourneyEventKind kind, SiteId site) {
        voyages.say(id, kind, clock.instant(), site);
        watchClock.runDue();
    }

    Optional<Task> duty(ConsignmentId id, DelayKind kind, int seq) {
        return tasks.findOpen(WatchTasks.key(id, kind, seq));
    }

    List<Delay> delays(ConsignmentId id) {
        return delays.list(id);
    }

    List<JourneyEvent> events(ConsignmentId id) {
        return journeys.listEvents(id, Scope.all());
    }

    Delay delay(ConsignmentId id, DelayKind kind) {
        return delays.list(id).stream()
                .filter(delay -> delay.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no delay " + kind + " in " + delays.list(id)));
    }
}
