package io.yunzong.identity;

import io.yunzong.identity.domain.People;
import io.yunzong.identity.domain.Person;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role where, for duties and lists of recipients that are computed from roles. Clauses A-39, C-11. */
@Component
@Transactional(readOnly = true)
public class Colleagues {
    private final People people;

    Colleagues(People people) {
        this.people = people;
    }

    /**
     * Active people who hold the role, by name.
     *
     * @param branch only those of this branch; null for all who hold it, as the roles of headquarters are asked for
     */
    public List<Colleague> holding(Role role, @Nullable SiteId branch) {
        return people.listHolding(role, branch);
    }

    public Optional<Colleague> find(PersonId id) {
        return people.find(id)
                .map(person -> new Colleague(
                        person.id(), person.displayName(), person.phone(), person.roles(), person.branches()));
    }

    /** Active staff whose name contains the text, by name; never customers' own people. Clause C-07. */
    public List<Colleague> search(String text, int limit) {
        return people.searchStaff(text, limit);
    }

    /** Active staff of a department. Clause C-12. */
    public List<Colleague> inDepartment(long department) {
        return people.listStaffOf(department);
    }

    /** Active staff of any of these branches. */
    public List<Colleague> at(Collection<SiteId> branches) {
        return branches.isEmpty() ? List.of() : people.listStaffAt(branches);
    }

    /** The department somebody belongs to. */
    public Optional<Long> departmentOf(PersonId id) {
        return people.find(id).map(Person::departmentId);
    }

    /** Those of them who are still active. */
    public List<Colleague> list(Collection<PersonId> ids) {
        return ids.isEmpty() ? List.of() : people.listActive(ids);
    }

    /** Those of them who are still active, with how they are reached: for sending only. */
    public List<Reachable> reach(Collection<PersonId> ids) {
        return ids.isEmpty() ? List.of() : people.listReachable(ids);
    }

    /** Active people who hold any of the roles, with how they are reached: for sending only. */
    public List<Reachable> reachHolding(Collection<Role> roles) {
        return roles.isEmpty() ? List.of() : people.listReachableHolding(roles);
    }
}
