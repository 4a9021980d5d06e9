package io.yunzong.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.Browser;
import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.consignments.NodeRole;
import io.yunzong.documents.Addressee;
import io.yunzong.documents.AddresseeReceipts;
import io.yunzong.documents.Document;
import io.yunzong.documents.DocumentContent;
import io.yunzong.documents.DocumentDesk;
import io.yunzong.documents.DocumentFinder;
import io.yunzong.evidence.AddEvidence;
import io.yunzong.evidence.EvidenceDesk;
import io.yunzong.evidence.EvidenceKind;
import io.yunzong.evidence.Photos;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskClock;
import io.yunzong.tasks.TaskEvent;
import io.yunzong.tasks.TaskFinder;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tracking sheet goes ahead of the goods, is confirmed, and comes back to where they were shipped. */
@YunzongTest
@Tag("A-08")
class SheetTest {
    private final Scenes scenes;
    private final Voyages voyages;
    private final SheetDesk desk;
    private final SheetFinder finder;
    private final DocumentDesk documentDesk;
    private final DocumentFinder documents;
    private final EvidenceDesk evidence;
    private final ToldFacts facts;
    private final TaskFinder tasks;
    private final TaskClock taskClock;
    private final WatchClock watchClock;
    private final TestPeople people;
    private final Browser.Factory browsers;
    private final TestClock clock;
    private final Voyage voyage;
    private final ConsignmentId id;

    SheetTest(
            Scenes scenes,
            Voyages voyages,
            SheetDesk desk,
            SheetFinder finder,
            DocumentDesk documentDesk,
            DocumentFinder documents,
            EvidenceDesk evidence,
            ToldFacts facts,
            TaskFinder tasks,
            TaskClock taskClock,
            WatchClock watchClock,
            TestPeople people,
            Browser.Factory browsers,
            TestClock clock) {
        this.scenes = scenes;
        this.voyages = voyages;
        this.desk = desk;
        this.finder = finder;
        this.documentDesk = documentDesk;
        this.documents = documents;
        this.evidence = evidence;
        this.facts = facts;
        this.tasks = tasks;
        this.taskClock = taskClock;
        this.watchClock = watchClock;
        this.people = people;
        this.browsers = browsers;
        this.clock = clock;
        voyage = Scenes.beginningNow(voyages, clock);
        id = scenes.watched(voyages.order(voyage));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private Caller head(SiteId site) {
        return people.hire(Role.BRANCH_HEAD, site);
    }

    private Document sheet() {
        return documents.findByKey("watch:sheet:" + id).orElseThrow(() -> new AssertionError("no sheet"));
    }

    private List<String> capacities() {
        return documents.receipts(sheet().id(), sheet().version(), WatchTasks.SYSTEM).stream()
                .map(AddresseeReceipts::addressee)
                .map(Addressee::capacity)
                .toList();
    }

    private Task ack(int seq) {
        return tasks.findOpen(WatchTasks.ackKey(id, seq)).orElseThrow(() -> new AssertionError("no duty"));
    }

    private void photograph(SiteId site, String slot) {
        evidence.add(
                new AddEvidence(
                        Subject.of(id),
                        slot,
                        EvidenceKind.PHOTO,
                        site,
                        new ByteArrayInputStream(Photos.fresh()),
                        "photo.jpg",
                        Reported.now(UUID.randomUUID().toString()),
                        null,
                        null,
                        null),
                people.hire(Role.WAREHOUSE_KEEPER, site));
    }

    private void depart(SiteId site) {
        scenes.say(voyages, id, JourneyEventKind.DEPARTED, site);
    }

    @Test
    @Tag("H-09")
    void atDepartureItGoesToTheHeadsAndTrackersOfEveryNodeAheadWithPhotosOnPaper() throws Exception {
        Caller wuhan = head(voyage.wuhan());
        Caller chengdu = head(voyage.chengdu());
        photograph(voyage.shanghai(), "load_off");
        photograph(voyage.shanghai(), "load_on");
        facts.tell(id, new NodeFacts.Fact(voyage.shanghai(), clock.instant(), "封签", "A100234", "张三", List.of()));

        depart(voyage.shanghai());

        Document sheet = sheet();
        assertThat(sheet.version()).isEqualTo(1);
        assertThat(capacities()).containsExactly("中转公司负责人", "中转公司跟踪员", "到货公司负责人", "到货公司跟踪员");
        assertThat(documents
                        .inbox(true, io.yunzong.kernel.PageQuery.first(10), wuhan)
                        .rows())
                .extracting(entry -> entry.document().id())
                .containsExactly(sheet.id());
        assertThat(documents
                        .inbox(true, io.yunzong.kernel.PageQuery.first(10), chengdu)
                        .rows())
                .hasSize(1);
        DocumentContent content = documents.content(sheet.id(), 1, wuhan);
        assertThat(content.pictures()).hasSize(2);
        assertThat(content.sections().getFirst().paragraphs().toString()).contains("高度重视", "安全操作");
        byte[] pdf = documents.paper(sheet.id(), 1, wuhan);
        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("重点客户", "A100234", "发车");
        }
        Browser browser = browsers.of(wuhan);
        assertThat(browser.get("/api/documents/" + sheet.id() + "/tables.xlsx").status())
                .isEqualTo(200);
    }

    @Test
    void unconfirmedTwoHoursBeforeTheArrivalItGoesUpTheLadder() {
        clock.move(Duration.ofHours(1));
        depart(voyage.shanghai());
        Task duty = ack(2);
        assertThat(duty.ownerRole()).isEqualTo(Role.BRANCH_HEAD);
        assertThat(duty.siteId()).isEqualTo(voyage.wuhan());
        assertThat(Duration.between(voyage.hour(2), duty.dueAt()).abs()).isLessThan(Duration.ofMinutes(1));

        clock.move(Duration.ofMinutes(61 + 31));
        taskClock.runDue();

        Task late = ack(2);
        assertThat(late.breachedAt()).isNotNull();
        assertThat(tasks.history(late.id(), WatchTasks.SYSTEM))
                .filteredOn(event -> event.kind() == TaskEvent.Kind.ESCALATED)
                .extracting(TaskEvent::role)
                .containsExactly(Role.BRANCH_HEAD, Role.TRACKING_SUPERVISOR);
    }

    @Test
    void theHeadsConfirmationEndsTheDutyAndATrackersDoesNot() {
        Caller tracker = people.hire(Role.TRACKER, voyage.wuhan());
        Caller head = head(voyage.wuhan());
        depart(voyage.shanghai());

        documentDesk.acknowledge(sheet().id(), tracker);
        assertThat(tasks.findOpen(WatchTasks.ackKey(id, 2))).isPresent();
        Task duty = ack(2);
        documentDesk.acknowledge(sheet().id(), head);

        assertThat(tasks.findOpen(WatchTasks.ackKey(id, 2))).isEmpty();
        Task done = tasks.get(duty.id(), WatchTasks.SYSTEM);
        assertThat(done.closedBy()).isEqualTo(head.displayName());
        assertThat(done.breachedAt()).isNull();
    }

    @Test
    void theDutyMovesWithTheExpectedArrival() {
        clock.move(Duration.ofMinutes(50));
        depart(voyage.shanghai());
        Task before = ack(2);

        // it turns out to have departed two hours later than was said
        voyages.journeys().retract(id, lastDeparture(), "时间填错", Voyages.HEADQUARTERS);
        clock.move(Duration.ofMinutes(20));
        depart(voyage.shanghai());

        Task after = ack(2);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(Duration.between(Objects.requireNonNull(before.dueAt()), after.dueAt()))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(21));
        assertThat(tasks.history(after.id(), WatchTasks.SYSTEM))
                .extracting(TaskEvent::kind)
                .contains(TaskEvent.Kind.RESCHEDULED);
    }

    private io.yunzong.kernel.EventId lastDeparture() {
        return scenes.events(id).stream()
                .filter(event -> event.kind() == JourneyEventKind.DEPARTED)
                .reduce((one, other) -> other)
                .orElseThrow()
                .id();
    }

    @Test
    @Tag("A-26")
    void fromATransitItGoesOnAndBackToTheShippingBranchAndIsOneDocument() {
        depart(voyage.shanghai());
        clock.move(Duration.ofHours(3));
        scenes.say(voyages, id, JourneyEventKind.ARRIVED, voyage.wuhan());
        facts.tell(id, new NodeFacts.Fact(voyage.wuhan(), clock.instant(), "卸车", "3 件，完好", "李四", List.of()));
        clock.move(Duration.ofHours(1));

        depart(voyage.wuhan());

        Document sheet = sheet();
        assertThat(sheet.version()).isEqualTo(2);
        assertThat(capacities()).containsExactly("到货公司负责人", "到货公司跟踪员", "发货公司负责人", "发货公司跟踪员");
        DocumentContent content = documents.content(sheet.id(), 2, WatchTasks.SYSTEM);
        assertThat(content.sections())
                .extracting(DocumentContent.Section::heading)
                .anySatisfy(heading -> assertThat(heading).startsWith("1 发货公司"))
                .anySatisfy(heading -> assertThat(heading).startsWith("2 中转公司"))
                .anySatisfy(heading -> assertThat(heading).startsWith("3 到货公司"));
        assertThat(content.tables().toString()).contains("3 件，完好", "李四");
        assertThat(ack(3).siteId()).isEqualTo(voyage.chengdu());
    }

    @Test
    @Tag("A-26")
    void withThreeTransitsTheSecondSendsToThoseAheadOfItOnly() {
        SiteId first = voyages.site("合肥分公司", 31.82, 117.23);
        SiteId third = voyages.site("重庆分公司", 29.56, 106.55);
        ConsignmentId far = scenes.watched(Scenes.withRoute(
                voyages.order(voyage),
                List.of(
                        Scenes.node(voyage.shanghai(), NodeRole.SHIPPING, null, voyage.hour(1)),
                        Scenes.node(first, NodeRole.TRANSIT, voyage.hour(3), voyage.hour(4)),
                        Scenes.node(voyage.wuhan(), NodeRole.TRANSIT, voyage.hour(6), voyage.hour(7)),
                        Scenes.node(third, NodeRole.TRANSIT, voyage.hour(10), voyage.hour(11)),
                        Scenes.node(voyage.chengdu(), NodeRole.ARRIVAL, voyage.hour(14), null))));
        clock.move(Duration.ofHours(1));
        scenes.say(voyages, far, JourneyEventKind.DEPARTED, voyage.shanghai());
        clock.move(Duration.ofHours(2));
        scenes.say(voyages, far, JourneyEventKind.ARRIVED, first);
        clock.move(Duration.ofHours(1));
        scenes.say(voyages, far, JourneyEventKind.DEPARTED, first);
        clock.move(Duration.ofHours(2));
        scenes.say(voyages, far, JourneyEventKind.ARRIVED, voyage.wuhan());
        clock.move(Duration.ofHours(1));
        scenes.say(voyages, far, JourneyEventKind.DEPARTED, voyage.wuhan());

        Document sheet = documents.findByKey("watch:sheet:" + far).orElseThrow();
        assertThat(sheet.version()).isEqualTo(3);
        assertThat(documents.receipts(sheet.id(), 3, WatchTasks.SYSTEM))
                .extracting(receipts -> receipts.addressee().site())
                .containsExactly(
                        third, third, voyage.chengdu(), voyage.chengdu(), voyage.shanghai(), voyage.shanghai());
        assertThat(tasks.findOpen(WatchTasks.ackKey(far, 4))).isPresent();
    }

    @Test
    void wherePickupAndDepartureAreDifferentBranchesBothAreTold() {
        SiteId other = voyages.site("苏州分公司", 31.30, 120.58);
        ConsignmentId collected = scenes.watched(Scenes.withRoute(
                voyages.order(voyage),
                List.of(
                        Scenes.node(other, NodeRole.SHIPPING, null, voyage.hour(1)),
                        Scenes.node(voyage.shanghai(), NodeRole.DEPARTURE, voyage.hour(2), voyage.hour(3)),
                        Scenes.node(voyage.chengdu(), NodeRole.ARRIVAL, voyage.hour(9), null))));
        scenes.say(voyages, collected, JourneyEventKind.DEPARTED, other);
        scenes.say(voyages, collected, JourneyEventKind.ARRIVED, voyage.shanghai());
        scenes.say(voyages, collected, JourneyEventKind.DEPARTED, voyage.shanghai());

        Document sheet = documents.findByKey("watch:sheet:" + collected).orElseThrow();
        assertThat(sheet.issuingSite()).isEqualTo(other);
        assertThat(documents.receipts(sheet.id(), 1, WatchTasks.SYSTEM))
                .extracting(receipts -> receipts.addressee().capacity())
                .startsWith("发车公司负责人");
        assertThat(documents.receipts(sheet.id(), 2, WatchTasks.SYSTEM))
                .extracting(receipts -> receipts.addressee().site())
                .containsExactly(voyage.chengdu(), voyage.chengdu(), other, other);
    }

    @Test
    void severalRunnersAndRepeatsSendOneVersion() throws Exception {
        voyages.say(id, JourneyEventKind.DEPARTED, clock.instant(), voyage.shanghai());
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var run : threads.invokeAll(java.util.Collections.nCopies(3, () -> watchClock.runDue()))) {
                run.get();
            }
        }
        watchClock.runDue();

        assertThat(sheet().version()).isEqualTo(1);
        assertThat(finder.get(id, WatchTasks.SYSTEM).sendings()).hasSize(1);
    }

    @Test
    @Tag("H-08")
    void itIsSentByHandByThoseWhoTrackItAndAnsweredWithReceipts() {
        Caller tracker = people.hire(Role.TRACKER, voyage.shanghai());
        head(voyage.wuhan());
        Browser browser = browsers.of(tracker);
        String path = "/api/watch/sheets/" + id;

        assertThat(browsers.of(people.hire(Role.WAREHOUSE_KEEPER, voyage.shanghai()))
                        .post(path + "/send", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(browsers.of(people.hire(Role.TRACKER, voyages.voyage().shanghai()))
                        .post(path + "/send", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(browser.post(path + "/send", "{}").json().get("version").asInt())
                .isEqualTo(1);
        assertThatThrownBy(() -> desk.send(id, tracker)).isInstanceOf(Refusal.class);
        var answer = browser.get(path).json();
        assertThat(answer.get("nodes").size()).isEqualTo(3);
        assertThat(answer.get("receipts").get(0).get("capacity").asString()).isEqualTo("中转公司负责人");
        assertThat(answer.get("sendings").get(0).get("automatic").asBoolean()).isFalse();
    }
}
