package io.yunzong.handling;

import static io.yunzong.handling.Docks.now;
import static io.yunzong.handling.LoadingGateTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.YunzongTest;
import io.yunzong.consignments.Piece;
import io.yunzong.evidence.AddEvidence;
import io.yunzong.evidence.EvidenceDesk;
import io.yunzong.evidence.EvidenceKind;
import io.yunzong.evidence.Photos;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Money;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Subject;
import io.yunzong.tasks.TaskFinder;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A piece whose packaging is damaged does not move on until it is packed again. */
@YunzongTest
@Tag("A-20")
class RepackTest {
    private final Docks docks;
    private final RepackDesk desk;
    private final JourneyDesk journeys;
    private final JourneyFinder journey;
    private final EvidenceDesk evidence;
    private final TaskFinder tasks;
    private final io.yunzong.TestPeople people;
    private final Voyage voyage;
    private final ConsignmentId id;
    private final Piece damaged;
    private final LoadId onward;

    RepackTest(
            Docks docks,
            RepackDesk desk,
            JourneyDesk journeys,
            JourneyFinder journey,
            EvidenceDesk evidence,
            TaskFinder tasks,
            io.yunzong.TestPeople people) {
        this.docks = docks;
        this.desk = desk;
        this.journeys = journeys;
        this.journey = journey;
        this.evidence = evidence;
        this.tasks = tasks;
        this.people = people;
        this.voyage = docks.keyVoyage();
        this.id = docks.booked(voyage);
        docks.sent(voyage.shanghai(), voyage.truck(), "SH-9", voyage.hour(0.4), voyage.hour(1), id);
        LoadId off = docks.prepared(LoadKind.UNLOADING, voyage.wuhan(), voyage.truck());
        docks.start(off, now());
        this.damaged = docks.pieces(id).get(1);
        docks.apply(
                off,
                new LoadCommand.Scan(now(), damaged.code(), null, "packaging_damaged", "纸箱破口"),
                docks.keeper(voyage.wuhan()));
        docks.scan(off, now(), docks.pieces(id).get(0));
        docks.scan(off, now(), docks.pieces(id).get(2));
        docks.close(off, now());
        this.onward = docks.prepared(LoadKind.LOADING, voyage.wuhan(), voyage.otherTruck(), id);
        docks.start(onward, now());
    }

    private Caller keeper() {
        return docks.keeper(voyage.wuhan());
    }

    private void loadDamaged() {
        docks.scan(onward, now(), damaged);
    }

    private void photo(String slot) {
        evidence.add(
                new AddEvidence(
                        Subject.of(id),
                        slot,
                        EvidenceKind.PHOTO,
                        voyage.wuhan(),
                        new ByteArrayInputStream(Photos.fresh()),
                        "p.jpg",
                        Reported.now(Docks.key()),
                        null,
                        null,
                        null),
                keeper());
    }

    private Repack repack(Reported report, String method, @Nullable String label) {
        return new Repack(report, damaged.id(), voyage.wuhan(), method, "五层纸箱一个", new Money(1850), null, label);
    }

    @Test
    void refusesToMoveItOn() {
        assertThat(refused(Kind.CONFLICT, this::loadDamaged)).containsExactly("handling.packaging_damaged code");
        RecordEvent claim = RecordEvent.at(
                id,
                JourneyEventKind.LOADED,
                voyage.hour(5),
                voyage.wuhan(),
                voyage.otherTruck(),
                Source.SCAN,
                Docks.key());
        assertThat(refused(Kind.CONFLICT, () -> journeys.record(claim, keeper())))
                .contains("handling.packaging_damaged");
        assertThat(tasks.findOpen("handling.repack:" + damaged.id())).isPresent();
    }

    @Test
    void theWholePiecesOfTheWaybillMayMoveOn() {
        journeys.record(
                new RecordEvent(
                        id,
                        JourneyEventKind.LOADED,
                        voyage.hour(5),
                        voyage.wuhan(),
                        List.of(docks.piece(id, 1)),
                        null,
                        null,
                        null,
                        voyage.otherTruck(),
                        null,
                        null,
                        Source.SCAN,
                        Docks.key()),
                keeper());

        assertThat(journey.listEvents(id, Scope.all()))
                .filteredOn(event -> event.kind() == JourneyEventKind.LOADED)
                .last()
                .satisfies(event -> assertThat(event.pieceIds()).containsExactly(docks.piece(id, 1)));
    }

    @Test
    void aRecordNeedsPhotosOfBeforeAndAfter() {
        assertThat(refused(Kind.INVALID, () -> desk.repack(repack(now(), "glued", null), keeper())))
                .containsExactly("handling.word_unknown method");
        photo("repack_before");
        assertThat(refused(Kind.CONFLICT, () -> desk.repack(repack(now(), "new_carton", null), keeper())))
                .containsExactly("handling.waybill_photo_missing slot:REPACK:repack_after:" + id);
    }

    @Test
    void packedAgainItMovesOnUnderItsNewLabel() {
        photo("repack_before");
        photo("repack_after");
        Reported report = now();
        String label = "RP" + Docks.key();
        Damage solved = desk.repack(repack(report, "new_carton", label), keeper());
        Damage again = desk.repack(repack(report, "new_carton", label), keeper());

        assertThat(again.id()).isEqualTo(solved.id());
        assertThat(solved.solution()).isNotNull().satisfies(solution -> {
            assertThat(solution.cost()).isEqualTo(new Money(1850));
            assertThat(solution.method()).isEqualTo("new_carton");
        });
        assertThat(tasks.findOpen("handling.repack:" + damaged.id())).isEmpty();
        docks.apply(onward, new LoadCommand.Scan(now(), label, null, null, null), keeper());
        assertThat(docks.sheet(onward).facts().counted())
                .as("the label leads to the piece it was")
                .containsKey(damaged.id());
    }

    @Test
    void aNewLabelIsNoPiecesOwnCode() {
        photo("repack_before");
        photo("repack_after");
        String others = docks.pieces(id).get(0).code();
        assertThat(refused(Kind.INVALID, () -> desk.repack(repack(now(), "new_carton", others), keeper())))
                .containsExactly("handling.label_taken newLabelCode");
    }

    @Test
    void onlyHeadquartersLetItGoAsItIs() {
        long damage = docks.finder()
                .damages(voyage.wuhan(), true, Scope.all())
                .getFirst()
                .id();
        assertThat(refused(Kind.FORBIDDEN, () -> desk.waive(damage, now(), "可以走", docks.manager(voyage.wuhan()))))
                .containsExactly("handling.waiver_not_allowed");
        Caller quality = people.hire(Role.QUALITY_CONTROLLER);
        assertThat(refused(Kind.INVALID, () -> desk.waive(damage, now(), " ", quality)))
                .containsExactly("handling.note_missing decision");
        desk.waive(damage, now(), "外箱轻微破口，不影响货物，同意转运", quality);

        loadDamaged();
        assertThat(docks.finder().damages(voyage.wuhan(), true, Scope.all())).isEmpty();
        assertThat(docks.finder().damages(voyage.wuhan(), false, Scope.all()))
                .singleElement()
                .satisfies(one -> assertThat(one.solution())
                        .isNotNull()
                        .satisfies(solution -> assertThat(solution.kind()).isEqualTo(Damage.Kind.WAIVED)));
    }
}
