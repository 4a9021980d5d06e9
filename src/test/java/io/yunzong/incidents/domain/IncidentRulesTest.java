package io.yunzong.incidents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.RouteNode;
import io.yunzong.incidents.Incident;
import io.yunzong.incidents.IncidentKind;
import io.yunzong.incidents.IncidentStage;
import io.yunzong.incidents.Opinion;
import io.yunzong.incidents.WriteReport;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.IncidentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is refused, and what is late, without anything around it. */
class IncidentRulesTest {
    private static final Instant START = Instant.parse("2026-11-27T15:30:00Z");
    private static final EvidenceId PHOTO = new EvidenceId(1);
    private static final List<PieceId> PIECES = List.of(new PieceId(1), new PieceId(2), new PieceId(3));

    /** What matters here of an incident; the rest is as ever. */
    private record Case(
            IncidentStage stage,
            boolean blocking,
            @Nullable Instant acted,
            @Nullable Instant due,
            @Nullable Instant reported,
            @Nullable String opinion,
            @Nullable Instant solved,
            @Nullable Instant released) {
        static Case at(IncidentStage stage) {
            return new Case(stage, true, START, null, null, null, null, null);
        }

        Incident incident() {
            return new Incident(
                    new IncidentId(7),
                    new ConsignmentId(1),
                    "YZ1",
                    new CustomerId(1),
                    new SiteId(1),
                    stage,
                    IncidentKind.DAMAGE,
                    Severity.MAJOR,
                    blocking,
                    List.of(PIECES.get(0), PIECES.get(1)),
                    false,
                    null,
                    START,
                    START,
                    "李",
                    1,
                    START.plusSeconds(7200),
                    acted,
                    due,
                    reported,
                    reported == null ? null : new DocumentId(1),
                    reported == null ? 0 : 1,
                    null,
                    opinion,
                    opinion == null ? null : START,
                    solved,
                    released,
                    null,
                    null,
                    1);
        }
    }

    private static List<String> codes(List<Unmet> unmet) {
        return unmet.stream().map(Unmet::code).toList();
    }

    private static WriteReport nothing() {
        return new WriteReport(" ", null, null, null, List.of(), null);
    }

    @Test
    @Tag("A-29")
    void anArrivalReportNeedsFactsInvestigationResultAndPhotos() {
        assertThat(codes(
                        IncidentRules.checkReport(Case.at(IncidentStage.ARRIVAL).incident(), nothing())))
                .containsExactly(
                        "incidents.facts_missing",
                        "incidents.investigation_missing",
                        "incidents.result_missing",
                        "incidents.photo_missing");
    }

    @Test
    @Tag("A-22")
    void aTransitReportNeedsResultAndPhotos() {
        assertThat(codes(
                        IncidentRules.checkReport(Case.at(IncidentStage.TRANSIT).incident(), nothing())))
                .containsExactly("incidents.facts_missing", "incidents.result_missing", "incidents.photo_missing");
    }

    @Test
    @Tag("A-11")
    void aReportFromTheStartNeedsFacts() {
        assertThat(codes(IncidentRules.checkReport(
                        Case.at(IncidentStage.DEPARTURE).incident(), nothing())))
                .containsExactly("incidents.facts_missing");
    }

    @Test
    @Tag("H-09")
    void aFurtherReportSaysWhy() {
        Incident before = new Case(IncidentStage.DEPARTURE, true, START, START, START, null, null, null).incident();
        WriteReport again = new WriteReport("破损", null, null, null, List.of(PHOTO), null);

        assertThat(codes(IncidentRules.checkReport(before, again))).containsExactly("incidents.correction_missing");
    }

    @Test
    @Tag("A-24")
    void aSplitKeepsSomethingAndLetsSomethingGo() {
        Incident held = Case.at(IncidentStage.TRANSIT).incident();

        assertThat(codes(IncidentRules.checkOpinion(held, new Opinion("split", null, List.of()), PIECES)))
                .containsExactly("incidents.may_go_on_missing");
        assertThat(codes(IncidentRules.checkOpinion(held, new Opinion("split", null, PIECES), PIECES)))
                .containsExactly("incidents.may_go_on_all");
        assertThat(codes(IncidentRules.checkOpinion(
                        held, new Opinion("split", null, List.of(PIECES.get(2), new PieceId(99))), PIECES)))
                .containsExactly("incidents.piece_unknown");
        assertThat(IncidentRules.checkOpinion(held, new Opinion("split", null, List.of(PIECES.get(2))), PIECES))
                .isEmpty();
    }

    @Test
    @Tag("A-23")
    @Tag("A-24")
    void nothingIsSolvedOrReleasedWithoutAnOpinion() {
        Incident held = Case.at(IncidentStage.TRANSIT).incident();

        assertThat(codes(IncidentRules.checkSolution(held, null, List.of())))
                .containsExactly("incidents.words_missing", "incidents.opinion_missing", "incidents.proof_missing");
        assertThat(codes(IncidentRules.checkRelease(held)))
                .containsExactly("incidents.opinion_missing", "incidents.not_solved");
    }

    @Test
    @Tag("A-24")
    void anOpinionToHoldHolds() {
        Incident held = new Case(IncidentStage.TRANSIT, true, START, START, START, "hold", START, null).incident();

        assertThat(codes(IncidentRules.checkRelease(held))).containsExactly("incidents.opinion_holds");
    }

    @Test
    @Tag("A-10")
    @Tag("A-12")
    void isNotClosedWithAnythingOwed() {
        Incident fresh = new Case(IncidentStage.TRANSIT, true, null, null, null, null, null, null).incident();

        assertThat(codes(IncidentRules.checkClose(fresh, List.of())))
                .containsExactly("incidents.first_action_missing", "incidents.report_missing", "incidents.goods_held");
    }

    /** 23:30 in Shanghai on a Friday: the five hours cross midnight into a weekend, and are five hours. */
    @ParameterizedTest
    @Tag("A-29")
    @CsvSource({"PT4H59M59S,false", "PT5H,false", "PT5H0.000001S,true", "PT5H1S,true", "PT48H,true"})
    void fiveHoursAreFiveHours(Duration after, boolean late) {
        Instant due = START.plus(Duration.ofHours(5));
        Incident handedIn =
                new Case(IncidentStage.ARRIVAL, true, START, due, START.plus(after), null, null, null).incident();

        assertThat(handedIn.reportLate(START.plus(Duration.ofDays(9)))).isEqualTo(late);
    }

    @ParameterizedTest
    @Tag("A-15")
    @Tag("B-03")
    @EnumSource(IncidentKind.class)
    void theftAndSafetyNeverEndByThemselves(IncidentKind kind) {
        if (kind.nature() != IncidentKind.Nature.QUALITY) {
            assertThat(kind.recoversByItself()).isFalse();
        }
        assertThat(kind.blocks() && kind.recoversByItself()).isFalse();
    }

    @Test
    @Tag("A-24")
    @Tag("A-34")
    void atTheDoorTheConsigneeDecides() {
        assertThat(IncidentRules.stops(IncidentKind.DAMAGE, Severity.MAJOR, IncidentStage.ARRIVAL))
                .isTrue();
        assertThat(IncidentRules.stops(IncidentKind.DAMAGE, Severity.CRITICAL, IncidentStage.DELIVERY))
                .isFalse();
        assertThat(IncidentRules.stops(IncidentKind.PAPERS, Severity.MAJOR, IncidentStage.TRANSIT))
                .isFalse();
        assertThat(IncidentRules.stops(IncidentKind.PAPERS, Severity.CRITICAL, IncidentStage.TRANSIT))
                .isTrue();
    }

    @Test
    @Tag("A-39")
    void theStageFollowsFromWhatTheBranchIsToTheGoods() {
        List<RouteNode> route = List.of(
                RouteNode.at(new SiteId(1), NodeRole.SHIPPING, null, null),
                RouteNode.at(new SiteId(2), NodeRole.TRANSIT, null, null),
                RouteNode.at(new SiteId(3), NodeRole.ARRIVAL, null, null));

        assertThat(IncidentRules.stage(route, new SiteId(1), ConsignmentStatus.BOOKED))
                .isEqualTo(IncidentStage.DEPARTURE);
        assertThat(IncidentRules.stage(route, new SiteId(2), ConsignmentStatus.IN_TRANSIT))
                .isEqualTo(IncidentStage.TRANSIT);
        assertThat(IncidentRules.stage(route, new SiteId(3), ConsignmentStatus.IN_TRANSIT))
                .isEqualTo(IncidentStage.ARRIVAL);
        assertThat(IncidentRules.stage(route, new SiteId(3), ConsignmentStatus.OUT_FOR_DELIVERY))
                .isEqualTo(IncidentStage.DELIVERY);
    }
}
