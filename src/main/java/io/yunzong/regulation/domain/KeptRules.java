package io.yunzong.regulation.domain;

import io.yunzong.regulation.Deadline;
import io.yunzong.regulation.Dictionary;
import io.yunzong.regulation.RegulationContent;
import io.yunzong.regulation.RegulationPart;
import io.yunzong.regulation.RegulationRefused.Why;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a new version has to keep of the one before: every dictionary and every word of it, which may be switched off
 * but not forgotten, and every deadline somebody may be counting. Clause C-15.
 */
final class KeptRules {
    private KeptRules() {}

    static void check(RegulationContent draft, RegulationContent published, Faults faults) {
        Set<String> deadlines = draft.deadlines().stream().map(Deadline::code).collect(Collectors.toSet());
        published.deadlines().stream()
                .map(Deadline::code)
                .distinct()
                .filter(code -> !deadlines.contains(code))
                .forEach(code -> faults.add(Why.DEADLINE_REMOVED, RegulationPart.DEADLINES, "code", code));
        for (Dictionary before : published.dictionaries()) {
            List<Dictionary> now = draft.dictionaries().stream()
                    .filter(one -> one.code().equals(before.code()))
                    .toList();
            if (now.isEmpty()) {
                faults.add(Why.DICTIONARY_REMOVED, RegulationPart.DICTIONARIES, "code", before.code());
            } else {
                checkWords(before, draft.dictionaries().indexOf(now.getFirst()), now.getFirst(), faults);
            }
        }
    }

    private static void checkWords(Dictionary before, int index, Dictionary now, Faults faults) {
        before.entries().stream()
                .filter(word -> now.find(word.code()).isEmpty())
                .forEach(word -> faults.at(RegulationPart.DICTIONARIES, index, now.code())
                        .add(Why.WORD_REMOVED, "entries", "word", word.zh()));
    }
}
