package io.yunzong.network;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.CarrierId;
import org.jspecify.annotations.Nullable;

/**
 * A company whose vehicles carry for the network.
 *
 * @param code unique whatever the case of its letters
 */
public record Carrier(
        CarrierId id,
        String code,
        String name,
        @Nullable String contactName,
        @Nullable String phone,
        boolean active,
        boolean simulated,
        int version) {
    public Carrier {
        code = Blanks.strip(code);
        name = Blanks.strip(name);
        contactName = Blanks.toNull(contactName);
        phone = Blanks.toNull(phone);
    }
}
