package io.yunzong.tasks;

import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a level of a ladder reaches: the circle that stands for its role, or whoever holds the role while no circle does.
 * Clause C-04.
 */
@Component
@Transactional(readOnly = true)
public class Escalations {
    private final List<EscalationCircle> circles;
    private final Colleagues colleagues;

    Escalations(List<EscalationCircle> circles, Colleagues colleagues) {
        this.circles = List.copyOf(circles);
        this.colleagues = colleagues;
    }

    /** Everybody the escalation is put before, by name. */
    public List<Colleague> receivers(TaskEscalated escalated) {
        return receivers(escalated.role(), escalated.siteId());
    }

    /** @param site null for the role wherever it is held */
    public List<Colleague> receivers(Role role, @Nullable SiteId site) {
        Set<PersonId> circle = circle(role);
        return circle.isEmpty() ? colleagues.holding(role, site) : colleagues.list(circle);
    }

    /** Those of somebody's roles whose escalations are meant for them. */
    Set<Role> reaching(@Nullable PersonId person, Collection<Role> held) {
        return held.stream()
                .filter(role -> {
                    Set<PersonId> circle = circle(role);
                    return circle.isEmpty() || (person != null && circle.contains(person));
                })
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private Set<PersonId> circle(Role role) {
        return circles.stream()
                .filter(circle -> circle.role() == role)
                .map(EscalationCircle::members)
                .findFirst()
                .orElse(Set.of());
    }
}
