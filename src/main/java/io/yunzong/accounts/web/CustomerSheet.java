package io.yunzong.accounts.web;

import io.yunzong.accounts.Contact;
import io.yunzong.accounts.Customer;
import io.yunzong.accounts.CustomerFinder;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.Scope;
import io.yunzong.platform.Texts;
import io.yunzong.sheets.Column;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Customers with their primary contacts as a table, under the headings by which they are imported. */
record CustomerSheet(Texts texts, Locale locale) {
    /** A row; what the reader need not know is masked already. */
    record Line(CustomerForm customer, @Nullable ContactForm contact) {}

    static Page<Line> lines(Page<Customer> page, CustomerFinder finder, Scope scope, boolean open) {
        Map<CustomerId, Contact> primary =
                finder.listContacts(page.rows().stream().map(Customer::id).toList(), scope).stream()
                        .filter(Contact::primary)
                        .collect(Collectors.toMap(Contact::customerId, Function.identity()));
        return page.map(customer -> {
            Contact contact = primary.get(customer.id());
            return new Line(CustomerForm.of(customer, open), contact == null ? null : ContactForm.of(contact, open));
        });
    }

    String title() {
        return word("");
    }

    List<Column<Line>> columns() {
        return List.of(
                Column.text(word(".code"), line -> line.customer().code()),
                Column.<Line>text(word(".name"), line -> line.customer().name()).wide(30),
                Column.text(word(".shortName"), line -> line.customer().shortName()),
                Column.text(
                        word(".type"),
                        line -> word(".type."
                                + Objects.requireNonNull(line.customer().type()))),
                Column.text(
                        word(".customerClass"),
                        line -> word(".customerClass."
                                + Objects.requireNonNull(line.customer().customerClass()))),
                Column.text(word(".industry"), line -> line.customer().industry()),
                Column.text(word(".provinceCity"), line -> line.customer().provinceCity()),
                Column.<Line>text(word(".address"), line -> line.customer().address())
                        .wide(40),
                Column.text(word(".phone"), line -> line.customer().phone()),
                Column.text(word(".note"), line -> line.customer().note()),
                Column.text(word(".contactName"), contact(ContactForm::name)),
                Column.text(word(".contactTitle"), contact(ContactForm::title)),
                Column.text(word(".contactPhone"), contact(ContactForm::phone)),
                Column.text(word(".contactEmail"), contact(ContactForm::email)),
                Column.text(
                        word(".active"),
                        line -> Boolean.TRUE.equals(line.customer().active())
                                ? texts.find("accounts.export.yes", locale)
                                : texts.find("accounts.export.no", locale)));
    }

    private static Function<Line, @Nullable String> contact(Function<ContactForm, @Nullable String> part) {
        return line -> line.contact() == null ? null : part.apply(line.contact());
    }

    private String word(String key) {
        return texts.find("accounts.import.customers" + key, locale).split("\\|")[0];
    }
}
