package io.yunzong.accounts.web;

import io.yunzong.accounts.AddCustomer;
import io.yunzong.accounts.Customer;
import io.yunzong.accounts.CustomerType;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.Masking;
import io.yunzong.kernel.PersonId;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer as they go over the wire, both ways. Phone and address are masked for those who need not know. */
record CustomerForm(
        @Nullable Long id,
        @Nullable String code,
        @Nullable String name,
        @Nullable String shortName,
        @NotNull @Nullable CustomerType type,
        @NotNull @Nullable CustomerClass customerClass,
        @Nullable String industry,
        @Nullable String provinceCity,
        @Nullable String address,
        @Nullable String phone,
        @Nullable Long accountManagerId,
        @Nullable String note,
        @Nullable Boolean active,
        @Nullable Boolean simulated,
        @Nullable Integer version) {

    static CustomerForm of(Customer customer, boolean seesPersonalData) {
        PersonId manager = customer.accountManagerId();
        return new CustomerForm(
                customer.id().value(),
                customer.code(),
                customer.name(),
                customer.shortName(),
                customer.type(),
                customer.customerClass(),
                customer.industry(),
                customer.provinceCity(),
                seesPersonalData ? customer.address() : Masking.address(customer.address()),
                seesPersonalData ? customer.phone() : Masking.phone(customer.phone()),
                manager == null ? null : manager.value(),
                customer.note(),
                customer.active(),
                customer.simulated(),
                customer.version());
    }

    AddCustomer toAdd() {
        return new AddCustomer(
                Blanks.strip(code),
                Blanks.strip(name),
                shortName,
                Objects.requireNonNull(type),
                Objects.requireNonNull(customerClass),
                industry,
                provinceCity,
                address,
                phone,
                accountManagerId == null ? null : new PersonId(accountManagerId),
                note,
                false);
    }

    Customer toCustomer(Customer before) {
        return new Customer(
                before.id(),
                Blanks.strip(code),
                Blanks.strip(name),
                shortName,
                Objects.requireNonNull(type),
                Objects.requireNonNull(customerClass),
                industry,
                provinceCity,
                address,
                phone,
                accountManagerId == null ? null : new PersonId(accountManagerId),
                note,
                active == null ? before.active() : active,
                before.simulated(),
                version == null ? -1 : version);
    }
}
