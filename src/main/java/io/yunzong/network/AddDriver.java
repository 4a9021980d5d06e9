package io.yunzong.network;

import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.DriverId;
import org.jspecify.annotations.Nullable;

/** Adds a driver; the parts are those of {@link Driver}. */
public record AddDriver(
        String name,
        String phone,
        @Nullable String licenceNumber,
        @Nullable CarrierId carrierId,
        boolean simulated) {
    Driver toDriver() {
        return new Driver(new DriverId(0), name, phone, licenceNumber, carrierId, true, simulated, 0);
    }
}
