package io.yunzong.accounts.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.accounts.AccountsDesk;
import io.yunzong.accounts.Customer;
import io.yunzong.accounts.CustomerFinder;
import io.yunzong.accounts.CustomerQuery;
import io.yunzong.accounts.CustomerType;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Pages;
import io.yunzong.kernel.Scope;
import io.yunzong.platform.Chosen;
import io.yunzong.platform.Download;
import io.yunzong.platform.Texts;
import io.yunzong.sheets.SheetWriter;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/customers")
class CustomerController {
    private final AccountsDesk desk;
    private final CustomerFinder customers;
    private final Texts texts;

    CustomerController(AccountsDesk desk, CustomerFinder customers, Texts texts) {
        this.desk = desk;
        this.customers = customers;
        this.texts = texts;
    }

    /** @param kind the class of the customer */
    @GetMapping
    @Requires(Permission.ACCOUNT_READ)
    Page<CustomerForm> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable CustomerClass kind,
            @RequestParam(required = false) @Nullable CustomerType type,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller) {
        boolean open = caller.seesPersonalData();
        return customers
                .page(new CustomerQuery(q, active, type, kind, open), caller.scope(), PageQuery.of(page, size, sort))
                .map(customer -> CustomerForm.of(customer, open));
    }

    @GetMapping("/{id}")
    @Requires(Permission.ACCOUNT_READ)
    CustomerForm show(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return CustomerForm.of(customers.get(new CustomerId(id), caller.scope()), caller.seesPersonalData());
    }

    @PostMapping
    @Requires(Permission.ACCOUNT_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    CustomerForm add(@Valid @RequestBody CustomerForm form, @Parameter(hidden = true) Caller caller) {
        CustomerId id = desk.addCustomer(form.toAdd(), caller);
        // the caller's own scope was read before the customer became theirs
        Scope justThis = Scope.of(Set.of(), Set.of(id));
        return CustomerForm.of(customers.get(id, justThis), caller.seesPersonalData());
    }

    @PutMapping("/{id}")
    @Requires(Permission.ACCOUNT_WRITE)
    CustomerForm edit(
            @PathVariable long id, @Valid @RequestBody CustomerForm form, @Parameter(hidden = true) Caller caller) {
        desk.editCustomer(form.toCustomer(customers.get(new CustomerId(id), caller.scope())), caller);
        return show(id, caller);
    }

    @GetMapping("/export.xlsx")
    @Requires(Permission.ACCOUNT_READ)
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable CustomerClass kind,
            @RequestParam(required = false) @Nullable CustomerType type,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable List<Long> ids,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        CustomerSheet sheet = new CustomerSheet(texts, locale);
        boolean open = caller.seesPersonalData();
        Function<PageQuery, Page<Customer>> source = Chosen.or(
                ids,
                CustomerId::new,
                chosen -> customers.list(chosen, caller.scope()),
                query -> customers.page(new CustomerQuery(q, active, type, kind, open), caller.scope(), query));
        Stream<CustomerSheet.Line> rows =
                Pages.all(sort, query -> CustomerSheet.lines(source.apply(query), customers, caller.scope(), open));
        return Download.xlsx(sheet.title(), out -> SheetWriter.xlsx(out, sheet.title(), sheet.columns(), rows));
    }
}
