package io.yunzong.accounts;

import io.yunzong.accounts.domain.Contacts;
import io.yunzong.accounts.domain.Customers;
import io.yunzong.kernel.ContactId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Questions about customers. Who sees which (clause H-08):
 *
 * <ul>
 *   <li>a scope of everything sees all of them;
 *   <li>a scope with branches sees all of them too: branch staff pick the customer when they book, and any customer may
 *       hand in cargo at any branch. Phones and addresses are masked in answers to those without PERSONAL_DATA_READ;
 *   <li>a scope with accounts only (account managers, customers' own people) sees those accounts and no other, not even
 *       their names;
 *   <li>an empty scope sees none.
 * </ul>
 *
 * What a scope does not see does not exist for it: the answer is NOT_FOUND, never "forbidden".
 */
@Component
public class CustomerFinder {
    private final Customers customers;
    private final Contacts contacts;

    CustomerFinder(Customers customers, Contacts contacts) {
        this.customers = customers;
        this.contacts = contacts;
    }

    public Optional<Customer> find(CustomerId id, Scope scope) {
        return customers.find(id, scope);
    }

    /** @throws AccountsRefused NOT_FOUND */
    public Customer get(CustomerId id, Scope scope) {
        return customers.find(id, scope).orElseThrow(AccountsRefused::notFound);
    }

    /** The case of letters does not matter. */
    public Optional<Customer> findByCode(String code, Scope scope) {
        return Optional.ofNullable(customers.listByCode(List.of(code), scope).get(code));
    }

    public List<Customer> list(Collection<CustomerId> ids, Scope scope) {
        return customers.list(ids, scope);
    }

    /** Those that exist and are seen, by code as given; one statement. */
    public Map<String, Customer> listByCode(Collection<String> codes, Scope scope) {
        return customers.listByCode(codes, scope);
    }

    /** One page, by code unless sorted by code, name, type, customerClass, industry or provinceCity. */
    public Page<Customer> page(CustomerQuery query, Scope scope, PageQuery page) {
        return customers.page(query, scope, page);
    }

    /**
     * The people to talk to there, the primary one first.
     *
     * @throws AccountsRefused NOT_FOUND when the scope does not see the customer
     */
    public List<Contact> listContacts(CustomerId id, Scope scope) {
        return contacts.list(List.of(get(id, scope).id()));
    }

    /** The people to talk to at several customers, of those the scope sees; one statement more than for one. */
    public List<Contact> listContacts(Collection<CustomerId> ids, Scope scope) {
        return contacts.list(
                customers.list(ids, scope).stream().map(Customer::id).toList());
    }

    /** @throws AccountsRefused NOT_FOUND, also when the scope does not see the customer */
    public Contact getContact(ContactId id, Scope scope) {
        return contacts.find(id)
                .filter(contact -> customers.find(contact.customerId(), scope).isPresent())
                .orElseThrow(AccountsRefused::notFound);
    }
}
