package io.yunzong.consignments;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Masking;
import io.yunzong.kernel.SiteId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who hands over or receives the goods.
 *
 * @param name a company or a person; blank is refused by the waybill's rules
 * @param siteId the customer's site, when it is one the network knows
 */
public record Party(
        String name,
        @Nullable String phone,
        @Nullable String address,
        @Nullable SiteId siteId) {
    public Party {
        name = Blanks.strip(name);
        phone = Blanks.toNull(phone);
        address = Blanks.toNull(address);
    }

    public static Party named(String name) {
        return new Party(name, null, null, null);
    }

    /** As shown to those without need of personal data. Clause H-08. */
    Party masked() {
        return new Party(
                Objects.requireNonNullElse(Masking.name(name), ""),
                Masking.phone(phone),
                Masking.address(address),
                siteId);
    }

    /** Undoes masking in what an editor sent back who never saw the original. */
    Party unmaskedBy(Party original) {
        Party seen = original.masked();
        return new Party(
                name.equals(seen.name) ? original.name : name,
                Objects.equals(phone, seen.phone) ? original.phone : phone,
                Objects.equals(address, seen.address) ? original.address : address,
                siteId);
    }
}
