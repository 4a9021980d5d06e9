package io.yunzong.regulation.web;

import io.yunzong.regulation.Cadence;
import io.yunzong.regulation.Clause;
import io.yunzong.regulation.Deadline;
import io.yunzong.regulation.RegulationPart;
import io.yunzong.regulation.RegulationRule;
import io.yunzong.regulation.RegulationVersion;
import io.yunzong.regulation.domain.Components;
import io.yunzong.sheets.Column;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A version as one table to be printed and discussed: a row for each rule, with the sentence of the source behind it. */
final class RuleSheet {
    /** What has a column of its own. */
    private static final Set<String> SHOWN = Set.of("code", "zh", "en", "clause", "proposal");

    private RuleSheet() {}

    /** One rule. */
    record Line(
            String part,
            String code,
            String zh,
            String en,
            String details,
            String clause,
            String original,
            @Nullable String number) {}

    static List<Line> lines(RegulationVersion version, Wording wording) {
        List<Line> lines = new ArrayList<>();
        for (RegulationPart part : RegulationPart.values()) {
            version.content().rules(part).forEach(rule -> lines.add(line(part, rule, version, wording)));
        }
        return lines;
    }

    private static Line line(RegulationPart part, RegulationRule rule, RegulationVersion version, Wording wording) {
        String original = part == RegulationPart.CLAUSES
                ? rule.zh()
                : version.findClause(rule.clause()).map(Clause::zh).orElse("");
        return new Line(
                wording.part(part),
                rule.code(),
                rule.zh(),
                rule.en(),
                details(rule, wording),
                rule.clause(),
                original,
                number(rule, wording));
    }

    private static String details(RegulationRule rule, Wording wording) {
        List<String> details = new ArrayList<>();
        for (RecordComponent component : rule.getClass().getRecordComponents()) {
            Object value = Components.value(component, rule);
            if (value != null && !SHOWN.contains(component.getName()) && !value.equals(List.of())) {
                details.add(wording.field(component.getName()) + ": " + wording.value(value));
            }
        }
        return String.join("; ", details);
    }

    private static @Nullable String number(RegulationRule rule, Wording wording) {
        Boolean own = switch (rule) {
            case Deadline deadline -> deadline.proposal();
            case Cadence cadence -> cadence.proposal();
            default -> null;
        };
        return own == null ? null : wording.text(own ? "export.number.own" : "export.number.source");
    }

    static List<Column<Line>> columns(Wording wording) {
        return List.of(
                Column.text(wording.text("export.part"), Line::part),
                Column.text(wording.field("code"), Line::code),
                Column.<Line>text(wording.field("zh"), Line::zh).wide(40),
                Column.<Line>text(wording.field("en"), Line::en).wide(40),
                Column.<Line>text(wording.text("export.details"), Line::details).wide(60),
                Column.<Line>text(wording.text("export.number"), Line::number).wide(10),
                Column.<Line>text(wording.field("clause"), Line::clause).wide(8),
                Column.<Line>text(wording.text("export.original"), Line::original)
                        .wide(60));
    }
}
