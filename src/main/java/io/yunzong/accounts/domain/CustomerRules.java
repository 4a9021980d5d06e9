package io.yunzong.accounts.domain;

import io.yunzong.accounts.AccountsRefused.Why;
import io.yunzong.accounts.Contact;
import io.yunzong.accounts.Customer;
import io.yunzong.kernel.Phones;
import io.yunzong.kernel.Unmet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold for a customer or a contact by itself. */
public final class CustomerRules {
    private static final int CODE_LENGTH = 60;
    private static final int NAME_LENGTH = 200;
    private static final int NOTE_LENGTH = 2000;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;]{1,64}@[^@\\s,;]+\\.[^@\\s,;.]{2,}");

    private CustomerRules() {}

    /** Everything that is wrong with the customer. */
    public static List<Unmet> check(Customer customer) {
        List<Unmet> unmet = new ArrayList<>();
        if (customer.code().isEmpty()) {
            unmet.add(Why.CODE_MISSING.unmet().inField("code"));
        }
        length(customer.code(), CODE_LENGTH, "code", unmet);
        name(customer.name(), unmet);
        length(customer.shortName(), CODE_LENGTH, "shortName", unmet);
        length(customer.industry(), NAME_LENGTH, "industry", unmet);
        length(customer.provinceCity(), NAME_LENGTH, "provinceCity", unmet);
        length(customer.address(), 2 * NAME_LENGTH, "address", unmet);
        length(customer.note(), NOTE_LENGTH, "note", unmet);
        phone(customer.phone(), unmet);
        return unmet;
    }

    /** Everything that is wrong with the contact. */
    public static List<Unmet> check(Contact contact) {
        List<Unmet> unmet = new ArrayList<>();
        name(contact.name(), unmet);
        length(contact.title(), NAME_LENGTH, "title", unmet);
        length(contact.province(), CODE_LENGTH, "province", unmet);
        phone(contact.phone(), unmet);
        String email = contact.email();
        if (email != null && !EMAIL.matcher(email).matches()) {
            unmet.add(Why.EMAIL_INVALID.unmet("email", email).inField("email"));
        }
        if (email == null && contact.phone() == null) {
            unmet.add(Why.CONTACT_UNREACHABLE.unmet().inField("phone"));
        }
        if (contact.primary() && !contact.active()) {
            unmet.add(Why.PRIMARY_INACTIVE.unmet().inField("primary"));
        }
        return unmet;
    }

    private static void name(String name, List<Unmet> unmet) {
        if (name.isEmpty()) {
            unmet.add(Why.NAME_MISSING.unmet().inField("name"));
        }
        length(name, NAME_LENGTH, "name", unmet);
    }

    private static void phone(@Nullable String phone, List<Unmet> unmet) {
        if (phone != null && !Phones.isPhone(phone)) {
            unmet.add(Why.PHONE_INVALID.unmet("phone", phone).inField("phone"));
        }
    }

    private static void length(@Nullable String text, int longest, String field, List<Unmet> unmet) {
        if (text != null && text.length() > longest) {
            unmet.add(Why.TOO_LONG.unmet("length", longest).inField(field));
        }
    }
}
