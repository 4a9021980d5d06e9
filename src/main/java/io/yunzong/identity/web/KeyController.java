package io.yunzong.identity.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.ApiKey;
import io.yunzong.identity.Caller;
import io.yunzong.identity.CreateKey;
import io.yunzong.identity.KeyCreated;
import io.yunzong.identity.KeyDesk;
import io.yunzong.identity.PeopleFinder;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.ApiKeyId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/api-keys")
class KeyController {
    private final KeyDesk desk;
    private final PeopleFinder people;

    KeyController(KeyDesk desk, PeopleFinder people) {
        this.desk = desk;
        this.people = people;
    }

    record NewKey(
            @NotNull String name,
            @NotNull Set<Permission> permissions,
            boolean everything,
            @Nullable Set<Long> branches,
            @Nullable Set<Long> accounts,
            @NotNull Instant expiresAt) {
        CreateKey command() {
            Scope scope = everything
                    ? Scope.all()
                    : Scope.of(PeopleController.sites(branches), PeopleController.customers(accounts));
            return new CreateKey(name, permissions, scope, expiresAt);
        }
    }

    /** The secret is shown once; nobody can read it again. */
    record Created(Shown key, String secret) {}

    record Shown(
            long id,
            String name,
            String prefix,
            List<Permission> permissions,
            boolean everything,
            List<Long> branches,
            List<Long> accounts,
            @Nullable String createdByName,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt) {
        static Shown of(ApiKey key, Map<PersonId, String> names) {
            return new Shown(
                    key.id().value(),
                    key.name(),
                    key.prefix(),
                    key.permissions().stream().sorted().toList(),
                    key.scope().everything(),
                    PeopleController.numbers(key.scope().branches()),
                    PeopleController.numbers(key.scope().accounts()),
                    names.get(key.createdBy()),
                    key.createdAt(),
                    key.expiresAt(),
                    key.revokedAt(),
                    key.lastUsedAt());
        }
    }

    @GetMapping
    @Requires(Permission.PEOPLE_WRITE)
    List<Shown> list(@Parameter(hidden = true) Caller caller) {
        List<ApiKey> keys = desk.list(caller);
        Map<PersonId, String> names =
                people.names(keys.stream().map(ApiKey::createdBy).distinct().toList());
        return keys.stream().map(key -> Shown.of(key, names)).toList();
    }

    @PostMapping
    @Requires(Permission.PEOPLE_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    Created create(@Valid @RequestBody NewKey key, @Parameter(hidden = true) Caller caller) {
        KeyCreated created = desk.create(key.command(), caller);
        PersonId maker = created.key().createdBy();
        return new Created(Shown.of(created.key(), people.names(List.of(maker))), created.secret());
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.PEOPLE_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        desk.revoke(new ApiKeyId(id), caller);
    }
}
