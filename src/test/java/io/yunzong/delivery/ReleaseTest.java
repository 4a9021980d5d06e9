package io.yunzong.delivery;

import static io.yunzong.delivery.LastMile.now;
import static io.yunzong.journey.Voyages.HEADQUARTERS;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.delivery.LastMile.Stop;
import io.yunzong.delivery.domain.Releases;
import io.yunzong.documents.DocumentFinder;
import io.yunzong.handling.LoadCondition;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.VehicleId;
import io.yunzong.regulation.Stage;
import io.yunzong.tasks.TaskFinder;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing leaves the store that two people have not approved as it is. */
@YunzongTest
@Tag("A-35")
class ReleaseTest {
    private final LastMile mile;
    private final ReleaseDesk desk;
    private final ReviewDesk reviews;
    private final Releases releases;
    private final LoadCondition condition;
    private final JourneyDesk journeys;
    private final JourneyFinder finder;
    private final DocumentFinder documents;
    private final TaskFinder tasks;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReleaseTest(
            LastMile mile,
            ReleaseDesk desk,
            ReviewDesk reviews,
            Releases releases,
            DeliveryLoading condition,
            JourneyDesk journeys,
            JourneyFinder finder,
            DocumentFinder documents,
            TaskFinder tasks,
            TestPeople people,
            JdbcClient jdbc,
            Clock clock) {
        this.mile = mile;
        this.desk = desk;
        this.reviews = reviews;
        this.releases = releases;
        this.condition = condition;
        this.journeys = journeys;
        this.finder = finder;
        this.documents = documents;
        this.tasks = tasks;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private RecordEvent claim(Stop stop, JourneyEventKind kind, Source source, @Nullable VehicleId vehicle) {
        return RecordEvent.at(
                stop.id(),
                kind,
                clock.instant(),
                stop.voyage().chengdu(),
                vehicle,
                source,
                UUID.randomUUID().toString());
    }

    private ReleaseOrder order(ReleaseId id) {
        return releases.find(id).orElseThrow();
    }

    @Test
    void refusesToLetGoodsGoWithoutAnOrderWhicheverWaySomebodySaysSo() {
        Stop stop = mile.arrived(2);

        for (Source source : List.of(Source.PERSON, Source.SCAN, Source.IMPORT, Source.PARTNER)) {
            assertRefused(() -> journeys.record(claim(stop, JourneyEventKind.LOADED, source, null), HEADQUARTERS))
                    .containsExactlyInAnyOrder("delivery.release_missing", "handling.not_loaded_by_rules");
            assertRefused(() ->
                            journeys.record(claim(stop, JourneyEventKind.OUT_FOR_DELIVERY, source, null), HEADQUARTERS))
                    .containsExactlyInAnyOrder("delivery.release_missing", "handling.not_loaded_for_delivery");
        }
        assertThat(journeys.recordThoseThatMay(
                        List.of(claim(stop, JourneyEventKind.OUT_FOR_DELIVERY, Source.IMPORT, null)), HEADQUARTERS))
                .containsOnlyKeys(stop.id());
        assertThat(condition.unmet(
                        List.of(stop.id()),
                        Stage.DELIVERY_LOADING,
                        stop.voyage().chengdu(),
                        HEADQUARTERS))
                .singleElement()
                .satisfies(unmet -> assertThat(unmet.clause()).isEqualTo("A-35"));
        assertThat(condition.unmet(
                        List.of(stop.id()), Stage.LOADING, stop.voyage().shanghai(), HEADQUARTERS))
                .isEmpty();
    }

    @Test
    @Tag("A-30")
    @Tag("A-31")
    @Tag("A-32")
    void namesEverythingThatIsMissingWithItsClause() {
        Stop stop = mile.arrived(2);
        desk.plan(
                stop.id(),
                new PlanDelivery(ReleaseOrder.Mode.DOOR, List.of(), null, null, null, null, null, null, null),
                now(),
                stop.keeper());

        Assertions.assertThatThrownBy(() -> journeys.record(
                        claim(stop, JourneyEventKind.OUT_FOR_DELIVERY, Source.SCAN, null), HEADQUARTERS))
                .isInstanceOfSatisfying(io.yunzong.kernel.Refusal.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Kind.CONFLICT);
                    assertThat(refused.unmet())
                            .extracting("clause")
                            .containsExactlyInAnyOrder(
                                    "A-35", "A-32", "A-32", "A-32", "A-32", "A-32", "A-32", "A-30", "A-31", "A-28");
                    assertThat(refused.unmet()).extracting("field").contains("papers.delivery_note", "courierId");
                });
    }

    @Test
    void everyPieceThatLeavesIsOnAnOrder() {
        Stop stop = mile.arrived(3);
        ReleaseId id = mile.approved(stop, stop.pieces().get(0), stop.pieces().get(1));

        assertRefused(() -> journeys.record(
                        claim(stop, JourneyEventKind.OUT_FOR_DELIVERY, Source.SCAN, null), HEADQUARTERS))
                .containsExactlyInAnyOrder("delivery.release_missing", "handling.not_loaded_for_delivery");
    }

    @Test
    void leavesAloneWhatIsNotRegulated() {
        Stop stop = mile.arrivedForOrdinaryCustomer();

        journeys.record(claim(stop, JourneyEventKind.OUT_FOR_DELIVERY, Source.SCAN, null), HEADQUARTERS);

        assertThat(finder.get(stop.id(), Scope.all()).status()).isEqualTo(ConsignmentStatus.OUT_FOR_DELIVERY);
    }

    @Test
    void keyCustomersCargoIsRegulatedFromItsBooking() {
        Stop stop = mile.arrivedForKeyCustomer(2);

        assertThat(jdbc.sql("select customer_class from consignments.consignment where id = :id")
                        .param("id", stop.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("KEY");
        assertRefused(() -> journeys.record(
                        claim(stop, JourneyEventKind.OUT_FOR_DELIVERY, Source.SCAN, null), HEADQUARTERS))
                .contains("delivery.release_missing");
    }

    @Test
    void onlyTheTwoRolesOfTheBranchReview() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.submitted(stop);
        Caller elsewhere =
                people.hire(Set.of(Role.DISPATCHER), Set.of(stop.voyage().shanghai()), Set.of());
        Caller administrator = people.hire(Role.ADMINISTRATOR);

        for (Caller stranger : List.of(stop.keeper(), stop.courier(), elsewhere, administrator)) {
            Assertions.assertThatThrownBy(() -> reviews.approve(id, mile.revision(id), null, null, now(), stranger))
                    .isInstanceOfSatisfying(
                            DeliveryRefused.class,
                            refused -> assertThat(refused.kind()).isEqualTo(Kind.FORBIDDEN));
        }
        assertThat(order(id).approvals()).isEmpty();
    }

    @Test
    void onePersonWithBothRolesGivesOneApproval() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.submitted(stop);
        Caller both = people.hire(
                Set.of(Role.DISPATCHER, Role.OPERATIONS_MANAGER),
                Set.of(stop.voyage().chengdu()),
                Set.of());
        reviews.approve(id, mile.revision(id), Role.DISPATCHER, null, now(), both);

        assertRefused(() -> reviews.approve(id, mile.revision(id), Role.OPERATIONS_MANAGER, null, now(), both))
                .containsExactly("delivery.same_person");
        assertRefused(() -> reviews.approve(id, mile.revision(id), null, null, now(), both))
                .containsExactly("delivery.same_person");
        assertRefused(() -> reviews.approve(id, mile.revision(id), null, null, now(), stop.dispatcher()))
                .containsExactly("delivery.role_has_approved");

        reviews.approve(id, mile.revision(id), null, null, now(), stop.manager());
        assertThat(order(id).state()).isEqualTo(ReleaseOrder.State.APPROVED);
    }

    @Test
    void twoApprovalsInAnyOrderOpenTheDoorAndAreInWriting() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.submitted(stop);
        assertThat(tasks.listOpen(Subject.of(stop.id())))
                .extracting(task -> task.kind().code())
                .containsExactly("release_review", "release_review");
        reviews.approve(id, mile.revision(id), null, null, now(), stop.manager());
        assertRefused(() -> journeys.record(
                        claim(stop, JourneyEventKind.OUT_FOR_DELIVERY, Source.SCAN, null), HEADQUARTERS))
                .containsExactlyInAnyOrder("delivery.awaits_dispatcher", "handling.not_loaded_for_delivery");
        reviews.approve(id, mile.revision(id), null, null, now(), stop.dispatcher());

        assertThat(tasks.listOpen(Subject.of(stop.id()))).isEmpty();
        assertThat(documents.findByKey("delivery:release:" + id).orElseThrow().number())
                .contains("-CKD-");
        assertThat(documents.findByKey("delivery:release:" + id).orElseThrow().version())
                .isEqualTo(2);
        mile.loaded(stop);
        assertRefused(() -> journeys.record(
                        claim(
                                stop,
                                JourneyEventKind.OUT_FOR_DELIVERY,
                                Source.SCAN,
                                stop.voyage().otherTruck()),
                        HEADQUARTERS))
                .containsExactlyInAnyOrder("delivery.vehicle_differs", "handling.not_loaded_for_delivery");
        journeys.record(claim(stop, JourneyEventKind.OUT_FOR_DELIVERY, Source.SCAN, null), HEADQUARTERS);
        assertThat(order(id).leftAt()).isNotNull();
    }

    @Test
    void anEditVoidsApprovalsAndIsOnRecord() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.approved(stop);

        desk.edit(
                id,
                new PlanDelivery(
                        ReleaseOrder.Mode.DOOR,
                        stop.pieces(),
                        stop.voyage().otherTruck(),
                        "size",
                        null,
                        TestPeople.idOf(stop.courier()),
                        null,
                        null,
                        null),
                mile.revision(id),
                now(),
                stop.dispatcher());

        assertThat(order(id).state()).isEqualTo(ReleaseOrder.State.IN_REVIEW);
        assertThat(order(id).approvals()).isEmpty();
        assertThat(order(id).reviews()).as("what was said stays on record").hasSize(2);
        assertRefused(() -> journeys.record(
                        claim(stop, JourneyEventKind.OUT_FOR_DELIVERY, Source.SCAN, null), HEADQUARTERS))
                .containsExactlyInAnyOrder(
                        "delivery.awaits_dispatcher",
                        "delivery.awaits_operations_manager",
                        "handling.not_loaded_for_delivery");
        assertThat(jdbc.sql("select count(*) from identity.audit_entry where action = 'release.approvals_voided' "
                                + "and subject = :subject")
                        .param("subject", "consignment:" + stop.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(tasks.listOpen(Subject.of(stop.id()))).hasSize(2);
        mile.approve(id, stop);
        assertThat(order(id).state()).isEqualTo(ReleaseOrder.State.APPROVED);
    }

    @Test
    @Tag("A-32")
    void aPaperNotedAfterwardsVoidsThemToo() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.approved(stop);
        int seen = mile.revision(id);

        desk.notePaper(id, NotePaper.present("gate_pass"), now(), stop.keeper());

        assertThat(order(id).approvals()).isEmpty();
        assertRefused(() -> reviews.approve(id, seen, null, null, now(), stop.dispatcher()))
                .containsExactly("delivery.changed_meanwhile");
    }

    @Test
    void aRejectionComesBackWithItsReason() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.submitted(stop);
        reviews.approve(id, mile.revision(id), null, null, now(), stop.dispatcher());
        assertRefused(() -> reviews.reject(id, mile.revision(id), null, null, null, now(), stop.manager()))
                .containsExactly("delivery.reason_missing");
        reviews.reject(id, mile.revision(id), null, "count", null, now(), stop.manager());

        assertThat(order(id).state()).isEqualTo(ReleaseOrder.State.REJECTED);
        assertRefused(() -> reviews.approve(id, mile.revision(id), null, null, now(), stop.manager()))
                .containsExactly("delivery.not_submitted");
        desk.submit(id, mile.revision(id), now(), stop.keeper());
        assertThat(order(id).approvals()).as("both look at it again").isEmpty();
        assertThat(order(id).state()).isEqualTo(ReleaseOrder.State.IN_REVIEW);
    }

    @Test
    void twoReviewersAtOnceAreTwoApprovalsAndOneRelease() throws Exception {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.submitted(stop);
        int revision = mile.revision(id);
        Caller otherDispatcher = people.hire(Role.DISPATCHER, stop.voyage().chengdu());

        List<String> outcomes = atOnce(
                () -> reviews.approve(id, revision, null, null, now(), stop.dispatcher()),
                () -> reviews.approve(id, revision, null, null, now(), otherDispatcher),
                () -> reviews.approve(id, revision, null, null, now(), stop.manager()));

        assertThat(outcomes).containsOnlyOnce("delivery.role_has_approved");
        assertThat(outcomes).filteredOn("done"::equals).hasSize(2);
        assertThat(order(id).approvals()).hasSize(2);
        assertThat(order(id).state()).isEqualTo(ReleaseOrder.State.APPROVED);
    }

    static List<String> atOnce(Runnable... deeds) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(deeds.length)) {
            List<Callable<String>> calls = java.util.Arrays.stream(deeds)
                    .<Callable<String>>map(deed -> () -> {
                        try {
                            deed.run();
                            return "done";
                        } catch (io.yunzong.kernel.Refusal refused) {
                            return refused.unmet().getFirst().code();
                        }
                    })
                    .toList();
            List<String> outcomes = new java.util.ArrayList<>();
            for (Future<String> call : threads.invokeAll(calls)) {
                outcomes.add(call.get());
            }
            return outcomes;
        }
    }

    @Test
    void theSameReportTwiceIsOneApproval() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.submitted(stop);
        Reported once = now();
        int revision = mile.revision(id);
        reviews.approve(id, revision, null, null, once, stop.dispatcher());
        reviews.approve(id, revision, null, null, once, stop.dispatcher());

        assertThat(order(id).approvals()).hasSize(1);
        assertRefused(() -> desk.cancel(id, "不送了", once, stop.dispatcher()))
                .containsExactly("delivery.report_key_taken");
    }
}
