package io.yunzong.accounts;

import io.yunzong.accounts.AccountsRefused.Why;
import io.yunzong.accounts.domain.Contacts;
import io.yunzong.accounts.domain.CustomerGate;
import io.yunzong.accounts.domain.CustomerRules;
import io.yunzong.accounts.domain.Customers;
import io.yunzong.identity.AccountGrants;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Callers;
import io.yunzong.identity.Changes;
import io.yunzong.identity.Permission;
import io.yunzong.kernel.ContactId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers and their contacts are entered here. Who works for some accounts writes only those; a customer they add
 * becomes one of theirs. What a caller may not see, an edit of theirs leaves as it is. Clauses D-01, H-08.
 */
@Component
@Transactional
public class AccountsDesk {
    private static final Set<String> PERSONAL = Set.of("name", "phone", "email", "address", "note");

    private final Customers customers;
    private final Contacts contacts;
    private final CustomerGate gate;
    private final AccountGrants grants;
    private final Audit audit;
    private final LiveFeed live;

    AccountsDesk(
            Customers customers, Contacts contacts, Callers callers, AccountGrants grants, Audit audit, LiveFeed live) {
        this.customers = customers;
        this.contacts = contacts;
        this.gate = new CustomerGate(customers, callers);
        this.grants = grants;
        this.audit = audit;
        this.live = live;
    }

    /** Everything that is wrong with a customer by itself; whether the code is free is another question. */
    @Transactional(readOnly = true)
    public List<Unmet> check(AddCustomer customer) {
        return CustomerRules.check(customer.toCustomer());
    }

    /** Everything that is wrong with a contact by itself. */
    @Transactional(readOnly = true)
    public List<Unmet> check(AddContact contact) {
        return CustomerRules.check(contact.toContact());
    }

    /**
     * Adds a customer. Added by somebody who works for some accounts, it becomes one of theirs from their next request.
     *
     * @throws AccountsRefused naming everything that is wrong
     */
    public CustomerId addCustomer(AddCustomer command, Caller caller) {
        demandWrite(caller);
        PersonId person = caller.personId();
        if (!caller.scope().everything() && person == null) {
            // a key for some accounts could never see what it adds
            throw new AccountsRefused(
                    Kind.FORBIDDEN, Why.NOT_YOUR_ACCOUNT.unmet().underClause("H-08"));
        }
        Customer customer = command.toCustomer();
        AccountsRefused.unlessEmpty(gate.check(customer));
        CustomerId id = customers.add(customer);
        if (!caller.scope().everything() && person != null) {
            grants.grant(person, id);
        }
        live.announce(LiveTopic.ACCOUNT, id.value());
        audit.record(
                caller, "customer.added", "customer:" + id, Map.of("code", customer.code(), "name", customer.name()));
        return id;
    }

    /**
     * Makes a customer what is given.
     *
     * @param changed carries the version it was read at
     * @throws AccountsRefused naming everything that is wrong, or CHANGED_MEANWHILE
     */
    public void editCustomer(Customer changed, Caller caller) {
        Customer before = lockForWriting(changed.id(), caller);
        if (before.version() != changed.version()) {
            throw AccountsRefused.changedMeanwhile();
        }
        Customer after = CustomerGate.kept(changed, before, caller);
        AccountsRefused.unlessEmpty(gate.check(after));
        Map<String, String> changes = Changes.between(before, after, Set.of("phone", "address", "note"));
        if (changes.isEmpty()) {
            return;
        }
        if (!customers.change(after)) {
            throw AccountsRefused.changedMeanwhile();
        }
        live.announce(LiveTopic.ACCOUNT, after.id().value());
        audit.record(caller, "customer.edited", "customer:" + after.id(), changes);
    }

    /**
     * Sees to it that a customer exists for each code and answers their ids; those that exist stay as they are. For
     * bulk work that meets customers by the way: whoever may do that work may do this. Two statements.
     *
     * @return ids by code as given
     * @throws AccountsRefused naming everything that is wrong with any of them; {@link #check} tells beforehand
     */
    public Map<String, CustomerId> ensureCustomers(List<AddCustomer> commands, Caller caller) {
        List<Customer> wanted = commands.stream().map(AddCustomer::toCustomer).toList();
        AccountsRefused.unlessEmpty(wanted.stream()
                .flatMap(customer -> CustomerRules.check(customer).stream())
                .toList());
        int added = customers.addMissing(wanted);
        Map<String, CustomerId> ids = new LinkedHashMap<>();
        customers
                .listByCode(commands.stream().map(AddCustomer::code).toList(), Scope.all())
                .forEach((code, customer) -> ids.put(code, customer.id()));
        if (added > 0) {
            live.announce(LiveTopic.ACCOUNT, LiveFeed.MANY);
            audit.record(caller, "customer.added", "customer:many", Map.of("count", added));
        }
        return ids;
    }

    /** @throws AccountsRefused naming everything that is wrong */
    public ContactId addContact(AddContact command, Caller caller) {
        lockForWriting(command.customerId(), caller);
        Contact contact = command.toContact();
        AccountsRefused.unlessEmpty(CustomerRules.check(contact));
        if (contact.primary()) {
            contacts.clearPrimary(contact.customerId());
        }
        ContactId id = contacts.add(contact);
        live.announce(LiveTopic.ACCOUNT, contact.customerId().value());
        audit.record(
                caller,
                "contact.added",
                "contact:" + id,
                Map.of("customer", contact.customerId().value()));
        return id;
    }

    /**
     * Makes a contact what is given. The primary contact stays it until another takes over or they leave.
     *
     * @param changed carries the version it was read at; a contact keeps their customer
     * @throws AccountsRefused naming everything that is wrong, or CHANGED_MEANWHILE
     */
    public void editContact(Contact changed, Caller caller) {
        Contact known = contacts.find(changed.id()).orElseThrow(AccountsRefused::notFound);
        lockForWriting(known.customerId(), caller);
        Contact before = contacts.find(changed.id()).orElseThrow(AccountsRefused::notFound);
        if (before.version() != changed.version()) {
            throw AccountsRefused.changedMeanwhile();
        }
        Contact after = settled(changed, before, caller.seesPersonalData());
        AccountsRefused.unlessEmpty(CustomerRules.check(after));
        Map<String, String> changes = Changes.between(before, after, PERSONAL);
        if (changes.isEmpty()) {
            return;
        }
        if (after.primary() && !before.primary()) {
            contacts.clearPrimary(after.customerId());
        }
        if (!contacts.change(after)) {
            throw AccountsRefused.changedMeanwhile();
        }
        live.announce(LiveTopic.ACCOUNT, after.customerId().value());
        audit.record(caller, "contact.edited", "contact:" + after.id(), changes);
    }

    private static void demandWrite(Caller caller) {
        if (!caller.may(Permission.ACCOUNT_WRITE)) {
            throw new AccountsRefused(Kind.FORBIDDEN, Why.NOT_ALLOWED.unmet().underClause("H-08"));
        }
    }

    private Customer lockForWriting(CustomerId id, Caller caller) {
        demandWrite(caller);
        Customer customer = customers.lock(id, caller.scope()).orElseThrow(AccountsRefused::notFound);
        if (!caller.scope().covers(id)) {
            throw new AccountsRefused(
                    Kind.FORBIDDEN, Why.NOT_YOUR_ACCOUNT.unmet().underClause("H-08"));
        }
        return customer;
    }

    private static Contact settled(Contact changed, Contact before, boolean seesPersonalData) {
        return new Contact(
                before.id(),
                before.customerId(),
                seesPersonalData ? changed.name() : before.name(),
                changed.title(),
                seesPersonalData ? changed.phone() : before.phone(),
                seesPersonalData ? changed.email() : before.email(),
                changed.province(),
                changed.primary(),
                changed.active(),
                changed.version());
    }
}
