package io.yunzong.regulation.domain;

import io.yunzong.regulation.Clause;
import io.yunzong.regulation.Dictionary;
import io.yunzong.regulation.DictionaryEntry;
import io.yunzong.regulation.RegulationContent;
import io.yunzong.regulation.RegulationPart;
import io.yunzong.regulation.RegulationRefused.Why;
import io.yunzong.regulation.StowingRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold for dictionaries, stowing rules and clauses. */
final class WordRules {
    private WordRules() {}

    static void check(RegulationContent draft, Faults faults) {
        checkDictionaries(draft.dictionaries(), faults);
        List<StowingRule> stowing = draft.stowing();
        for (int i = 0; i < stowing.size(); i++) {
            StowingRule rule = stowing.get(i);
            Faults.Row row = faults.at(RegulationPart.STOWING, i, rule.code());
            if (rule.natures().isEmpty() && rule.packagings().isEmpty()) {
                row.add(Why.STOWING_CONCERNS_NOTHING, "natures");
            }
            if (rule.withKgPerPiece() < 0) {
                row.add(Why.WEIGHT_NEGATIVE, "withKgPerPiece");
            }
        }
        StepRules.once(RegulationPart.STOWING, stowing, faults, rule -> List.of(rule.code()));
        StepRules.once(RegulationPart.CLAUSES, draft.clauses(), faults, (Clause clause) -> List.of(clause.code()));
    }

    private static void checkDictionaries(List<Dictionary> dictionaries, Faults faults) {
        for (int i = 0; i < dictionaries.size(); i++) {
            Dictionary dictionary = dictionaries.get(i);
            Faults.Row row = faults.at(RegulationPart.DICTIONARIES, i, dictionary.code());
            if (dictionary.entries().stream().noneMatch(DictionaryEntry::active)) {
                row.add(Why.DICTIONARY_EMPTY, "entries");
            }
            Set<String> met = new HashSet<>();
            for (int k = 0; k < dictionary.entries().size(); k++) {
                String word = dictionary.entries().get(k).code();
                if (!met.add(word)) {
                    row.add(Why.DUPLICATE_WORD, "entries[" + k + "].code", "word", word);
                }
            }
        }
        StepRules.once(RegulationPart.DICTIONARIES, dictionaries, faults, one -> List.of(one.code()));
    }
}
