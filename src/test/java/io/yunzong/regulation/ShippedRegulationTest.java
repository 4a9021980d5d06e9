package io.yunzong.regulation;

import static io.yunzong.kernel.CustomerClass.KEY;
import static io.yunzong.kernel.CustomerClass.ORDINARY;
import static io.yunzong.kernel.CustomerClass.POTENTIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.yunzong.consignments.GoodsNature;
import io.yunzong.consignments.Packaging;
import io.yunzong.identity.Role;
import io.yunzong.network.VehicleBody;
import io.yunzong.regulation.json.RegulationJson;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the product demands before headquarters has changed anything. */
class ShippedRegulationTest {
    private final RegulationVersion shipped = RegulationFixtures.shipped();

    @Test
    @Tag("A-01")
    @Tag("A-02")
    void wantsTheCarriageSignedByAKeeperBeforeLoading() {
        assertThat(shipped.checks(Stage.LOADING, NodeKind.DEPARTURE, KEY))
                .filteredOn(item -> item.subject() == RuleSubject.VEHICLE)
                .allMatch(item -> item.signingRole() == Role.WAREHOUSE_KEEPER)
                .extracting(CheckItem::code)
                .containsExactly("carriage_clean", "carriage_dry", "rain_proof", "theft_proof");
    }

    @Test
    @Tag("A-03")
    @Tag("A-14")
    void wantsASupervisorWhoDoesNotTickTheItemsOfTheLoad() {
        for (NodeKind node : List.of(NodeKind.SHIPPING, NodeKind.DEPARTURE, NodeKind.TRANSIT)) {
            assertThat(shipped.presence(Stage.LOADING, node)).hasValueSatisfying(rule -> {
                assertThat(rule.role()).isEqualTo(Role.LOADING_SUPERVISOR);
                assertThat(rule.mayTickChecks()).isFalse();
            });
        }
        assertThat(shipped.presence(Stage.UNLOADING, NodeKind.TRANSIT)).isPresent();
        assertThat(shipped.presence(Stage.RECEIPT, NodeKind.ARRIVAL)).isEmpty();
    }

    @Test
    @Tag("A-05")
    @Tag("A-19")
    @Tag("A-27")
    @Tag("A-28")
    void wantsPhotosOffAndOnTheVehicleAtEveryStep() {
        assertThat(slots(Stage.LOADING, NodeKind.DEPARTURE)).containsExactly("empty_carriage", "load_off", "load_on");
        assertThat(shipped.photoSlots(Stage.LOADING, NodeKind.TRANSIT, KEY))
                .filteredOn(slot -> slot.subject() == RuleSubject.WAYBILL)
                .extracting(PhotoSlot::code, PhotoSlot::moment, PhotoSlot::clause)
                .containsExactly(tuple("load_off", Moment.BEFORE, "A-19"), tuple("load_on", Moment.AFTER, "A-19"));
        assertThat(slots(Stage.UNLOADING, NodeKind.TRANSIT)).containsExactly("unload_on", "unload_off");
        assertThat(slots(Stage.UNLOADING, NodeKind.ARRIVAL)).containsExactly("unload_on", "unload_off");
        assertThat(slots(Stage.DELIVERY_LOADING, NodeKind.ARRIVAL)).containsExactly("delivery_load_on");
        assertThat(shipped.content().slots()).allMatch(slot -> slot.minimum() >= 1);
    }

    private List<String> slots(Stage stage, NodeKind node) {
        return shipped.photoSlots(stage, node, KEY).stream()
                .map(PhotoSlot::code)
                .toList();
    }

    @Test
    void demandsNothingOfOrdinaryCargo() {
        for (Stage stage : Stage.values()) {
            for (NodeKind node : NodeKind.values()) {
                assertThat(shipped.checks(stage, node, ORDINARY)).isEmpty();
                assertThat(shipped.photoSlots(stage, node, POTENTIAL)).isEmpty();
            }
        }
        assertThat(shipped.regulates(KEY)).isTrue();
        assertThat(shipped.regulates(ORDINARY)).isFalse();
    }

    @Test
    @Tag("A-29")
    void takesTheSourcesNumbersWhereItGivesThem() {
        Deadline report = shipped.deadline("arrival_report", KEY);
        assertThat(report.duration()).isEqualTo(Duration.ofHours(5));
        assertThat(report.calendar()).isEqualTo(ClockKind.CONTINUOUS);
        Instant unloaded = Instant.parse("2026-05-01T16:30:00Z");
        assertThat(report.warnings().stream()
                        .map(before -> report.dueFrom(unloaded).minus(before)))
                .containsExactly(
                        unloaded.plus(Duration.ofHours(3)),
                        unloaded.plus(Duration.ofHours(4)),
                        unloaded.plus(Duration.ofMinutes(270)));
        assertThat(shipped.findCadence("customer_call", KEY).orElseThrow().every())
                .isEqualTo(Period.ofMonths(1));
        assertThat(shipped.findCadence("customer_visit", KEY).orElseThrow().every())
                .isEqualTo(Period.ofMonths(3));
        assertThat(shipped.deadline("hotline_hours", KEY).duration()).isEqualTo(Duration.ofHours(24));
    }

    /** Only four numbers stand in the source; whatever else has one is ours and says so. */
    @Test
    @Tag("A-29")
    void marksEveryOtherNumberAsAProposal() {
        assertThat(shipped.content().deadlines())
                .filteredOn(deadline -> !deadline.proposal())
                .extracting(Deadline::clause)
                .containsExactly("A-29", "F-08");
        assertThat(shipped.content().cadences())
                .filteredOn(cadence -> !cadence.proposal())
                .extracting(Cadence::clause)
                .containsExactly("E-01", "E-02");
    }

    @Test
    void hasADeadlineForEveryDutyOfHandling() {
        Stream.of(
                        "arrival_report",
                        "sheet_ack",
                        "departure_delay_warn",
                        "departure_delay_action",
                        "transit_dwell",
                        "dwell_action",
                        "delivery_delay_action",
                        "resign",
                        "refusal_decision",
                        "return_departed",
                        "after_delivery_call",
                        "put_away",
                        "incident_first_action",
                        "incident_notice",
                        "incident_report",
                        "hq_opinion",
                        "overdue_handling",
                        "tracker_vacancy")
                .forEach(code -> assertThat(shipped.deadline(code, KEY).holdsForAll())
                        .as(code)
                        .isTrue());
    }

    @Test
    @Tag("A-10")
    void takesTheClosestDeadline() {
        assertThat(shipped.deadline("incident_first_action", KEY, Severity.MINOR, null)
                        .duration())
                .isEqualTo(Duration.ofHours(2));
        assertThat(shipped.deadline("incident_first_action", KEY, Severity.CRITICAL, Stage.UNLOADING)
                        .duration())
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(shipped.deadline("complaint_acceptance", ORDINARY).duration())
                .isEqualTo(Duration.ofHours(2));
        assertThat(shipped.deadline("complaint_acceptance", KEY).duration()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void refusesACodeItDoesNotKnow() {
        assertThatThrownBy(() -> shipped.deadline("never", KEY)).isInstanceOf(RegulationRefused.class);
        assertThatThrownBy(() -> shipped.dictionary("never")).isInstanceOf(RegulationRefused.class);
        assertThatThrownBy(() -> shipped.clause("Z-99")).isInstanceOf(RegulationRefused.class);
    }

    @Test
    @Tag("A-04")
    void derivesStowingItemsFromTheGoodsOfTheLoad() {
        Stowage glass = new Stowage(Set.of("FRAGILE", "DO_NOT_STACK"), "WOODEN_CASE", 12.0);
        Stowage steel = new Stowage(Set.of(), "BUNDLE", 400.0);
        Stowage paper = new Stowage(Set.of("MOISTURE_SENSITIVE"), "CARTON", 8.0);
        Stowage paint = new Stowage(Set.of("LIQUID"), "DRUM", 25.0);

        assertThat(codes(glass, List.of(), "CLOSED")).containsExactly("fragile_on_top", "nothing_on_top");
        assertThat(codes(glass, List.of(steel), "CLOSED")).contains("heavy_apart");
        assertThat(codes(paint, List.of(paper), "CLOSED")).containsExactly("liquid_below", "liquid_upright");
        assertThat(codes(paint, List.of(steel), "CLOSED")).containsExactly("liquid_upright");
        assertThat(codes(paper, List.of(), "OPEN")).containsExactly("moisture_off_floor", "moisture_open");
        assertThat(codes(paper, List.of(), null)).containsExactly("moisture_off_floor");
        assertThat(codes(steel, List.of(glass), "FLATBED")).isEmpty();
    }

    private List<String> codes(Stowage goods, List<Stowage> others, @Nullable String body) {
        return shipped.stowingRules(goods, others, body).stream()
                .map(StowingRule::code)
                .toList();
    }

    /** The rules speak of natures, packagings and bodies by name, since this module stands below them. */
    @Test
    @Tag("A-04")
    void namesOnlyNaturesPackagingsAndBodiesThatExist() {
        for (StowingRule rule : shipped.stowingRules()) {
            assertThat(names(GoodsNature.values())).containsAll(rule.natures()).containsAll(rule.withNatures());
            assertThat(names(Packaging.values())).containsAll(rule.packagings()).containsAll(rule.withPackagings());
            assertThat(names(VehicleBody.values())).containsAll(rule.bodies());
        }
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).<String>map(Enum::name).toList();
    }

    @Test
    @Tag("A-32")
    void listsThePapersOfADelivery() {
        assertThat(shipped.documentChecklist("delivery", KEY))
                .filteredOn(DocumentItem::required)
                .extracting(DocumentItem::zh)
                .containsExactly("送货单", "回单");
        assertThat(shipped.documentChecklist("delivery", KEY))
                .extracting(DocumentItem::zh)
                .contains("客户订单", "进门证", "代收款单");
    }

    @Test
    @Tag("C-15")
    void hasADictionaryForEveryChoice() {
        Stream.of(
                        "refusal",
                        "hold",
                        "delay",
                        "override",
                        "condition",
                        "repack",
                        "rough_handling",
                        "retraction",
                        "difference",
                        "release_deficiency",
                        "vehicle_choice")
                .forEach(code ->
                        assertThat(shipped.dictionary(code).entries()).as(code).hasSizeGreaterThan(2));
    }

    @Test
    void bringsEveryClauseWithItsOriginalWords() {
        assertThat(shipped.content().clauses()).hasSize(134).allSatisfy(clause -> {
            assertThat(clause.zh()).matches("(?s).*[\\u4e00-\\u9fff].*");
            assertThat(clause.en()).isNotBlank();
            assertThat(clause.lines()).isNotEmpty();
            assertThat(clause.sources()).isNotEmpty();
        });
        assertThat(shipped.clause("A-29").zh()).contains("卸车后5小时以内以书面形式");
        for (RegulationPart part : RegulationPart.values()) {
            assertThat(shipped.content().rules(part))
                    .allMatch(rule -> shipped.findClause(rule.clause()).isPresent());
        }
    }

    @Test
    void readsWhatItWrites() {
        String written = RegulationJson.write(shipped.content());
        assertThat(RegulationJson.read(written)).isEqualTo(shipped.content());
        assertThat(RegulationJson.write(RegulationJson.read(written))).isEqualTo(written);
    }
}
