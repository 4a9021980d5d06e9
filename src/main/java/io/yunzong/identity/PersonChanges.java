package io.yunzong.identity;

import io.yunzong.identity.domain.Person;
import io.yunzong.kernel.Id;
import io.yunzong.kernel.Masking;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an edit changed, for the audit trail: before and after, with phones and addresses masked. */
final class PersonChanges {
    private PersonChanges() {}

    static Map<String, Object> of(Person before, EditPerson after) {
        Map<String, Object> changes = new LinkedHashMap<>();
        note(changes, "displayName", before.displayName(), after.displayName());
        note(changes, "departmentId", before.departmentId(), after.departmentId());
        note(changes, "roles", sorted(before.roles()), sorted(after.roles()));
        note(changes, "branches", ids(before.branches()), ids(after.branches()));
        note(changes, "accounts", ids(before.accounts()), ids(after.accounts()));
        note(changes, "active", before.active(), after.active());
        if (!Objects.equals(before.phone(), after.phone())) {
            changes.put("phone", change(Masking.phone(before.phone()), Masking.phone(after.phone())));
        }
        if (!Objects.equals(before.email(), after.email())) {
            changes.put("email", change(Masking.email(before.email()), Masking.email(after.email())));
        }
        return changes;
    }

    private static void note(
            Map<String, Object> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, change(before, after));
        }
    }

    private static Map<String, Object> change(@Nullable Object before, @Nullable Object after) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("before", before == null ? "" : before);
        change.put("after", after == null ? "" : after);
        return change;
    }

    private static List<Role> sorted(Collection<Role> roles) {
        return roles.stream().sorted().toList();
    }

    private static List<Long> ids(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).sorted().toList();
    }
}
