package io.yunzong.regulation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.CheckItem;
import io.yunzong.regulation.Deadline;
import io.yunzong.regulation.Dictionary;
import io.yunzong.regulation.DictionaryEntry;
import io.yunzong.regulation.RegulationContent;
import io.yunzong.regulation.RegulationFixtures;
import io.yunzong.regulation.RegulationPart;
import io.yunzong.regulation.RegulationRule;
import io.yunzong.regulation.json.RegulationJson;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DraftRulesTest {
    private final RegulationContent shipped = RegulationFixtures.shipped().content();

    private List<Unmet> check(RegulationContent draft) {
        return DraftRules.check(draft, shipped, shipped);
    }

    private ListAssert<String> faults(RegulationContent draft) {
        return assertThat(check(draft).stream()
                .map(unmet -> unmet.code().replace("regulation.", "") + " " + unmet.field())
                .toList());
    }

    /** The shipped rules with some more, written as an editor sends them. */
    private RegulationContent with(RegulationPart part, String... more) {
        List<RegulationRule> rules = new ArrayList<>(shipped.rules(part));
        for (String rule : more) {
            rules.addAll(RegulationJson.read(part, "[" + rule + "]"));
        }
        return shipped.with(part, rules);
    }

    private RegulationContent changed(String code, UnaryOperator<Dictionary> change) {
        return shipped.with(
                RegulationPart.DICTIONARIES,
                shipped.dictionaries().stream()
                        .map(one -> one.code().equals(code) ? change.apply(one) : one)
                        .toList());
    }

    @Test
    void findsNothingWrongWithWhatIsShipped() {
        faults(shipped).isEmpty();
    }

    /** Whoever fixes one fault is not told of the next one only then. */
    @Test
    void refusesAllFaultsOfADeadlineAtOnce() {
        RegulationContent draft = with(RegulationPart.DEADLINES, """
                {"code": "Arrival Report", "duration": "-PT1H", "direction": "AFTER", "fromZh": "卸车", "fromEn": "",
                 "warnings": ["PT2H", "PT0S"], "calendar": "CONTINUOUS",
                 "escalation": [{"afterDue": "PT1H", "role": "BRANCH_HEAD", "reach": "BRANCH"},
                                {"afterDue": "PT30M", "role": "LEADERSHIP", "reach": "NETWORK"}],
                 "zh": "迟到", "en": "late", "clause": "A-99", "proposal": true}
                """);
        int row = shipped.deadlines().size();
        String at = "deadlines[" + row + "].";
        faults(draft)
                .containsExactlyInAnyOrder(
                        "code_invalid " + at + "code",
                        "value_missing " + at + "fromEn",
                        "clause_unknown " + at + "clause",
                        "duration_negative " + at + "duration",
                        "warning_before_start " + at + "warnings[0]",
                        "warning_not_positive " + at + "warnings[1]",
                        "escalation_out_of_order " + at + "escalation[1].afterDue");
    }

    @Test
    void refusesADeadlineThatIsNotLongerThanItsWarning() {
        faults(with(RegulationPart.DEADLINES, """
                {"code": "short_one", "duration": "PT30M", "direction": "AFTER", "fromZh": "卸车", "fromEn": "unloading",
                 "warnings": ["PT30M"], "calendar": "CONTINUOUS", "zh": "短", "en": "short", "clause": "A-10",
                 "proposal": true}
                """))
                .containsExactly(
                        "warning_before_start deadlines[" + shipped.deadlines().size() + "].warnings[0]");
    }

    /** "Two hours before the estimated arrival" may be warned of long before that. */
    @Test
    @Tag("A-08")
    void allowsAnyWarningOfADeadlineBeforeAnEvent() {
        faults(with(RegulationPart.DEADLINES, """
                {"code": "early_one", "duration": "PT30M", "direction": "BEFORE", "fromZh": "到达", "fromEn": "arrival",
                 "warnings": ["PT3H"], "calendar": "CONTINUOUS", "zh": "早", "en": "early", "clause": "A-08",
                 "proposal": true}
                """)).isEmpty();
    }

    @Test
    void refusesADeadlineForSomeWithoutOneForAll() {
        faults(with(RegulationPart.DEADLINES, """
                {"code": "key_only", "customerClass": "KEY", "duration": "PT30M", "direction": "AFTER", "fromZh": "卸车",
                 "fromEn": "unloading", "calendar": "CONTINUOUS", "zh": "重点", "en": "key", "clause": "A-10",
                 "proposal": true}
                """))
                .containsExactly("general_deadline_missing deadlines["
                        + shipped.deadlines().size() + "].code");
    }

    @Test
    void refusesValuesThatAreMissing() {
        faults(with(RegulationPart.DEADLINES, "{}"))
                .contains(
                        "value_missing deadlines[" + shipped.deadlines().size() + "].code",
                        "value_missing deadlines[" + shipped.deadlines().size() + "].duration",
                        "value_missing deadlines[" + shipped.deadlines().size() + "].calendar",
                        "value_missing deadlines[" + shipped.deadlines().size() + "].clause")
                .doesNotContain("value_missing deadlines[" + shipped.deadlines().size() + "].severity");
        faults(with(RegulationPart.CADENCES, "{}"))
                .contains("value_missing cadences[" + shipped.cadences().size() + "].every");
        faults(with(RegulationPart.CHECKS, "{}"))
                .contains(
                        "value_missing checks[" + shipped.checks().size() + "].stage",
                        "value_missing checks[" + shipped.checks().size() + "].signingRole");
        for (RegulationPart part : RegulationPart.values()) {
            assertThat(check(with(part, "{}"))).as(part.name()).isNotEmpty();
        }
    }

    @Test
    void refusesTheSameCheckTwiceAtTheSamePlace() {
        CheckItem first = shipped.checks().getFirst();
        List<RegulationRule> twice = new ArrayList<>(shipped.checks());
        twice.add(first);
        faults(shipped.with(RegulationPart.CHECKS, twice))
                .containsExactly("duplicate_rule checks[" + shipped.checks().size() + "].code");
        for (RegulationPart part : RegulationPart.values()) {
            List<RegulationRule> rules = new ArrayList<>(shipped.rules(part));
            rules.add(rules.getFirst());
            assertThat(check(shipped.with(part, rules)))
                    .as(part.name())
                    .extracting(Unmet::code)
                    .containsExactly("regulation.duplicate_rule");
        }
    }

    @Test
    void refusesASlotWithoutPhotosNodesOrClasses() {
        int row = shipped.slots().size();
        faults(with(RegulationPart.SLOTS, """
                {"code": "dock", "stage": "LOADING", "subject": "VEHICLE", "position": "ON_VEHICLE", "moment": "AFTER",
                 "minimum": 0, "zh": "月台", "en": "dock", "clause": "A-05"}
                """))
                .containsExactlyInAnyOrder(
                        "value_missing slots[" + row + "].nodeKinds",
                        "value_missing slots[" + row + "].customerClasses",
                        "minimum_out_of_range slots[" + row + "].minimum");
    }

    /** Five hours stand in the text: another number may be set, but not under the text's name. */
    @Test
    @Tag("A-29")
    void refusesAnotherNumberUnderTheNameOfTheSource() {
        RegulationContent looser = shipped.with(
                RegulationPart.DEADLINES,
                shipped.deadlines().stream()
                        .map(one -> one.code().equals("arrival_report") ? longer(one, false) : one)
                        .toList());
        faults(looser).containsExactly("source_number deadlines[0].proposal");

        RegulationContent own = shipped.with(
                RegulationPart.DEADLINES,
                shipped.deadlines().stream()
                        .map(one -> one.code().equals("arrival_report") ? longer(one, true) : one)
                        .toList());
        faults(own).isEmpty();
    }

    private static Deadline longer(Deadline one, boolean proposal) {
        return new Deadline(
                one.code(),
                one.customerClass(),
                one.severity(),
                one.stage(),
                one.duration().plusHours(3),
                one.direction(),
                one.fromZh(),
                one.fromEn(),
                one.warnings(),
                one.calendar(),
                one.escalation(),
                one.zh(),
                one.en(),
                one.clause(),
                proposal);
    }

    @Test
    @Tag("C-15")
    void refusesToForgetAWordThatOldRecordsSpeak() {
        RegulationContent forgetful = changed(
                "delay",
                delay -> new Dictionary(
                        delay.code(),
                        delay.zh(),
                        delay.en(),
                        delay.clause(),
                        delay.entries().subList(1, delay.entries().size())));
        assertThat(check(forgetful)).singleElement().satisfies(unmet -> {
            assertThat(unmet.code()).isEqualTo("regulation.word_removed");
            assertThat(unmet.args()).containsEntry("word", "无可用车辆");
        });
        faults(shipped.with(RegulationPart.DICTIONARIES, shipped.dictionaries().subList(0, 3)))
                .contains("dictionary_removed dictionaries");
        faults(shipped.with(
                        RegulationPart.DEADLINES,
                        shipped.deadlines().stream()
                                .filter(one -> !one.code().equals("arrival_report"))
                                .toList()))
                .containsExactly("deadline_removed deadlines");
    }

    @Test
    @Tag("C-15")
    void allowsToSwitchAWordOffButNotAllOfThem() {
        faults(changed("delay", delay -> switchedOff(delay, 1))).isEmpty();
        faults(changed("delay", delay -> switchedOff(delay, delay.entries().size())))
                .containsExactly("dictionary_empty dictionaries[3].entries");
    }

    private static Dictionary switchedOff(Dictionary dictionary, int first) {
        List<DictionaryEntry> words = new ArrayList<>(dictionary.entries());
        for (int i = 0; i < first; i++) {
            DictionaryEntry word = words.get(i);
            words.set(i, new DictionaryEntry(word.code(), word.zh(), word.en(), false));
        }
        return new Dictionary(dictionary.code(), dictionary.zh(), dictionary.en(), dictionary.clause(), words);
    }

    @Test
    void refusesAStowingRuleThatConcernsNothing() {
        faults(with(RegulationPart.STOWING, """
                {"code": "nothing", "zh": "无", "en": "none", "clause": "A-04", "withKgPerPiece": -1}
                """))
                .containsExactlyInAnyOrder(
                        "stowing_concerns_nothing stowing[" + shipped.stowing().size() + "].natures",
                        "weight_negative stowing[" + shipped.stowing().size() + "].withKgPerPiece");
    }

    /** Taking a clause away shows every rule that leans on it. */
    @Test
    void refusesToRemoveAClauseThatRulesStandOn() {
        RegulationContent without = shipped.with(
                RegulationPart.CLAUSES,
                shipped.clauses().stream()
                        .filter(one -> !one.code().equals("A-01"))
                        .toList());
        assertThat(check(without))
                .extracting(Unmet::code)
                .hasSizeGreaterThan(3)
                .containsOnly("regulation.clause_unknown");
    }
}
