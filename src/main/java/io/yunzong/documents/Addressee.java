package io.yunzong.documents;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a document is for: a person, or whoever holds a role at a site when it is issued.
 *
 * @param site null for a role of the whole network
 * @param capacity why they get it, as printed: 中转公司负责人
 */
public record Addressee(
        @Nullable PersonId person,
        @Nullable Role role,
        @Nullable SiteId site,
        String capacity) {
    public Addressee {
        if ((person == null) == (role == null)) {
            throw new IllegalArgumentException("an addressee is a person or a role");
        }
    }

    public static Addressee person(PersonId person, String capacity) {
        return new Addressee(person, null, null, capacity);
    }

    public static Addressee role(Role role, @Nullable SiteId site, String capacity) {
        return new Addressee(null, role, site, capacity);
    }
}
