package io.yunzong.regulation;

import java.util.List;

/**
 * What became of one rule.
 *
 * @param rule as it is now; as it was when it is removed
 * @param changes empty unless it was changed
 */
public record Difference(RegulationPart part, Kind kind, RegulationRule rule, List<FieldChange> changes) {
    /** What happened to the rule. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    public Difference {
        changes = List.copyOf(changes);
    }
}
