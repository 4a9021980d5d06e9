package io.yunzong.regulation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.regulation.Deadline;
import io.yunzong.regulation.Dictionary;
import io.yunzong.regulation.DictionaryEntry;
import io.yunzong.regulation.Difference;
import io.yunzong.regulation.Difference.Kind;
import io.yunzong.regulation.FieldChange;
import io.yunzong.regulation.PhotoSlot;
import io.yunzong.regulation.RegulationContent;
import io.yunzong.regulation.RegulationFixtures;
import io.yunzong.regulation.RegulationPart;
import io.yunzong.regulation.RegulationRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private final RegulationContent shipped = RegulationFixtures.shipped().content();

    @Test
    void seesNoneBetweenEqualsNorInTheOrderAlone() {
        assertThat(Differences.between(shipped, shipped)).isEmpty();
        List<RegulationRule> turned = new ArrayList<>(shipped.slots());
        Collections.reverse(turned);
        assertThat(Differences.between(shipped, shipped.with(RegulationPart.SLOTS, turned)))
                .isEmpty();
    }

    @Test
    void showsWhichFieldOfWhichRuleChanged() {
        List<Deadline> deadlines = new ArrayList<>(shipped.deadlines());
        Deadline one = deadlines.getFirst();
        deadlines.set(
                0,
                new Deadline(
                        one.code(),
                        null,
                        null,
                        null,
                        Duration.ofHours(4),
                        one.direction(),
                        one.fromZh(),
                        one.fromEn(),
                        one.warnings(),
                        one.calendar(),
                        one.escalation(),
                        one.zh(),
                        one.en(),
                        one.clause(),
                        true));
        assertThat(Differences.between(shipped, shipped.with(RegulationPart.DEADLINES, deadlines)))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.kind()).isEqualTo(Kind.CHANGED);
                    assertThat(difference.rule().code()).isEqualTo("arrival_report");
                    assertThat(difference.changes())
                            .containsExactly(
                                    new FieldChange("duration", Duration.ofHours(5), Duration.ofHours(4)),
                                    new FieldChange("proposal", false, true));
                });
    }

    /** Two slots have the same code and stage, one for departure and one for transit: each keeps its own history. */
    @Test
    void tellsRulesOfTheSameCodeApart() {
        List<PhotoSlot> slots = new ArrayList<>(shipped.slots());
        PhotoSlot transit = slots.stream()
                .filter(slot -> slot.code().equals("load_off") && slot.clause().equals("A-19"))
                .findFirst()
                .orElseThrow();
        slots.set(
                slots.indexOf(transit),
                new PhotoSlot(
                        transit.code(),
                        transit.stage(),
                        transit.nodeKinds(),
                        transit.subject(),
                        transit.position(),
                        transit.moment(),
                        3,
                        transit.zh(),
                        transit.en(),
                        transit.clause(),
                        transit.customerClasses()));
        assertThat(Differences.between(shipped, shipped.with(RegulationPart.SLOTS, slots)))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.rule().clause()).isEqualTo("A-19");
                    assertThat(difference.changes()).containsExactly(new FieldChange("minimum", 1, 3));
                });
    }

    @Test
    void showsWhatWasAddedRemovedAndWhichWordOfADictionary() {
        List<Dictionary> dictionaries = new ArrayList<>(shipped.dictionaries());
        Dictionary refusal = dictionaries.getFirst();
        DictionaryEntry word = new DictionaryEntry("smell", "有异味", "Smells", true);
        List<DictionaryEntry> words = new ArrayList<>(refusal.entries());
        words.add(word);
        dictionaries.set(0, new Dictionary(refusal.code(), refusal.zh(), refusal.en(), refusal.clause(), words));
        RegulationContent draft = shipped.with(RegulationPart.DICTIONARIES, dictionaries)
                .with(
                        RegulationPart.CADENCES,
                        shipped.cadences().subList(1, shipped.cadences().size()));

        List<Difference> differences = Differences.between(shipped, draft);
        assertThat(differences).extracting(Difference::kind).containsExactly(Kind.REMOVED, Kind.CHANGED);
        assertThat(differences.get(1).changes()).containsExactly(new FieldChange("entries.smell", null, word));
        assertThat(Differences.between(draft, shipped))
                .extracting(Difference::kind)
                .containsExactly(Kind.ADDED, Kind.CHANGED);
    }
}
