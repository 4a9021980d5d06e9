package io.yunzong.accounts.intake;

import io.yunzong.accounts.AccountUse;
import io.yunzong.accounts.AccountsRefused.Why;
import io.yunzong.accounts.CustomerType;
import io.yunzong.accounts.domain.Contacts;
import io.yunzong.accounts.domain.Customers;
import io.yunzong.identity.Permission;
import io.yunzong.imports.ImportContext;
import io.yunzong.imports.ImportField;
import io.yunzong.imports.ImportRow;
import io.yunzong.imports.Register;
import io.yunzong.imports.RegisterNotes;
import io.yunzong.imports.RegisterTarget;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.platform.LiveTopic;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Loads customers by code, each with their primary contact. Clauses D-01, H-08. */
@Component
class CustomerTarget extends RegisterTarget<CustomerEntry> {
    private static final int BATCH = 5_000;
    private static final List<ImportField> FIELDS = List.of(
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

    private final CustomerShelf customers;

    @Autowired
    CustomerTarget(Customers customers, Contacts contacts, ObjectProvider<AccountUse> uses, RegisterNotes notes) {
        this(new CustomerShelf(customers, contacts, uses), notes);
    }

    private CustomerTarget(CustomerShelf customers, RegisterNotes notes) {
        super(
                new Frame(
                        "accounts",
                        "customers",
                        "customer",
                        Permission.ACCOUNT_WRITE,
                        LiveTopic.ACCOUNT,
                        BATCH,
                        Why.IMPORTED_IN_USE,
                        Why.IMPORTED_EDITED),
                FIELDS,
                customers,
                notes);
        this.customers = customers;
    }

    @Override
    protected Register.Loaded take(ImportContext context, List<ImportRow> rows) {
        return new CustomerBatch(context.caller(), customers, rows).load(rows);
    }
}
