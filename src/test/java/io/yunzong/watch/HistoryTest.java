package io.yunzong.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.consignments.BookConsignment;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PageQuery;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Waybills that are entered long after the event. */
@YunzongTest
@Tag("A-09")
class HistoryTest {
    private final Scenes scenes;
    private final Voyages voyages;
    private final BoardFinder finder;
    private final TestClock clock;
    private final Voyage voyage;
    private final Caller tracker;

    HistoryTest(Scenes scenes, Voyages voyages, BoardFinder finder, TestPeople people, TestClock clock) {
        this.scenes = scenes;
        this.voyages = voyages;
        this.finder = finder;
        this.clock = clock;
        voyage = Scenes.beginningNow(voyages, clock);
        tracker = people.hire(Role.TRACKER, voyage.shanghai());
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** Entered now with the plan of so many days ago. */
    private ConsignmentId entered(int daysAgo) {
        Instant start = voyage.start().minus(Duration.ofDays(daysAgo));
        BookConsignment order = voyages.order(Scenes.starting(voyage, voyage.customer(), start));
        ConsignmentId id = scenes.watched(
                new BookConsignment(order.number(), order.waybill(), order.pieces(), start, order.source(), false));
        scenes.pass(Duration.ZERO);
        return id;
    }

    @Test
    void whatWasDueThisWeekIsADutyHoweverLateItIsEntered() {
        assertThat(scenes.duty(entered(6), DelayKind.DEPARTURE, 1)).isPresent();
    }

    @Test
    void whatWasDueBeforeShowsOnTheBoardAndGivesNobodyADuty() {
        ConsignmentId id = entered(8);

        assertThat(scenes.delays(id)).isEmpty();
        assertThat(scenes.duty(id, DelayKind.DEPARTURE, 1)).isEmpty();
        BoardRow row = finder.page(BoardFilter.all(), false, PageQuery.first(50), tracker).rows().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(row.light()).isEqualTo(Light.OVERDUE);
    }

    @Test
    void goodsOfHistoryThatMoveAfterAllAreWatchedFromThereOn() {
        ConsignmentId id = entered(8);

        scenes.say(voyages, id, JourneyEventKind.DEPARTED, voyage.shanghai());
        assertThat(scenes.delays(id)).isEmpty();
        scenes.pass(Duration.ofHours(7));

        assertThat(scenes.delays(id)).extracting(Delay::kind).contains(DelayKind.OVERDUE, DelayKind.SILENT);
    }
}
