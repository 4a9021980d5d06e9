package io.yunzong.accounts.domain;

import io.yunzong.accounts.Contact;
import io.yunzong.kernel.ContactId;
import io.yunzong.kernel.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All contacts. Whoever asks has made sure that the customer may be seen. */
public interface Contacts {
    Optional<Contact> find(ContactId id);

    /** The primary one first, then by name. */
    List<Contact> list(Collection<CustomerId> customers);

    /** Adds a contact and returns their id; {@code contact.id()} is ignored. */
    ContactId add(Contact contact);

    /** Writes the contact over the version it was read at; false when somebody else was quicker. */
    boolean change(Contact contact);

    /** Leaves the customer without a primary contact, so that another can become it. */
    void clearPrimary(CustomerId customer);
}
