package io.yunzong.identity.domain;

import io.yunzong.identity.IdentityRefused.Why;
import io.yunzong.identity.Role;
import io.yunzong.identity.Role.Reach;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must be known of somebody before they may work here. Clauses C-02, H-08. */
public final class PersonRules {
    private static final int MAX_NAME = 100;
    private static final int MAX_EMAIL = 200;
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{2,40}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_-]{1,40}");
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,25}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private PersonRules() {}

    public static List<Unmet> checkUsername(String username) {
        return USERNAME.matcher(username).matches()
                ? List.of()
                : List.of(Why.USERNAME_INVALID.unmet().inField("username"));
    }

    /** Name, phone and e-mail. */
    public static List<Unmet> checkContact(String displayName, @Nullable String phone, @Nullable String email) {
        List<Unmet> unmet = new ArrayList<>(checkName(displayName, "displayName"));
        if (phone != null && !PHONE.matcher(phone).matches()) {
            unmet.add(Why.PHONE_INVALID.unmet().inField("phone"));
        }
        if (email != null && !EMAIL.matcher(email).matches()) {
            unmet.add(Why.EMAIL_INVALID.unmet().inField("email"));
        }
        if (email != null && email.length() > MAX_EMAIL) {
            unmet.add(Why.TOO_LONG.unmet("length", MAX_EMAIL).inField("email"));
        }
        return unmet;
    }

    /** At least one role, and what the roles' reach calls for. */
    public static List<Unmet> checkRoles(Set<Role> roles, Set<SiteId> branches, Set<CustomerId> accounts) {
        List<Unmet> unmet = new ArrayList<>();
        if (roles.isEmpty()) {
            unmet.add(Why.ROLE_MISSING.unmet().inField("roles").underClause("C-02"));
        }
        if (reaches(roles, Reach.BRANCHES) && branches.isEmpty()) {
            unmet.add(Why.BRANCH_MISSING.unmet().inField("branches"));
        }
        if (reaches(roles, Reach.ACCOUNTS) && accounts.isEmpty()) {
            unmet.add(Why.ACCOUNT_MISSING.unmet().inField("accounts"));
        }
        return unmet;
    }

    public static List<Unmet> checkDepartment(String code, String name) {
        List<Unmet> unmet = new ArrayList<>();
        if (!CODE.matcher(code).matches()) {
            unmet.add(Why.CODE_MISSING.unmet().inField("code"));
        }
        unmet.addAll(checkName(name, "name"));
        return unmet;
    }

    /** A name of a person, department, key or view. */
    public static List<Unmet> checkName(String name, String field) {
        if (name.isBlank()) {
            return List.of(Why.NAME_MISSING.unmet().inField(field));
        }
        return name.strip().length() > MAX_NAME
                ? List.of(Why.TOO_LONG.unmet("length", MAX_NAME).inField(field))
                : List.of();
    }

    private static boolean reaches(Set<Role> roles, Reach reach) {
        return roles.stream().anyMatch(role -> role.reach() == reach);
    }
}
