package io.yunzong.network;

import io.yunzong.kernel.CarrierId;
import org.jspecify.annotations.Nullable;

/** Adds a carrier; the parts are those of {@link Carrier}. */
public record AddCarrier(
        String code,
        String name,
        @Nullable String contactName,
        @Nullable String phone,
        boolean simulated) {
    /** A carrier of which only code and name are known. */
    public static AddCarrier named(String code, String name) {
        return new AddCarrier(code, name, null, null, false);
    }

    Carrier toCarrier() {
        return new Carrier(new CarrierId(0), code, name, contactName, phone, true, simulated, 0);
    }
}
