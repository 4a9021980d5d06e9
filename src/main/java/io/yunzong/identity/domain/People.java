package io.yunzong.identity.domain;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.EditPerson;
import io.yunzong.identity.PeopleFilter;
import io.yunzong.identity.Reachable;
import io.yunzong.identity.Role;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All persons. */
public interface People {
    Optional<Person> find(PersonId id);

    Optional<Person> findByUsername(String username);

    boolean isEmpty();

    /** Adds a person and returns the id given to them; {@code person.id()} is ignored. */
    PersonId add(Person person);

    /**
     * Counts one wrong password in the database itself, so that parallel guesses are all counted.
     *
     * @param lockUntil the account is locked until then when this was the last attempt allowed
     * @return the attempts so far
     */
    int countFailure(PersonId id, int allowed, Instant lockUntil);

    void noteSignIn(PersonId id, Instant at);

    void changePassword(PersonId id, String hash, boolean mustChange);

    /** Frees a locked account. */
    void unlock(PersonId id);

    /** Adds to the accounts the person works for. */
    void addAccount(PersonId id, CustomerId account);

    /** Those the caller sees, by name unless the page says otherwise. */
    Page<Person> list(PeopleFilter filter, PageQuery page, Caller caller);

    /** Overwrites what an edit may change; false when the version is not the current one. */
    boolean edit(EditPerson edit);

    /** Everybody who is active and an administrator, held until the transaction ends. */
    Set<PersonId> lockActiveAdministrators();

    Map<PersonId, String> names(Collection<PersonId> ids);

    /** Active people with the role, by name; of one branch unless it is null. */
    List<Colleague> listHolding(Role role, @Nullable SiteId branch);

    /** Those of them who are active, whole. */
    List<Person> listWhole(Collection<PersonId> ids);

    /** Active staff whose name or user name contains the text, by name; customers' own people are none of them. */
    List<Colleague> searchStaff(String text, int limit);

    /** Active staff of the department, by name. */
    List<Colleague> listStaffOf(long department);

    /** Active staff of any of these branches, by name. */
    List<Colleague> listStaffAt(Collection<SiteId> branches);

    /** Those of them who are active. */
    List<Colleague> listActive(Collection<PersonId> ids);

    /** Those of them who are active, unmasked. */
    List<Reachable> listReachable(Collection<PersonId> ids);

    /** Active people with any of the roles, unmasked. */
    List<Reachable> listReachableHolding(Collection<Role> roles);
}
