package io.yunzong.identity.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.AddPerson;
import io.yunzong.identity.Caller;
import io.yunzong.identity.EditPerson;
import io.yunzong.identity.PeopleDesk;
import io.yunzong.identity.PeopleFilter;
import io.yunzong.identity.PeopleFinder;
import io.yunzong.identity.Permission;
import io.yunzong.identity.PersonAdded;
import io.yunzong.identity.PersonDetails;
import io.yunzong.identity.Requires;
import io.yunzong.identity.Role;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Id;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/people")
class PeopleController {
    private final PeopleDesk desk;
    private final PeopleFinder finder;

    PeopleController(PeopleDesk desk, PeopleFinder finder) {
        this.desk = desk;
        this.finder = finder;
    }

    record NewPerson(
            @NotNull String username,
            @NotNull String displayName,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Long departmentId,
            @NotNull Set<Role> roles,
            @Nullable Set<Long> branches,
            @Nullable Set<Long> accounts) {
        AddPerson command() {
            return new AddPerson(
                    username, displayName, phone, email, departmentId, roles, sites(branches), customers(accounts));
        }
    }

    record ChangedPerson(
            @NotNull String displayName,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Long departmentId,
            @NotNull Set<Role> roles,
            @Nullable Set<Long> branches,
            @Nullable Set<Long> accounts,
            @NotNull Boolean active,
            @NotNull Integer version) {
        EditPerson command(long id) {
            return new EditPerson(
                    new PersonId(id),
                    displayName,
                    phone,
                    email,
                    departmentId,
                    roles,
                    sites(branches),
                    customers(accounts),
                    active,
                    version);
        }
    }

    /** Shown once; nobody can read it again. */
    record Welcome(Shown person, String oneTimePassword) {}

    record NewPassword(String oneTimePassword) {}

    record Shown(
            long id,
            String username,
            String displayName,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Long departmentId,
            @Nullable String departmentName,
            List<Role> roles,
            List<Long> branches,
            List<Long> accounts,
            boolean active,
            boolean locked,
            boolean mustChangePassword,
            boolean simulated,
            @Nullable Instant lastSignInAt,
            Instant createdAt,
            int version) {
        static Shown of(PersonDetails person) {
            return new Shown(
                    person.id().value(),
                    person.username(),
                    person.displayName(),
                    person.phone(),
                    person.email(),
                    person.departmentId(),
                    person.departmentName(),
                    person.roles().stream().sorted().toList(),
                    numbers(person.branches()),
                    numbers(person.accounts()),
                    person.active(),
                    person.locked(),
                    person.mustChangePassword(),
                    person.simulated(),
                    person.lastSignInAt(),
                    person.createdAt(),
                    person.version());
        }
    }

    /** People of the caller's branches, or all; phones masked without PERSONAL_DATA_READ. */
    @GetMapping
    @Requires({Permission.PEOPLE_READ, Permission.PEOPLE_WRITE})
    Page<Shown> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable Long branch,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller) {
        PeopleFilter filter = new PeopleFilter(q, role, branch == null ? null : new SiteId(branch), active);
        return finder.list(filter, PageQuery.of(page, size, sort), caller).map(Shown::of);
    }

    @GetMapping("/{id}")
    @Requires({Permission.PEOPLE_READ, Permission.PEOPLE_WRITE})
    Shown show(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return Shown.of(finder.get(new PersonId(id), caller));
    }

    @PostMapping
    @Requires(Permission.PEOPLE_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    Welcome add(@Valid @RequestBody NewPerson person, @Parameter(hidden = true) Caller caller) {
        PersonAdded added = desk.add(person.command(), caller);
        return new Welcome(Shown.of(finder.get(added.id(), caller)), added.oneTimePassword());
    }

    /** Also lets somebody go: {@code active} false ends their sessions. */
    @PutMapping("/{id}")
    @Requires(Permission.PEOPLE_WRITE)
    Shown edit(
            @PathVariable long id, @Valid @RequestBody ChangedPerson person, @Parameter(hidden = true) Caller caller) {
        desk.edit(person.command(id), caller);
        return Shown.of(finder.get(new PersonId(id), caller));
    }

    @PostMapping("/{id}/password-reset")
    @Requires(Permission.PEOPLE_WRITE)
    NewPassword resetPassword(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return new NewPassword(desk.resetPassword(new PersonId(id), caller));
    }

    @PostMapping("/{id}/unlock")
    @Requires(Permission.PEOPLE_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        desk.unlock(new PersonId(id), caller);
    }

    static Set<SiteId> sites(@Nullable Set<Long> ids) {
        return ids == null ? Set.of() : ids.stream().map(SiteId::new).collect(Collectors.toSet());
    }

    static Set<CustomerId> customers(@Nullable Set<Long> ids) {
        return ids == null ? Set.of() : ids.stream().map(CustomerId::new).collect(Collectors.toSet());
    }

    static List<Long> numbers(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).sorted().toList();
    }
}
