package io.yunzong.regulation;

import io.yunzong.identity.Role;
import java.util.Set;

/**
 * Who has to be on site, by name, for the whole of a step.
 *
 * @param mayTickChecks whether that person may also tick the check items of the same load; the regulation wants two
 */
public record PresenceRule(
        String code,
        Stage stage,
        Set<NodeKind> nodeKinds,
        Role role,
        boolean mayTickChecks,
        String zh,
        String en,
        String clause)
        implements RegulationRule {
    public PresenceRule {
        nodeKinds = Ordered.copy(nodeKinds);
    }

    @Override
    public String place() {
        return stage.name();
    }
}
