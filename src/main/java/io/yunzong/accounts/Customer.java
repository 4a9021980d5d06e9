package io.yunzong.accounts;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A company whose cargo the network carries. A customer who leaves is made inactive, never deleted: their consignments
 * remain. Address and phone are personal data in answers. Clauses D-01, H-08.
 *
 * @param code what people and files call it; unique whatever the case of its letters
 * @param accountManagerId the member of staff who looks after them
 * @param version counts edits
 */
public record Customer(
        CustomerId id,
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
        boolean active,
        boolean simulated,
        int version) {
    public Customer {
        code = Blanks.strip(code);
        name = Blanks.strip(name);
        shortName = Blanks.toNull(shortName);
        industry = Blanks.toNull(industry);
        provinceCity = Blanks.toNull(provinceCity);
        address = Blanks.toNull(address);
        phone = Blanks.toNull(phone);
        note = Blanks.toNull(note);
    }

    /** What to call them where space is short. */
    public String label() {
        return shortName == null ? name : shortName;
    }
}
