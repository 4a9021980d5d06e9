package io.yunzong.handling;

import static io.yunzong.handling.Docks.now;
import static io.yunzong.handling.LoadingGateTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.AuditFilter;
import io.yunzong.identity.AuditFinder;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Scope;
import io.yunzong.regulation.Stage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is not as it should be may be passed by one role, with a reason, for everybody to read. */
@YunzongTest
@Tag("A-01")
class OverrideTest {
    private final Docks docks;
    private final TestPeople people;
    private final AuditFinder audit;
    private final Voyage voyage;
    private final ConsignmentId id;
    private final LoadId load;

    OverrideTest(Docks docks, TestPeople people, AuditFinder audit) {
        this.docks = docks;
        this.people = people;
        this.audit = audit;
        this.voyage = docks.keyVoyage();
        this.id = docks.booked(voyage);
        this.load = docks.prepared(LoadKind.LOADING, voyage.shanghai(), voyage.truck(), id);
    }

    private static LoadCommand.Override pass(String code, String reason, String note) {
        return new LoadCommand.Override(now(), Stage.LOADING, false, code, null, reason, note);
    }

    @Test
    void onlyTheOperationsManagerOfTheBranch() {
        LoadCommand command = pass("carriage_dry", "no_alternative_vehicle", "当地只有这一辆车");

        assertThat(refused(Kind.FORBIDDEN, () -> docks.apply(load, command, docks.keeper(voyage.shanghai()))))
                .containsExactly("handling.work_not_allowed");
        Caller administrator = people.hire(Role.ADMINISTRATOR);
        assertThat(refused(Kind.FORBIDDEN, () -> docks.apply(load, command, administrator)))
                .containsExactly("handling.override_not_allowed");
        Caller elsewhere = people.hire(Role.OPERATIONS_MANAGER, voyage.wuhan());
        assertThat(refused(Kind.NOT_FOUND, () -> docks.apply(load, command, elsewhere)))
                .containsExactly("handling.not_found");
    }

    @Test
    void aReasonFromTheDictionaryAndWords() {
        Caller manager = docks.manager(voyage.shanghai());
        assertThat(refused(Kind.INVALID, () -> docks.apply(load, pass("carriage_dry", "because", " "), manager)))
                .containsExactlyInAnyOrder("handling.word_unknown reason", "handling.note_missing note");
    }

    @Test
    @Tag("A-16")
    void whatMustBeDoneIsNotPassed() {
        docks.sent(voyage.shanghai(), voyage.otherTruck(), "SH-3", voyage.hour(0.4), voyage.hour(1), another());
        LoadId off = docks.prepared(LoadKind.UNLOADING, voyage.wuhan(), voyage.otherTruck());
        ConsignmentId goods = docks.sheet(off).consignments().getFirst();
        LoadCommand command = new LoadCommand.Override(
                now(), Stage.UNLOADING, false, "accepted_by_rules", goods, "customer_urgent", "客户催货");

        assertThat(refused(Kind.CONFLICT, () -> docks.apply(off, command, docks.manager(voyage.wuhan()))))
                .containsExactly("handling.not_overridable check:UNLOADING:accepted_by_rules:" + goods);
    }

    private ConsignmentId another() {
        return docks.booked(voyage);
    }

    @Test
    void passesAndShowsOnTheQualityListAndInTheAuditTrail() {
        Caller manager = docks.manager(voyage.shanghai());
        docks.photograph(load, LoadStep.START);
        for (String code : List.of("carriage_clean", "rain_proof", "theft_proof")) {
            docks.sign(load, Stage.LOADING, code, null, docks.keeper(voyage.shanghai()));
        }
        docks.apply(load, pass("carriage_dry", "no_alternative_vehicle", "当地只有这一辆车，已垫防潮布"), manager);
        docks.apply(load, new LoadCommand.Start(now()), docks.keeper(voyage.shanghai()));

        assertThat(docks.finder()
                        .quality(
                                new QualityFilter(
                                        Set.of(QualityNote.Kind.OVERRIDE), voyage.shanghai(), null, null, "防潮布"),
                                PageQuery.first(10),
                                Scope.all())
                        .rows())
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.reason()).isEqualTo("no_alternative_vehicle");
                    assertThat(note.clause()).isEqualTo("A-01");
                    assertThat(note.byName()).isEqualTo(manager.displayName());
                });
        assertThat(audit.list(
                                new AuditFilter(null, "handling.overridden", "load:" + load, null, null),
                                PageQuery.first(10))
                        .rows())
                .hasSize(1);
    }

    @Test
    @Tag("A-05")
    void photosMayBeWaivedTheSameWay() {
        docks.sign(load, LoadStep.START);
        Caller manager = docks.manager(voyage.shanghai());
        docks.apply(
                load,
                new LoadCommand.Override(
                        now(), Stage.LOADING, true, "empty_carriage", null, "equipment_failure", "相机损坏"),
                manager);
        docks.apply(
                load,
                new LoadCommand.Override(now(), Stage.LOADING, true, "load_off", id, "equipment_failure", "相机损坏"),
                manager);
        docks.apply(load, new LoadCommand.Start(now()), docks.keeper(voyage.shanghai()));

        assertThat(docks.sheet(load).load().state()).isEqualTo(LoadState.WORKING);
    }

    @Test
    void aFailAfterwardsBlocksAgain() {
        docks.satisfy(load, LoadStep.START);
        docks.apply(load, pass("carriage_dry", "no_alternative_vehicle", "已垫防潮布"), docks.manager(voyage.shanghai()));
        docks.apply(
                load,
                new LoadCommand.Check(now(), Stage.LOADING, "carriage_dry", null, CheckOutcome.FAIL, "又进水了"),
                docks.keeper(voyage.shanghai()));

        assertThat(refused(
                        Kind.CONFLICT,
                        () -> docks.apply(load, new LoadCommand.Start(now()), docks.keeper(voyage.shanghai()))))
                .containsExactly("handling.check_failed check:LOADING:carriage_dry");
    }

    @Test
    @Tag("A-03")
    void roughHandlingAndAbsenceAreNoted() {
        LoadId early = docks.prepared(
                Docks.at(voyage.hour(8)), LoadKind.LOADING, voyage.shanghai(), voyage.otherTruck(), another());
        docks.satisfy(early, LoadStep.START);
        docks.apply(early, new LoadCommand.Start(Docks.at(voyage.hour(9))), keeper());
        docks.apply(
                early,
                new LoadCommand.CheckIn(Docks.at(voyage.hour(9.6)), null, null, null),
                docks.supervisor(voyage.shanghai()));
        assertThat(refused(
                        Kind.INVALID,
                        () -> docks.apply(early, new LoadCommand.RoughHandling(now(), "shouted", "", null), keeper())))
                .containsExactlyInAnyOrder("handling.word_unknown reason", "handling.value_missing persons");
        docks.apply(
                early,
                new LoadCommand.RoughHandling(now(), "thrown", "装卸工李四", "抛扔两箱"),
                docks.supervisor(voyage.shanghai()));
        docks.scanAll(early, now());
        docks.close(early, now());

        assertThat(docks.finder()
                        .quality(
                                new QualityFilter(Set.of(), voyage.shanghai(), null, null, null),
                                PageQuery.first(10),
                                Scope.all())
                        .rows())
                .extracting(QualityNote::kind)
                .containsExactlyInAnyOrder(QualityNote.Kind.ROUGH_HANDLING, QualityNote.Kind.PRESENCE_INCOMPLETE);
    }

    private Caller keeper() {
        return docks.keeper(voyage.shanghai());
    }
}
