package io.yunzong.regulation.domain;

import io.yunzong.regulation.Dictionary;
import io.yunzong.regulation.DictionaryEntry;
import io.yunzong.regulation.Difference;
import io.yunzong.regulation.Difference.Kind;
import io.yunzong.regulation.FieldChange;
import io.yunzong.regulation.RegulationContent;
import io.yunzong.regulation.RegulationPart;
import io.yunzong.regulation.RegulationRule;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two states of the regulation rule by rule. Rules are the same when their code and place are; where several
 * share both, equal ones are paired first and the rest in their order. Order alone is no difference.
 */
public final class Differences {
    private Differences() {}

    public static List<Difference> between(RegulationContent before, RegulationContent after) {
        List<Difference> differences = new ArrayList<>();
        for (RegulationPart part : RegulationPart.values()) {
            compare(part, before.rules(part), after.rules(part), differences);
        }
        return differences;
    }

    private static void compare(
            RegulationPart part,
            List<? extends RegulationRule> before,
            List<? extends RegulationRule> after,
            List<Difference> into) {
        Map<String, List<RegulationRule>> old = grouped(before);
        Map<String, List<RegulationRule>> now = grouped(after);
        Set<String> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        for (String key : keys) {
            List<RegulationRule> was = new ArrayList<>(old.getOrDefault(key, List.of()));
            List<RegulationRule> is = new ArrayList<>(now.getOrDefault(key, List.of()));
            is.removeIf(was::remove);
            int pairs = Math.min(was.size(), is.size());
            for (int i = 0; i < pairs; i++) {
                into.add(new Difference(part, Kind.CHANGED, is.get(i), changes(was.get(i), is.get(i))));
            }
            is.subList(pairs, is.size()).forEach(added -> into.add(new Difference(part, Kind.ADDED, added, List.of())));
            was.subList(pairs, was.size())
                    .forEach(gone -> into.add(new Difference(part, Kind.REMOVED, gone, List.of())));
        }
    }

    private static Map<String, List<RegulationRule>> grouped(Collection<? extends RegulationRule> rules) {
        Map<String, List<RegulationRule>> groups = new LinkedHashMap<>();
        rules.forEach(rule -> groups.computeIfAbsent(rule.code() + " " + rule.place(), key -> new ArrayList<>())
                .add(rule));
        return groups;
    }

    private static List<FieldChange> changes(RegulationRule before, RegulationRule after) {
        List<FieldChange> changes = new ArrayList<>();
        for (RecordComponent component : after.getClass().getRecordComponents()) {
            @Nullable Object was = Components.value(component, before);
            @Nullable Object is = Components.value(component, after);
            boolean words = after instanceof Dictionary && component.getName().equals("entries");
            if (words) {
                changes.addAll(wordChanges((Dictionary) before, (Dictionary) after));
            } else if (!Objects.equals(was, is)) {
                changes.add(new FieldChange(component.getName(), was, is));
            }
        }
        return changes;
    }

    private static List<FieldChange> wordChanges(Dictionary before, Dictionary after) {
        Set<String> codes = new LinkedHashSet<>();
        after.entries().forEach(entry -> codes.add(entry.code()));
        before.entries().forEach(entry -> codes.add(entry.code()));
        List<FieldChange> changes = new ArrayList<>();
        for (String code : codes) {
            @Nullable DictionaryEntry was = before.find(code).orElse(null);
            @Nullable DictionaryEntry is = after.find(code).orElse(null);
            if (!Objects.equals(was, is)) {
                changes.add(new FieldChange("entries." + code, was, is));
            }
        }
        return changes;
    }
}
