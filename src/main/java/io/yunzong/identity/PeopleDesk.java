package io.yunzong.identity;

import io.yunzong.identity.IdentityRefused.Why;
import io.yunzong.identity.domain.Authority;
import io.yunzong.identity.domain.Departments;
import io.yunzong.identity.domain.OneTimePassword;
import io.yunzong.identity.domain.People;
import io.yunzong.identity.domain.Person;
import io.yunzong.identity.domain.PersonRules;
import io.yunzong.identity.domain.Sessions;
import io.yunzong.kernel.Masking;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Unmet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people in, changes what they may do, and lets them go. Nobody is ever deleted: their deeds keep their name.
 * Clauses C-02, C-11, H-08.
 */
@Component
public class PeopleDesk {
    private final People people;
    private final Departments departments;
    private final Sessions sessions;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final Clock clock;

    PeopleDesk(
            People people,
            Departments departments,
            Sessions sessions,
            PasswordEncoder encoder,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.departments = departments;
        this.sessions = sessions;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws IdentityRefused naming everything that is missing, or what the caller cannot grant */
    @Transactional
    public PersonAdded add(AddPerson command, Caller caller) {
        String password = OneTimePassword.next();
        return new PersonAdded(add(command, password, true, false, caller), password);
    }

    /**
     * Adds somebody who exists only in a demonstration, with a password everybody may know. Whoever has the name already
     * keeps it, and their own password.
     */
    @Transactional
    public void ensureSimulated(AddPerson command, String password, Caller caller) {
        if (people.findByUsername(command.username()).isEmpty()) {
            add(command, password, false, true, caller);
        }
    }

    private PersonId add(AddPerson command, String password, boolean mustChange, boolean simulated, Caller caller) {
        AddPerson added = tidy(command);
        refuseUnlessGranted(Authority.check(caller, added.roles(), added.branches(), added.accounts()));
        List<Unmet> unmet = check(added);
        if (!unmet.isEmpty()) {
            throw new IdentityRefused(Kind.INVALID, unmet);
        }
        String hash = encoder.encode(password);
        PersonId id = insert(Person.newcomer(added, hash, mustChange, simulated, clock.instant()));
        List<Role> roles = added.roles().stream().sorted().toList();
        audit.record(caller, "person.added", "person:" + id, Map.of("username", added.username(), "roles", roles));
        return id;
    }

    private List<Unmet> check(AddPerson added) {
        List<Unmet> unmet = new ArrayList<>(PersonRules.checkUsername(added.username()));
        unmet.addAll(PersonRules.checkContact(added.displayName(), added.phone(), added.email()));
        unmet.addAll(PersonRules.checkRoles(added.roles(), added.branches(), added.accounts()));
        unmet.addAll(checkDepartment(added.departmentId()));
        if (people.findByUsername(added.username()).isPresent()) {
            unmet.add(taken(added.username()));
        }
        return unmet;
    }

    private PersonId insert(Person person) {
        try {
            return people.add(person);
        } catch (DuplicateKeyException e) {
            // somebody else took the name a moment ago
            throw new IdentityRefused(Kind.INVALID, taken(person.username()));
        }
    }

    /**
     * Changes somebody's particulars, roles, reach or whether they work here at all.
     *
     * @throws IdentityRefused also LAST_ADMINISTRATOR and CHANGED_MEANWHILE
     */
    @Transactional
    public void edit(EditPerson command, Caller caller) {
        Person before = administered(command.id(), caller);
        refuseUnlessGranted(Authority.check(caller, command.roles(), command.branches(), command.accounts()));
        EditPerson edit = tidy(before, command);
        List<Unmet> unmet = new ArrayList<>(PersonRules.checkContact(edit.displayName(), edit.phone(), edit.email()));
        unmet.addAll(PersonRules.checkRoles(edit.roles(), edit.branches(), edit.accounts()));
        if (edit.departmentId() != null && !edit.departmentId().equals(before.departmentId())) {
            unmet.addAll(checkDepartment(edit.departmentId()));
        }
        boolean stays = edit.active() && edit.roles().contains(Role.ADMINISTRATOR);
        if (!stays && isLastAdministrator(before)) {
            unmet.add(Why.LAST_ADMINISTRATOR.unmet().inField(edit.active() ? "roles" : "active"));
        }
        if (!unmet.isEmpty()) {
            throw new IdentityRefused(Kind.INVALID, unmet);
        }
        if (!people.edit(edit)) {
            throw new IdentityRefused(Kind.CONFLICT, Why.CHANGED_MEANWHILE.unmet());
        }
        if (!edit.active()) {
            sessions.endAll(edit.id());
        }
        audit.record(
                caller, deed(before.active(), edit.active()), "person:" + edit.id(), PersonChanges.of(before, edit));
    }

    /**
     * Gives somebody who forgot theirs a new password and signs them out everywhere.
     *
     * @return the one-time password, to be handed over and changed at the next sign-in
     */
    @Transactional
    public String resetPassword(PersonId id, Caller caller) {
        administered(id, caller);
        String password = OneTimePassword.next();
        people.changePassword(id, encoder.encode(password), true);
        people.unlock(id);
        sessions.endAll(id);
        audit.record(caller, "password.reset", "person:" + id, Map.of());
        return password;
    }

    /** Frees an account that was locked by wrong passwords. */
    @Transactional
    public void unlock(PersonId id, Caller caller) {
        administered(id, caller);
        people.unlock(id);
        audit.record(caller, "person.unlocked", "person:" + id, Map.of());
    }

    /** Somebody the caller sees and does not stand below. */
    private Person administered(PersonId id, Caller caller) {
        Person person = people.find(id)
                .filter(found -> Authority.sees(caller, found))
                .orElseThrow(() -> new IdentityRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet()));
        refuseUnlessGranted(Authority.check(caller, person.roles(), person.branches(), person.accounts()));
        return person;
    }

    private boolean isLastAdministrator(Person person) {
        if (!person.active() || !person.roles().contains(Role.ADMINISTRATOR)) {
            return false;
        }
        // two administrators dismissing each other at one moment queue here
        Set<PersonId> administrators = people.lockActiveAdministrators();
        return administrators.equals(Set.of(person.id()));
    }

    private List<Unmet> checkDepartment(@Nullable Long id) {
        boolean known =
                id == null || departments.find(id).filter(Department::active).isPresent();
        return known ? List.of() : List.of(Why.DEPARTMENT_UNKNOWN.unmet().inField("departmentId"));
    }

    private static void refuseUnlessGranted(List<Unmet> unmet) {
        if (!unmet.isEmpty()) {
            throw new IdentityRefused(Kind.FORBIDDEN, unmet);
        }
    }

    private static AddPerson tidy(AddPerson command) {
        return new AddPerson(
                command.username().strip().toLowerCase(Locale.ROOT),
                command.displayName().strip(),
                blankToNull(command.phone()),
                blankToNull(command.email()),
                command.departmentId(),
                command.roles(),
                command.branches(),
                command.accounts());
    }

    /** Without blanks; a masked value sent back by somebody who could not read it leaves the stored one alone. */
    private static EditPerson tidy(Person before, EditPerson edit) {
        String phone = blankToNull(edit.phone());
        String email = blankToNull(edit.email());
        return new EditPerson(
                edit.id(),
                edit.displayName().strip(),
                Objects.equals(phone, Masking.phone(before.phone())) ? before.phone() : phone,
                Objects.equals(email, Masking.email(before.email())) ? before.email() : email,
                edit.departmentId(),
                edit.roles(),
                edit.branches(),
                edit.accounts(),
                edit.active(),
                edit.version());
    }

    private static String deed(boolean before, boolean after) {
        if (before == after) {
            return "person.edited";
        }
        return after ? "person.reactivated" : "person.deactivated";
    }

    private static Unmet taken(String username) {
        return Why.USERNAME_TAKEN.unmet("username", username).inField("username");
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
