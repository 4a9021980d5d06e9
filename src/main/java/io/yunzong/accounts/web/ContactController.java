package io.yunzong.accounts.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.accounts.AccountsDesk;
import io.yunzong.accounts.CustomerFinder;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.ContactId;
import io.yunzong.kernel.CustomerId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class ContactController {
    private final AccountsDesk desk;
    private final CustomerFinder customers;

    ContactController(AccountsDesk desk, CustomerFinder customers) {
        this.desk = desk;
        this.customers = customers;
    }

    @GetMapping("/customers/{id}/contacts")
    @Requires(Permission.ACCOUNT_READ)
    List<ContactForm> list(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return customers.listContacts(new CustomerId(id), caller.scope()).stream()
                .map(contact -> ContactForm.of(contact, caller.seesPersonalData()))
                .toList();
    }

    @PostMapping("/customers/{id}/contacts")
    @Requires(Permission.ACCOUNT_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    ContactForm add(@PathVariable long id, @RequestBody ContactForm form, @Parameter(hidden = true) Caller caller) {
        return show(desk.addContact(form.toAdd(id), caller).value(), caller);
    }

    @GetMapping("/contacts/{id}")
    @Requires(Permission.ACCOUNT_READ)
    ContactForm show(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return ContactForm.of(customers.getContact(new ContactId(id), caller.scope()), caller.seesPersonalData());
    }

    @PutMapping("/contacts/{id}")
    @Requires(Permission.ACCOUNT_WRITE)
    ContactForm edit(@PathVariable long id, @RequestBody ContactForm form, @Parameter(hidden = true) Caller caller) {
        desk.editContact(form.toContact(customers.getContact(new ContactId(id), caller.scope())), caller);
        return show(id, caller);
    }
}
