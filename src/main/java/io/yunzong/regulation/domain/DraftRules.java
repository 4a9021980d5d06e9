package io.yunzong.regulation.domain;

import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.Clause;
import io.yunzong.regulation.RegulationContent;
import io.yunzong.regulation.RegulationPart;
import io.yunzong.regulation.RegulationRefused.Why;
import io.yunzong.regulation.RegulationRule;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold before rules are published: everything that is wrong, at once. Clauses C-15, A-29. */
public final class DraftRules {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern CLAUSE_CODE = Pattern.compile("[A-Z]-\\d\\d");
    private static final int MAX_TEXT = 2000;

    private DraftRules() {}

    /**
     * @param draft what is to be published
     * @param published what is in force
     * @param shipped version 1, which holds the numbers of the source
     */
    public static List<Unmet> check(RegulationContent draft, RegulationContent published, RegulationContent shipped) {
        Faults faults = new Faults();
        Set<String> clauses = draft.clauses().stream().map(Clause::code).collect(Collectors.toSet());
        boolean whole = true;
        for (RegulationPart part : RegulationPart.values()) {
            whole &= checkRows(part, draft.rules(part), clauses, faults);
        }
        if (whole) {
            StepRules.check(draft, faults);
            TimeRules.check(draft, shipped, faults);
            WordRules.check(draft, faults);
            KeptRules.check(draft, published, faults);
        }
        return faults.all();
    }

    /** False when values are missing that other rules need. */
    private static boolean checkRows(
            RegulationPart part, List<? extends RegulationRule> rows, Set<String> clauses, Faults faults) {
        boolean whole = true;
        for (int i = 0; i < rows.size(); i++) {
            RegulationRule rule = rows.get(i);
            Faults.Row row = faults.at(part, i, rule.code());
            whole &= checkComponents(rule, row);
            Pattern pattern = part == RegulationPart.CLAUSES ? CLAUSE_CODE : CODE;
            if (!rule.code().isBlank() && !pattern.matcher(rule.code()).matches()) {
                row.add(Why.CODE_INVALID, "code");
            }
            if (part != RegulationPart.CLAUSES && !rule.clause().isBlank() && !clauses.contains(rule.clause())) {
                row.add(Why.CLAUSE_UNKNOWN, "clause", "clause", rule.clause());
            }
        }
        return whole;
    }

    private static boolean checkComponents(Object rule, Faults.Row row) {
        boolean whole = true;
        for (RecordComponent component : rule.getClass().getRecordComponents()) {
            @Nullable Object value = Components.value(component, rule);
            String field = component.getName();
            if (value == null) {
                if (!Components.mayBeMissing(component)) {
                    row.add(Why.VALUE_MISSING, field);
                    whole = false;
                }
            } else if (value instanceof String text) {
                checkText(text, field, row);
            } else if (value instanceof List<?> list) {
                whole &= checkList(list, field, row);
            }
        }
        return whole;
    }

    private static void checkText(String text, String field, Faults.Row row) {
        if (text.isBlank()) {
            row.add(Why.VALUE_MISSING, field);
        } else if (text.length() > MAX_TEXT) {
            row.add(Why.TOO_LONG, field, "length", MAX_TEXT);
        }
    }

    private static boolean checkList(List<?> list, String field, Faults.Row row) {
        boolean whole = true;
        Set<Object> met = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            if (element instanceof Record) {
                whole &= checkComponents(element, row.inside(field + "[" + i + "]"));
            }
            if (!met.add(element)) {
                row.add(Why.DUPLICATE, field);
            }
        }
        return whole;
    }
}
