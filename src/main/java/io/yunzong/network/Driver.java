package io.yunzong.network;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.DriverId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who drives. Phone and licence are personal data. Clause H-08.
 *
 * @param licenceNumber upper case, without blanks; unique where known
 */
public record Driver(
        DriverId id,
        String name,
        String phone,
        @Nullable String licenceNumber,
        @Nullable CarrierId carrierId,
        boolean active,
        boolean simulated,
        int version) {
    public Driver {
        name = Blanks.strip(name);
        phone = Blanks.strip(phone);
        licenceNumber = licenceNumber == null
                ? null
                : Blanks.toNull(licenceNumber.replaceAll("[\\s\\p{Z}]", "").toUpperCase(Locale.ROOT));
    }
}
