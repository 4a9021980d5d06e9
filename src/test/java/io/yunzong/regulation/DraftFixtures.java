package io.yunzong.regulation;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Changes of the regulation that demand nothing new of anybody, since all tests share one system. */
final class DraftFixtures {
    static final Caller HEADQUARTERS = Caller.system("test");
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() % 1_000_000);

    private DraftFixtures() {}

    /** A code no other test uses. */
    static String code() {
        return "test_" + NUMBER.incrementAndGet();
    }

    static DictionaryEntry word(String code, String zh, boolean active) {
        return new DictionaryEntry(code, zh, "in English", active);
    }

    static Dictionary dictionary(String code, DictionaryEntry... words) {
        return new Dictionary(code, "测试字典", "Dictionary for tests", "C-15", List.of(words));
    }

    /** The draft's dictionaries with this one added, or put in the place of the one with its code. */
    static EditPart with(RegulationDraft draft, Dictionary dictionary) {
        List<RegulationRule> rules = new ArrayList<>(draft.content().dictionaries());
        rules.removeIf(rule -> rule.code().equals(dictionary.code()));
        rules.add(dictionary);
        return new EditPart(
                RegulationPart.DICTIONARIES,
                rules,
                draft.part(RegulationPart.DICTIONARIES).version());
    }

    /** The draft's cadences with one more. */
    static EditPart withCadence(RegulationDraft draft, String code) {
        List<RegulationRule> rules = new ArrayList<>(draft.content().cadences());
        rules.add(new Cadence(
                code, null, Period.ofMonths(2), Role.LEADERSHIP, "测试周期", "Cadence for tests", "G-07", true));
        return new EditPart(
                RegulationPart.CADENCES,
                rules,
                draft.part(RegulationPart.CADENCES).version());
    }
}
