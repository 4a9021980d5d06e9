package io.yunzong.accounts.intake;

import io.yunzong.accounts.Contact;
import io.yunzong.accounts.Customer;
import org.jspecify.annotations.Nullable;

/** A customer with the contact to ask first. */
record CustomerEntry(Customer customer, @Nullable Contact contact) {}
