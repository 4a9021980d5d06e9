package io.yunzong.accounts.intake;

import io.yunzong.accounts.AccountsRefused.Why;
import io.yunzong.accounts.Contact;
import io.yunzong.accounts.Customer;
import io.yunzong.accounts.CustomerType;
import io.yunzong.accounts.domain.CustomerGate;
import io.yunzong.accounts.domain.CustomerRules;
import io.yunzong.identity.Caller;
import io.yunzong.imports.ImportRow;
import io.yunzong.imports.ShelfRegister;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.ContactId;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Unmet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Customers and their primary contacts as the rows of one batch meet them. */
final class CustomerBatch extends ShelfRegister<CustomerEntry> {
    private final Caller caller;

    CustomerBatch(Caller caller, CustomerShelf customers, List<ImportRow> rows) {
        super(customers);
        this.caller = caller;
        know(customers.listByCode(keys(rows)).stream().collect(Collectors.toMap(this::keyOf, entry -> entry)));
    }

    @Override
    public String key(ImportRow row) {
        return fold(row.textOr("code", ""));
    }

    @Override
    public CustomerEntry read(ImportRow row, @Nullable CustomerEntry before, List<Unmet> unmet) {
        return new CustomerEntry(
                customer(row, before == null ? null : before.customer()),
                contact(row, before == null ? null : before.contact(), before));
    }

    private Customer customer(ImportRow row, @Nullable Customer before) {
        CustomerType type = row.choice("type", CustomerType.class);
        CustomerClass customerClass = row.choice("customerClass", CustomerClass.class);
        Boolean active = row.yesNo("active");
        Customer after = new Customer(
                before == null ? new CustomerId(0) : before.id(),
                before == null ? row.textOr("code", "") : before.code(),
                row.textOr("name", ""),
                or(row, "shortName", before == null ? null : before.shortName()),
                type == null ? before == null ? CustomerType.BOTH : before.type() : type,
                customerClass == null
                        ? before == null ? CustomerClass.ORDINARY : before.customerClass()
                        : customerClass,
                or(row, "industry", before == null ? null : before.industry()),
                or(row, "provinceCity", before == null ? null : before.provinceCity()),
                or(row, "address", before == null ? null : before.address()),
                or(row, "phone", before == null ? null : before.phone()),
                before == null ? null : before.accountManagerId(),
                or(row, "note", before == null ? null : before.note()),
                active == null ? before == null || before.active() : active,
                before != null && before.simulated(),
                before == null ? 0 : before.version());
        return before == null ? after : CustomerGate.kept(after, before, caller);
    }

    private @Nullable Contact contact(ImportRow row, @Nullable Contact before, @Nullable CustomerEntry of) {
        boolean silent = !row.has("contactName") && !row.has("contactPhone") && !row.has("contactEmail");
        if (silent || (before != null && !caller.seesPersonalData())) {
            return before;
        }
        return new Contact(
                before == null ? new ContactId(0) : before.id(),
                of == null ? new CustomerId(0) : of.customer().id(),
                row.textOr("contactName", before == null ? "" : before.name()),
                or(row, "contactTitle", before == null ? null : before.title()),
                or(row, "contactPhone", before == null ? null : before.phone()),
                or(row, "contactEmail", before == null ? null : before.email()),
                before == null ? null : before.province(),
                true,
                true,
                before == null ? 0 : before.version());
    }

    @Override
    public List<Unmet> check(@Nullable CustomerEntry before, CustomerEntry after) {
        List<Unmet> unmet = new ArrayList<>();
        boolean theirs = before == null
                ? caller.scope().everything()
                : caller.scope().covers(before.customer().id());
        if (!theirs) {
            unmet.add(Why.NOT_YOUR_ACCOUNT.unmet().underClause("H-08"));
        }
        // found by their code, which therefore nobody else has
        unmet.addAll(CustomerRules.check(after.customer()));
        Contact contact = after.contact();
        if (contact != null) {
            CustomerRules.check(contact).forEach(u -> unmet.add(inColumn(u)));
        }
        return unmet;
    }

    @Override
    protected String keyOf(CustomerEntry entry) {
        return fold(entry.customer().code());
    }

    private static Unmet inColumn(Unmet unmet) {
        String field = unmet.field();
        return field == null || field.isEmpty()
                ? unmet
                : unmet.inField("contact" + Character.toUpperCase(field.charAt(0)) + field.substring(1));
    }

    private static @Nullable String or(ImportRow row, String field, @Nullable String known) {
        String given = row.text(field);
        return given == null ? known : given;
    }

    private static String fold(String code) {
        return Blanks.strip(code).toLowerCase(Locale.ROOT);
    }
}
