package io.yunzong.network.domain;

import io.yunzong.kernel.DriverId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.network.Driver;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All drivers. */
public interface Drivers {
    Optional<Driver> find(DriverId id);

    /** Finds and keeps others from changing it until the transaction ends. */
    Optional<Driver> lock(DriverId id);

    Optional<Driver> findByLicence(String licenceNumber);

    /** The one of this name and phone, the earliest if there are several. */
    Optional<Driver> findByNameAndPhone(String name, String phone);

    List<Driver> list(Collection<DriverId> ids);

    /** @param withPersonalData whether the text is looked for in phones and licence numbers too */
    Page<Driver> page(@Nullable String text, @Nullable Boolean active, boolean withPersonalData, PageQuery query);

    /** Adds a driver and returns their id; {@code driver.id()} is ignored. */
    DriverId add(Driver driver);

    /** Writes the driver over the version it was read at; false when somebody else was quicker. */
    boolean change(Driver driver);

    void remove(Collection<DriverId> ids);
}
