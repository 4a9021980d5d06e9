package io.yunzong.tasks;

import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.tasks.TasksRefused.Why;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a duty can be given to somebody: they work here, and at its branch. */
@Component
class Receivers {
    private final Colleagues colleagues;

    Receivers(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** @param site the branch of the duty; null for headquarters */
    List<Unmet> check(PersonId receiver, @Nullable SiteId site, String field) {
        List<Colleague> found = colleagues.list(List.of(receiver));
        if (found.isEmpty()) {
            return List.of(Why.RECEIVER_UNKNOWN.unmet().inField(field));
        }
        return reaches(found.getFirst(), site)
                ? List.of()
                : List.of(Why.RECEIVER_ELSEWHERE
                        .unmet("name", found.getFirst().displayName())
                        .inField(field));
    }

    private static boolean reaches(Colleague colleague, @Nullable SiteId site) {
        return site == null
                || colleague.branches().contains(site)
                || colleague.roles().stream().anyMatch(role -> role.reach() == Role.Reach.NETWORK);
    }
}
