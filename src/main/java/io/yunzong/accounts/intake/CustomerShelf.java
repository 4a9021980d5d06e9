package io.yunzong.accounts.intake;

import io.yunzong.accounts.AccountUse;
import io.yunzong.accounts.AccountsRefused;
import io.yunzong.accounts.Contact;
import io.yunzong.accounts.Customer;
import io.yunzong.accounts.domain.Contacts;
import io.yunzong.accounts.domain.Customers;
import io.yunzong.imports.Shelf;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Scope;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** The customers with their primary contacts as imports put them in and take them out. */
record CustomerShelf(Customers customers, Contacts contacts, ObjectProvider<AccountUse> uses)
        implements Shelf<CustomerEntry> {
    @Override
    public long id(CustomerEntry entry) {
        return entry.customer().id().value();
    }

    @Override
    public String name(CustomerEntry entry) {
        return entry.customer().code();
    }

    @Override
    public int version(CustomerEntry entry) {
        return entry.customer().version();
    }

    /** Edited since, or with contacts that somebody entered or edited since. */
    @Override
    public Set<Long> listEdited(List<CustomerEntry> entries) {
        Map<CustomerId, List<Contact>> people =
                contacts
                        .list(entries.stream()
                                .map(entry -> entry.customer().id())
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(Contact::customerId));
        Set<Long> edited = new HashSet<>(Shelf.super.listEdited(entries));
        people.forEach((customer, those) -> {
            if (those.size() > 1 || those.stream().anyMatch(contact -> contact.version() > 0)) {
                edited.add(customer.value());
            }
        });
        return edited;
    }

    @Override
    public List<CustomerEntry> list(List<Long> ids) {
        return with(customers.list(own(ids), Scope.all()));
    }

    List<CustomerEntry> listByCode(Collection<String> codes) {
        return with(List.copyOf(customers.listByCode(codes, Scope.all()).values()));
    }

    private List<CustomerEntry> with(List<Customer> those) {
        Map<CustomerId, Contact> primary = contacts
                .list(those.stream().map(Customer::id).toList())
                .stream()
                .filter(Contact::primary)
                .collect(Collectors.toMap(Contact::customerId, contact -> contact));
        return those.stream()
                .map(customer -> new CustomerEntry(customer, primary.get(customer.id())))
                .toList();
    }

    @Override
    public long add(CustomerEntry entry) {
        CustomerId id = customers.add(entry.customer());
        Contact contact = entry.contact();
        if (contact != null) {
            contacts.add(of(contact, id));
        }
        return id.value();
    }

    @Override
    public void change(CustomerEntry entry) {
        CustomerId id = entry.customer().id();
        CustomerEntry before = list(List.of(id.value())).getFirst();
        Contact contact = entry.contact();
        boolean written = before.customer().equals(entry.customer()) || customers.change(entry.customer());
        if (contact != null && !contact.equals(before.contact())) {
            if (contact.id().value() == 0) {
                contacts.add(of(contact, id));
            } else {
                written &= contacts.change(contact);
            }
        }
        if (!written) {
            throw AccountsRefused.changedMeanwhile();
        }
    }

    private static Contact of(Contact contact, CustomerId customer) {
        return new Contact(
                contact.id(),
                customer,
                contact.name(),
                contact.title(),
                contact.phone(),
                contact.email(),
                contact.province(),
                true,
                true,
                0);
    }

    @Override
    public Set<Long> listUsed(List<Long> ids) {
        Set<Long> used = new HashSet<>();
        uses.stream().forEach(use -> use.customersInUse(own(ids)).forEach(id -> used.add(id.value())));
        return used;
    }

    @Override
    public void remove(List<Long> ids) {
        customers.remove(own(ids));
    }

    private static List<CustomerId> own(List<Long> ids) {
        return ids.stream().map(CustomerId::new).toList();
    }
}
