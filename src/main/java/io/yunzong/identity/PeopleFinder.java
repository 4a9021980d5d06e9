package io.yunzong.identity;

import io.yunzong.identity.IdentityRefused.Why;
import io.yunzong.identity.domain.Authority;
import io.yunzong.identity.domain.Departments;
import io.yunzong.identity.domain.People;
import io.yunzong.identity.domain.Person;
import io.yunzong.kernel.Masking;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works here, as far as the caller may see. */
@Component
public class PeopleFinder {
    private final People people;
    private final Departments departments;
    private final Clock clock;

    PeopleFinder(People people, Departments departments, Clock clock) {
        this.people = people;
        this.departments = departments;
        this.clock = clock;
    }

    /** Sort keys: username, displayName, lastSignInAt, createdAt; by name without one. */
    @Transactional(readOnly = true)
    public Page<PersonDetails> list(PeopleFilter filter, PageQuery page, Caller caller) {
        Map<Long, String> names = departmentNames();
        return people.list(filter, page, caller).map(person -> details(person, names, caller));
    }

    /** @throws IdentityRefused NOT_FOUND, also for somebody the caller may not see */
    @Transactional(readOnly = true)
    public PersonDetails get(PersonId id, Caller caller) {
        return people.find(id)
                .filter(person -> Authority.sees(caller, person))
                .map(person -> details(person, departmentNames(), caller))
                .orElseThrow(() -> new IdentityRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet()));
    }

    /** Display names, for facts that carry only ids; colleagues' names are no secret. */
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return ids.isEmpty() ? Map.of() : people.names(ids);
    }

    public List<Department> listDepartments() {
        return departments.list();
    }

    private Map<Long, String> departmentNames() {
        return departments.list().stream().collect(Collectors.toMap(Department::id, Department::name));
    }

    private PersonDetails details(Person person, Map<Long, String> departmentNames, Caller viewer) {
        Instant now = clock.instant();
        boolean open = viewer.seesPersonalData() || person.id().equals(viewer.personId());
        return new PersonDetails(
                person.id(),
                person.username(),
                person.displayName(),
                open ? person.phone() : Masking.phone(person.phone()),
                open ? person.email() : Masking.email(person.email()),
                person.departmentId(),
                person.departmentId() == null ? null : departmentNames.get(person.departmentId()),
                person.roles(),
                person.branches(),
                person.accounts(),
                person.active(),
                person.isLocked(now),
                person.mustChangePassword(),
                person.simulated(),
                person.lastSignInAt(),
                person.createdAt(),
                person.version());
    }
}
