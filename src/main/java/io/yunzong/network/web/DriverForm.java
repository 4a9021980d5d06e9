package io.yunzong.network.web;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.Masking;
import io.yunzong.network.AddDriver;
import io.yunzong.network.Driver;
import org.jspecify.annotations.Nullable;

/** A driver as they go over the wire, both ways. */
record DriverForm(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String licenceNumber,
        @Nullable Long carrierId,
        @Nullable Boolean active,
        @Nullable Boolean simulated,
        @Nullable Integer version) {

    /** The name is shown to all staff: the dock must know who stands at the gate. */
    static DriverForm of(Driver driver, boolean seesPersonalData) {
        CarrierId carrier = driver.carrierId();
        return new DriverForm(
                driver.id().value(),
                driver.name(),
                seesPersonalData ? driver.phone() : Masking.phone(driver.phone()),
                seesPersonalData ? driver.licenceNumber() : Masking.phone(driver.licenceNumber()),
                carrier == null ? null : carrier.value(),
                driver.active(),
                driver.simulated(),
                driver.version());
    }

    AddDriver toAdd() {
        return new AddDriver(
                Blanks.strip(name),
                Blanks.strip(phone),
                licenceNumber,
                carrierId == null ? null : new CarrierId(carrierId),
                false);
    }

    Driver toDriver(Driver before) {
        return new Driver(
                before.id(),
                Blanks.strip(name),
                Blanks.strip(phone),
                licenceNumber,
                carrierId == null ? null : new CarrierId(carrierId),
                active == null ? before.active() : active,
                before.simulated(),
                Forms.version(version));
    }
}
