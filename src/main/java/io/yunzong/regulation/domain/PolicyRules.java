package io.yunzong.regulation.domain;

import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.PolicyText;
import io.yunzong.regulation.RegulationRefused.Why;
import io.yunzong.regulation.RegulationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What must hold for a policy. */
public final class PolicyRules {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NOTE = 1000;

    private PolicyRules() {}

    public static List<Unmet> checkCode(String code) {
        return CODE.matcher(code).matches()
                ? List.of()
                : List.of(Why.POLICY_CODE_INVALID.unmet("code", code).inField("code"));
    }

    /** Everything that is wrong with what it says. */
    public static List<Unmet> check(PolicyText text, RegulationVersion regulation) {
        List<Unmet> unmet = new ArrayList<>();
        checkText(text.title(), "title", LONGEST_TITLE, unmet);
        checkText(text.text(), "text", LONGEST_TEXT, unmet);
        checkText(text.note(), "note", LONGEST_NOTE, unmet);
        if (text.roles().isEmpty()) {
            unmet.add(Why.POLICY_FOR_NOBODY.unmet().inField("roles").underClause("D-16"));
        }
        text.clauses().stream()
                .filter(clause -> regulation.findClause(clause).isEmpty())
                .forEach(clause -> unmet.add(
                        Why.POLICY_CLAUSE_UNKNOWN.unmet("clause", clause).inField("clauses")));
        return unmet;
    }

    private static void checkText(String text, String field, int longest, List<Unmet> unmet) {
        if (text.isBlank()) {
            unmet.add(Why.FIELD_MISSING.unmet().inField(field));
        } else if (text.length() > longest) {
            unmet.add(Why.FIELD_TOO_LONG.unmet("length", longest).inField(field));
        }
    }
}
