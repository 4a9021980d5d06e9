package io.yunzong.watch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
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
import io.yunzong.sheets.Sheet;
import io.yunzong.sheets.SheetReader;
import io.yunzong.tasks.AppointDuty;
import io.yunzong.tasks.RosterEntry.Rank;
import io.yunzong.tasks.RotaDesk;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tracker's board. */
@YunzongTest
@Tag("A-09")
class BoardTest {
    private final Scenes scenes;
    private final Voyages voyages;
    private final BoardFinder finder;
    private final RotaDesk rota;
    private final TestPeople people;
    private final Browser.Factory browsers;
    private final TestClock clock;
    private final Voyage voyage;
    private final Caller tracker;

    BoardTest(
            Scenes scenes,
            Voyages voyages,
            BoardFinder finder,
            RotaDesk rota,
            TestPeople people,
            Browser.Factory browsers,
            TestClock clock) {
        this.scenes = scenes;
        this.voyages = voyages;
        this.finder = finder;
        this.rota = rota;
        this.people = people;
        this.browsers = browsers;
        this.clock = clock;
        voyage = Scenes.beginningNow(voyages, clock);
        tracker = people.hire(Role.TRACKER, voyage.shanghai());
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** Booked when the day began, to depart so many hours later than usual. */
    private ConsignmentId later(double hours) {
        Instant start = voyage.start().plus(Duration.ofMinutes(Math.round(hours * 60)));
        BookConsignment order = voyages.order(Scenes.starting(voyage, voyage.customer(), start));
        return scenes.watched(new BookConsignment(
                order.number(), order.waybill(), order.pieces(), voyage.start(), order.source(), false));
    }

    private List<BoardRow> board(BoardFilter filter) {
        return finder.page(filter, false, PageQuery.first(50), tracker).rows();
    }

    private static BoardFilter light(Light light) {
        return new BoardFilter(null, null, null, light, null, null);
    }

    @Test
    void sortsByMinutesLeftAndSaysWhyWithALight() {
        ConsignmentId calm = later(5);
        ConsignmentId overdue = later(-0.5);
        ConsignmentId soon = later(0.5);
        ConsignmentId silent = later(0);
        scenes.say(voyages, silent, JourneyEventKind.ACCEPTED, voyage.shanghai());
        scenes.pass(Duration.ofMinutes(40));

        List<BoardRow> rows = board(BoardFilter.all());

        assertThat(rows).extracting(BoardRow::id).containsExactly(overdue, silent, soon, calm);
        assertThat(rows)
                .extracting(BoardRow::light)
                .containsExactly(Light.OVERDUE, Light.DUE_SOON, Light.DUE_SOON, Light.CALM);
        BoardRow first = rows.getFirst();
        assertThat(first.waitsFor()).isEqualTo("DEPARTURE");
        assertThat(first.siteId()).isEqualTo(voyage.shanghai());
        assertThat(first.delays()).extracting(Delay::kind).containsExactly(DelayKind.DEPARTURE);
        for (Light light : Light.values()) {
            assertThat(board(light(light)))
                    .allSatisfy(row -> assertThat(row.light()).isEqualTo(light));
        }
        assertThat(finder.count(BoardFilter.all(), false, tracker))
                .containsEntry(Light.OVERDUE, 1L)
                .containsEntry(Light.DUE_SOON, 2L)
                .containsEntry(Light.CALM, 1L);
    }

    @Test
    void isSearchedByNumberAndConsignee() {
        ConsignmentId id = later(5);
        later(6);
        String number = board(BoardFilter.all()).stream()
                .filter(row -> row.id().equals(id))
                .map(BoardRow::number)
                .findFirst()
                .orElseThrow();

        assertThat(board(words(number.toLowerCase(Locale.ROOT))))
                .extracting(BoardRow::id)
                .containsExactly(id);
        assertThat(board(words("陈晓明"))).hasSize(2);
        assertThat(board(words("13812345678"))).as("no phone tells whose it is").isEmpty();
    }

    private static BoardFilter words(String text) {
        return new BoardFilter(text, null, null, null, null, null);
    }

    @Test
    void whatWasHeardOfLongAgoIsSilent() {
        ConsignmentId id = later(20);
        scenes.say(voyages, id, JourneyEventKind.ACCEPTED, voyage.shanghai());

        scenes.pass(Duration.ofHours(6).plusMinutes(1));

        assertThat(board(light(Light.SILENT))).extracting(BoardRow::id).containsExactly(id);
    }

    @Test
    void mineIsWhatMyBranchesAreInChargeOf() {
        ConsignmentId here = later(1);
        ConsignmentId away = later(2);
        Caller wuhan = people.hire(Role.TRACKER, voyage.wuhan());
        rota.appoint(
                new AppointDuty(
                        Role.TRACKER,
                        voyage.wuhan(),
                        TestPeople.idOf(wuhan),
                        Rank.MAIN,
                        clock.instant().minusSeconds(60),
                        null),
                people.hire(Role.TRACKING_SUPERVISOR));
        scenes.say(voyages, away, JourneyEventKind.DEPARTED, voyage.shanghai());
        scenes.say(voyages, away, JourneyEventKind.ARRIVED, voyage.wuhan());

        assertThat(finder.page(BoardFilter.all(), false, PageQuery.first(50), wuhan)
                        .rows())
                .extracting(BoardRow::id)
                .containsExactlyInAnyOrder(here, away);
        assertThat(finder.page(BoardFilter.all(), true, PageQuery.first(50), wuhan)
                        .rows())
                .extracting(BoardRow::id)
                .containsExactly(away);
    }

    @Test
    void tellsHowTheSheetWasTaken() {
        ConsignmentId id = later(1);
        scenes.say(voyages, id, JourneyEventKind.DEPARTED, voyage.shanghai());

        BoardRow row = board(BoardFilter.all()).getFirst();
        assertThat(row.id()).isEqualTo(id);
        BoardRow.Sheet sheet = requireNonNull(row.sheet());
        assertThat(sheet.ackSiteId()).isEqualTo(voyage.wuhan());
        assertThat(sheet.ackedAt()).isNull();
    }

    @Test
    @Tag("H-08")
    void showsAndExportsWhatIsInScopeOnly() {
        ConsignmentId id = later(1);
        Browser theirs = browsers.of(tracker);

        assertThat(theirs.get("/api/watch/board")
                        .json()
                        .get("rows")
                        .get(0)
                        .get("id")
                        .asLong())
                .isEqualTo(id.value());
        assertThat(theirs.get("/api/watch/board/lights").json().path("CALM").asInt(0))
                .isEqualTo(1);
        assertThat(rows(theirs.get("/api/watch/board/export.xlsx").bytes())).isEqualTo(1);
        assertThat(theirs.get("/api/watch/transit").status()).isEqualTo(200);
        assertThat(theirs.get("/api/watch/arrivals/export.xlsx").status()).isEqualTo(200);
        Browser stranger =
                browsers.of(people.hire(Role.TRACKER, voyages.voyage().shanghai()));
        assertThat(stranger.get("/api/watch/board").json().get("rows").size()).isZero();
        assertThat(stranger.get("/api/watch/consignments/" + id + "/delays").status())
                .isEqualTo(404);
    }

    private static int rows(byte[] workbook) {
        try (Sheet sheet = SheetReader.open(new ByteArrayInputStream(workbook), "board.xlsx")) {
            AtomicInteger count = new AtomicInteger();
            sheet.forEachRow(row -> count.incrementAndGet());
            return count.get();
        }
    }
}
