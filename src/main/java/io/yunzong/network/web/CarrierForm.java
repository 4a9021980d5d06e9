package io.yunzong.network.web;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Masking;
import io.yunzong.network.AddCarrier;
import io.yunzong.network.Carrier;
import org.jspecify.annotations.Nullable;

/** A carrier as it goes over the wire, both ways. */
record CarrierForm(
        @Nullable Long id,
        @Nullable String code,
        @Nullable String name,
        @Nullable String contactName,
        @Nullable String phone,
        @Nullable Boolean active,
        @Nullable Boolean simulated,
        @Nullable Integer version) {

    static CarrierForm of(Carrier carrier, boolean seesPersonalData) {
        return new CarrierForm(
                carrier.id().value(),
                carrier.code(),
                carrier.name(),
                seesPersonalData ? carrier.contactName() : Masking.name(carrier.contactName()),
                seesPersonalData ? carrier.phone() : Masking.phone(carrier.phone()),
                carrier.active(),
                carrier.simulated(),
                carrier.version());
    }

    AddCarrier toAdd() {
        return new AddCarrier(Blanks.strip(code), Blanks.strip(name), contactName, phone, false);
    }

    Carrier toCarrier(Carrier before) {
        return new Carrier(
                before.id(),
                Blanks.strip(code),
                Blanks.strip(name),
                contactName,
                phone,
                active == null ? before.active() : active,
                before.simulated(),
                Forms.version(version));
    }
}
