package io.yunzong.regulation.web;

import io.yunzong.regulation.Difference;
import io.yunzong.regulation.FieldChange;
import io.yunzong.regulation.RegulationPart;
import java.util.List;

/**
 * What became of a rule, as people read it.
 *
 * @param partName in the reader's language, as are title, kindName and the values before and after
 */
record DifferenceForm(
        RegulationPart part,
        String partName,
        Difference.Kind kind,
        String kindName,
        String code,
        String place,
        String title,
        String clause,
        List<Change> changes) {
    /** One field before and after. */
    record Change(String field, String label, String before, String after) {}

    static DifferenceForm of(Difference difference, Wording wording) {
        return new DifferenceForm(
                difference.part(),
                wording.part(difference.part()),
                difference.kind(),
                wording.value(difference.kind()),
                difference.rule().code(),
                difference.rule().place(),
                wording.title(difference.rule()),
                difference.rule().clause(),
                difference.changes().stream()
                        .map(change -> change(change, wording))
                        .toList());
    }

    private static Change change(FieldChange change, Wording wording) {
        String[] path = change.field().split("\\.", 2);
        String label = wording.field(path[0]) + (path.length > 1 ? " " + path[1] : "");
        boolean word = path.length > 1;
        return new Change(
                change.field(),
                label,
                word && change.before() == null ? "–" : wording.value(change.before()),
                word && change.after() == null ? "–" : wording.value(change.after()));
    }
}
