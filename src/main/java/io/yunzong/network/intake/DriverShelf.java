package io.yunzong.network.intake;

import io.yunzong.imports.Shelf;
import io.yunzong.kernel.DriverId;
import io.yunzong.network.Driver;
import io.yunzong.network.NetworkRefused;
import io.yunzong.network.NetworkUse;
import io.yunzong.network.domain.Drivers;
import java.util.List;
import java.util.Set;

/** The drivers as imports put them in and take them out. */
record DriverShelf(Drivers drivers, Intake intake) implements Shelf<Driver> {
    @Override
    public long id(Driver driver) {
        return driver.id().value();
    }

    @Override
    public String name(Driver driver) {
        return driver.name();
    }

    @Override
    public int version(Driver driver) {
        return driver.version();
    }

    @Override
    public List<Driver> list(List<Long> ids) {
        return drivers.list(own(ids));
    }

    @Override
    public long add(Driver driver) {
        return drivers.add(driver).value();
    }

    @Override
    public void change(Driver driver) {
        if (!drivers.change(driver)) {
            throw NetworkRefused.changedMeanwhile();
        }
    }

    @Override
    public Set<Long> listUsed(List<Long> ids) {
        List<DriverId> own = own(ids);
        return intake.listUsed(own, NetworkUse::driversInUse, Set.of());
    }

    @Override
    public void remove(List<Long> ids) {
        drivers.remove(own(ids));
    }

    private static List<DriverId> own(List<Long> ids) {
        return ids.stream().map(DriverId::new).toList();
    }
}
