package io.yunzong.accounts;

import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Adds a customer; the parts are those of {@link Customer}. */
public record AddCustomer(
        String code,
        String name,
        @Nullable String shortName,
        CustomerType type,
        CustomerClass customerClass,
        @Nullable String industry,
        @Nullable String provinceCity,
        @Nullable String address,
        @Nullable String phone,
        @Nullable PersonId accountManagerId,
        @Nullable String note,
        boolean simulated) {
    /** A customer of whom only code, name and class are known. */
    public static AddCustomer named(String code, String name, CustomerClass customerClass) {
        return new AddCustomer(
                code, name, null, CustomerType.BOTH, customerClass, null, null, null, null, null, null, false);
    }

    Customer toCustomer() {
        return new Customer(
                new CustomerId(0),
                code,
                name,
                shortName,
                type,
                customerClass,
                industry,
                provinceCity,
                address,
                phone,
                accountManagerId,
                note,
                true,
                simulated,
                0);
    }
}
