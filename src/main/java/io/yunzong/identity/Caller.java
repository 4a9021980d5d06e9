package io.yunzong.identity;

import io.yunzong.kernel.ApiKeyId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Scope;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: a person, a program with a key, or the system itself. Read afresh for every request, so that a change of
 * role or a dismissal takes effect at once. Controllers take it as an argument and pass its scope to finders.
 *
 * @param personId the person, or null when a program or the system acts
 * @param apiKeyId the key, or null when no program acts
 */
public record Caller(
        @Nullable PersonId personId,
        @Nullable ApiKeyId apiKeyId,
        String username,
        String displayName,
        Set<Role> roles,
        Set<Permission> permissions,
        Scope scope,
        boolean mustChangePassword) {
    public Caller {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** The system acting on its own behalf, for instance a command started by the machine's owner. */
    public static Caller system(String name) {
        return system(name, "系统");
    }

    /** The same under a name of its own on screens and papers. */
    public static Caller system(String name, String shown) {
        return new Caller(null, null, name, shown, Set.of(), EnumSet.allOf(Permission.class), Scope.all(), false);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether names, phones and addresses are shown to them unmasked. */
    public boolean seesPersonalData() {
        return may(Permission.PERSONAL_DATA_READ);
    }

    /** A short mark for logs and facts: {@code person:12}, {@code key:3} or {@code system:import}. */
    public String mark() {
        if (personId != null) {
            return "person:" + personId;
        }
        return apiKeyId != null ? "key:" + apiKeyId : "system:" + username;
    }
}
