package io.yunzong.network.intake;

import io.yunzong.imports.Shelf;
import io.yunzong.kernel.CarrierId;
import io.yunzong.network.Carrier;
import io.yunzong.network.NetworkRefused;
import io.yunzong.network.NetworkUse;
import io.yunzong.network.domain.Carriers;
import java.util.List;
import java.util.Set;

/** The carriers as imports put them in and take them out. */
record CarrierShelf(Carriers carriers, Intake intake) implements Shelf<Carrier> {
    @Override
    public long id(Carrier carrier) {
        return carrier.id().value();
    }

    @Override
    public String name(Carrier carrier) {
        return carrier.code();
    }

    @Override
    public int version(Carrier carrier) {
        return carrier.version();
    }

    @Override
    public List<Carrier> list(List<Long> ids) {
        return carriers.list(own(ids));
    }

    @Override
    public long add(Carrier carrier) {
        return carriers.add(carrier).value();
    }

    @Override
    public void change(Carrier carrier) {
        if (!carriers.change(carrier)) {
            throw NetworkRefused.changedMeanwhile();
        }
    }

    @Override
    public Set<Long> listUsed(List<Long> ids) {
        List<CarrierId> own = own(ids);
        return intake.listUsed(own, NetworkUse::carriersInUse, carriers.listUsed(own));
    }

    @Override
    public void remove(List<Long> ids) {
        carriers.remove(own(ids));
    }

    private static List<CarrierId> own(List<Long> ids) {
        return ids.stream().map(CarrierId::new).toList();
    }
}
