package io.yunzong.accounts.web;

import io.yunzong.accounts.AddContact;
import io.yunzong.accounts.Contact;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Masking;
import org.jspecify.annotations.Nullable;

/** A contact as they go over the wire, both ways. Name, phone and e-mail are masked for those who need not know. */
record ContactForm(
        @Nullable Long id,
        @Nullable Long customerId,
        @Nullable String name,
        @Nullable String title,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String province,
        @Nullable Boolean primary,
        @Nullable Boolean active,
        @Nullable Integer version) {

    static ContactForm of(Contact contact, boolean seesPersonalData) {
        return new ContactForm(
                contact.id().value(),
                contact.customerId().value(),
                seesPersonalData ? contact.name() : Masking.name(contact.name()),
                contact.title(),
                seesPersonalData ? contact.phone() : Masking.phone(contact.phone()),
                seesPersonalData ? contact.email() : maskedEmail(contact.email()),
                contact.province(),
                contact.primary(),
                contact.active(),
                contact.version());
    }

    AddContact toAdd(long customer) {
        return new AddContact(
                new CustomerId(customer),
                Blanks.strip(name),
                title,
                phone,
                email,
                province,
                Boolean.TRUE.equals(primary));
    }

    Contact toContact(Contact before) {
        return new Contact(
                before.id(),
                before.customerId(),
                Blanks.strip(name),
                title,
                phone,
                email,
                province,
                Boolean.TRUE.equals(primary),
                active == null ? before.active() : active,
                version == null ? -1 : version);
    }

    /** {@code wang@example.com} becomes {@code w***@example.com}. */
    private static @Nullable String maskedEmail(@Nullable String email) {
        return email == null ? null : email.substring(0, 1) + "***" + email.substring(Math.max(1, email.indexOf('@')));
    }
}
