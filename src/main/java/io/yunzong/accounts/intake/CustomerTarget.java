package io.yunzong.accounts.intake;

import io.yunzong.accounts.AccountUse;
import io.yunzong.accounts.AccountsRefused;
import io.yunzong.accounts.AccountsRefused.Why;
import io.yunzong.accounts.Contact;
import io.yunzong.accounts.Customer;
import io.yunzong.accounts.CustomerType;
import io.yunzong.accounts.domain.Contacts;
import io.yunzong.accounts.domain.Customers;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Permission;
import io.yunzong.imports.ImportContext;
import io.yunzong.imports.ImportField;
import io.yunzong.imports.ImportRow;
import io.yunzong.imports.ImportTarget;
import io.yunzong.imports.Register;
import io.yunzong.imports.RowOutcome;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Loads customers by code, each with their primary contact. Clauses D-01, H-08. */
@Component
class CustomerTarget implements ImportTarget {
    private static final int BATCH = 5_000;
    private static final int NAMED = 5;

    private final Customers customers;
    private final Contacts contacts;
    private final ObjectProvider<AccountUse> uses;
    private final Audit audit;
    private final LiveFeed live;

    CustomerTarget(
            Customers customers, Contacts contacts, ObjectProvider<AccountUse> uses, Audit audit, LiveFeed live) {
        this.customers = customers;
        this.contacts = contacts;
        this.uses = uses;
        this.audit = audit;
        this.live = live;
    }

    @Override
    public String key() {
        return "customers";
    }

    @Override
    public String textPrefix() {
        return "accounts.import.customers";
    }

    @Override
    public Permission permission() {
        return Permission.ACCOUNT_WRITE;
    }

    @Override
    public int batchSize() {
        return BATCH;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text("code", "KH001").mandatory(),
                ImportField.text("name", "山东某某食品有限公司").mandatory(),
                ImportField.text("shortName", "某某食品"),
                ImportField.choice("type", CustomerType.class, "发货客户"),
                ImportField.choice("customerClass", CustomerClass.class, "重点客户"),
                ImportField.text("industry", "食品"),
                ImportField.text("provinceCity", "山东临沂"),
                ImportField.text("address", "兰山区通达路 1 号"),
                ImportField.text("phone", "0539-8123456"),
                ImportField.text("note", ""),
                ImportField.text("contactName", "王经理"),
                ImportField.text("contactTitle", "物流经理"),
                ImportField.text("contactPhone", "13853912345"),
                ImportField.text("contactEmail", "wang@example.com"),
                ImportField.yesNo("active", "是"));
    }

    @Override
    public List<RowOutcome> load(ImportContext context, List<ImportRow> rows) {
        Register.Loaded loaded = new CustomerBatch(context.caller(), customers, contacts, rows).load(rows);
        if (loaded.added() + loaded.changed() > 0) {
            live.announce(LiveTopic.ACCOUNT, LiveFeed.MANY);
            audit.record(
                    context.caller(),
                    "customer.imported",
                    "import:" + context.job(),
                    Map.of("file", context.fileName(), "added", loaded.added(), "changed", loaded.changed()));
        }
        return loaded.outcomes();
    }

    @Override
    public List<Unmet> undo(ImportContext context, List<Long> createdIds) {
        List<CustomerId> ids = createdIds.stream().map(CustomerId::new).toList();
        List<Customer> entries = customers.list(ids, Scope.all());
        Set<CustomerId> inUse = new HashSet<>();
        uses.stream().forEach(use -> inUse.addAll(use.customersInUse(ids)));
        List<Unmet> unmet = new ArrayList<>();
        name(
                Why.IMPORTED_IN_USE,
                entries.stream().filter(c -> inUse.contains(c.id())).toList(),
                unmet);
        name(Why.IMPORTED_EDITED, entries.stream().filter(this::isEdited).toList(), unmet);
        if (unmet.isEmpty() && !ids.isEmpty()) {
            customers.remove(ids);
            live.announce(LiveTopic.ACCOUNT, LiveFeed.MANY);
            audit.record(
                    context.caller(), "customer.taken_back", "import:" + context.job(), Map.of("count", ids.size()));
        }
        return unmet;
    }

    /** Edited since, or with contacts that somebody entered or edited since. */
    private boolean isEdited(Customer customer) {
        List<Contact> people = contacts.list(List.of(customer.id()));
        return customer.version() > 0
                || people.size() > 1
                || people.stream().anyMatch(contact -> contact.version() > 0);
    }

    private static void name(AccountsRefused.Why why, List<Customer> those, List<Unmet> unmet) {
        if (!those.isEmpty()) {
            String names = String.join(
                    ", ", those.stream().limit(NAMED).map(Customer::code).toList());
            unmet.add(why.unmet(Map.of("count", those.size(), "names", those.size() > NAMED ? names + " …" : names)));
        }
    }
}
