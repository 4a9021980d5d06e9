package io.yunzong.identity;

import io.yunzong.identity.domain.People;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds to the accounts a person works for, from where accounts are made. Clause H-08. */
@Component
public class AccountGrants {
    private final People people;

    AccountGrants(People people) {
        this.people = people;
    }

    /** From their next request on the person sees the account too. */
    @Transactional
    public void grant(PersonId person, CustomerId account) {
        people.addAccount(person, account);
    }
}
