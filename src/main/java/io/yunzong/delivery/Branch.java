package io.yunzong.delivery;

import io.yunzong.delivery.DeliveryRefused.Why;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asks who holds which role at which branch. Permissions alone do not decide here: whoever may grant rights holds all of
 * them, and a role elsewhere is not a role here.
 */
@Component
class Branch {
    private final Colleagues colleagues;

    Branch(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** Which of these roles the caller holds at the branch itself. */
    List<Role> rolesAt(SiteId site, Caller caller, List<Role> asked) {
        PersonId person = caller.personId();
        return person == null
                ? List.of()
                : colleagues
                        .find(person)
                        .filter(me -> me.branches().contains(site))
                        .map(me -> asked.stream().filter(me.roles()::contains).toList())
                        .orElse(List.of());
    }

    /** The person, when they hold the role at the branch. */
    Optional<Colleague> holder(PersonId person, Role role, SiteId site) {
        return colleagues.list(List.of(person)).stream()
                .filter(one -> one.roles().contains(role) && one.branches().contains(site))
                .findFirst();
    }

    /** The person, when they work at the branch. */
    Optional<Colleague> member(PersonId person, SiteId site) {
        return colleagues.list(List.of(person)).stream()
                .filter(one -> one.branches().contains(site))
                .findFirst();
    }

    List<Colleague> holding(Role role, SiteId site) {
        return colleagues.holding(role, site);
    }

    /** @throws DeliveryRefused NOT_YOUR_BRANCH */
    static void demand(SiteId site, Caller caller) {
        if (!caller.scope().covers(site)) {
            throw DeliveryRefused.forbidden(Why.NOT_YOUR_BRANCH.unmet().underClause("H-08"));
        }
    }
}
