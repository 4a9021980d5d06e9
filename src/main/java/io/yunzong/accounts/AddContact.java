package io.yunzong.accounts;

import io.yunzong.kernel.ContactId;
import io.yunzong.kernel.CustomerId;
import org.jspecify.annotations.Nullable;

/** Adds a contact to a customer; the parts are those of {@link Contact}. */
public record AddContact(
        CustomerId customerId,
        String name,
        @Nullable String title,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String province,
        boolean primary) {
    Contact toContact() {
        return new Contact(new ContactId(0), customerId, name, title, phone, email, province, primary, true, 0);
    }
}
