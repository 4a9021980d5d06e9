package io.yunzong.accounts;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.ContactId;
import io.yunzong.kernel.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to talk to at a customer's. Name, phone and e-mail are personal data. At most one contact of a customer is
 * the primary one. Clause H-08.
 */
public record Contact(
        ContactId id,
        CustomerId customerId,
        String name,
        @Nullable String title,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String province,
        boolean primary,
        boolean active,
        int version) {
    public Contact {
        name = Blanks.strip(name);
        title = Blanks.toNull(title);
        phone = Blanks.toNull(phone);
        email = Blanks.toNull(email);
        province = Blanks.toNull(province);
    }
}
