package io.yunzong.accounts.domain;

import io.yunzong.accounts.Customer;
import io.yunzong.accounts.CustomerQuery;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All customers; of them, a scope sees those that {@link Sight} lets it see. */
public interface Customers {
    Optional<Customer> find(CustomerId id, Scope scope);

    /** Finds and keeps others from changing it until the transaction ends. */
    Optional<Customer> lock(CustomerId id, Scope scope);

    List<Customer> list(Collection<CustomerId> ids, Scope scope);

    /** Those that exist and are seen, by code as given. */
    Map<String, Customer> listByCode(Collection<String> codes, Scope scope);

    Page<Customer> page(CustomerQuery query, Scope scope, PageQuery page);

    /** Adds a customer and returns their id; {@code customer.id()} is ignored. */
    CustomerId add(Customer customer);

    /** Writes the customer over the version it was read at; false when somebody else was quicker. */
    boolean change(Customer customer);

    /** Adds those whose code is new, leaves the others as they are. Returns the number added. */
    int addMissing(List<Customer> customers);

    /** Removes customers and their contacts. */
    void remove(Collection<CustomerId> ids);
}
