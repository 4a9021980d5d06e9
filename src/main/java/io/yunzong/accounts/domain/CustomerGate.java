package io.yunzong.accounts.domain;

import io.yunzong.accounts.AccountsRefused.Why;
import io.yunzong.accounts.Customer;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Callers;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import java.util.ArrayList;
import java.util.List;

/** What must hold for a customer among all others, for screens and files alike. */
public final class CustomerGate {
    private final Customers customers;
    private final Callers callers;

    public CustomerGate(Customers customers, Callers callers) {
        this.customers = customers;
        this.callers = callers;
    }

    /** Everything that stands against the customer. */
    public List<Unmet> check(Customer customer) {
        List<Unmet> unmet = new ArrayList<>(CustomerRules.check(customer));
        // a code is taken even by a customer the caller does not see
        customers.listByCode(List.of(customer.code()), Scope.all()).values().stream()
                .filter(other -> !other.id().equals(customer.id()))
                .forEach(other ->
                        unmet.add(Why.CODE_TAKEN.unmet("code", customer.code()).inField("code")));
        PersonId manager = customer.accountManagerId();
        if (manager != null && callers.find(manager).isEmpty()) {
            unmet.add(Why.ACCOUNT_MANAGER_UNKNOWN.unmet().inField("accountManagerId"));
        }
        return unmet;
    }

    /** The customer as changed, with address and phone as they were if the caller cannot see them. Clause H-08. */
    public static Customer kept(Customer changed, Customer before, Caller caller) {
        if (caller.seesPersonalData()) {
            return changed;
        }
        return new Customer(
                changed.id(),
                changed.code(),
                changed.name(),
                changed.shortName(),
                changed.type(),
                changed.customerClass(),
                changed.industry(),
                changed.provinceCity(),
                before.address(),
                before.phone(),
                changed.accountManagerId(),
                changed.note(),
                changed.active(),
                changed.simulated(),
                changed.version());
    }
}
