package io.yunzong.network;

import io.yunzong.kernel.DriverId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.network.domain.Drivers;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions about drivers. */
@Component
public class DriverFinder {
    private final Drivers drivers;

    DriverFinder(Drivers drivers) {
        this.drivers = drivers;
    }

    public Optional<Driver> find(DriverId id) {
        return drivers.find(id);
    }

    /** @throws NetworkRefused NOT_FOUND */
    public Driver get(DriverId id) {
        return drivers.find(id).orElseThrow(NetworkRefused::notFound);
    }

    public List<Driver> list(Collection<DriverId> ids) {
        return drivers.list(ids);
    }

    /**
     * One page, by name unless sorted by name.
     *
     * @param withPersonalData whether the text is looked for in phones and licence numbers too; who may not see them
     *     must not guess them by searching either. Clause H-08
     */
    public Page<Driver> page(
            @Nullable String text, @Nullable Boolean active, boolean withPersonalData, PageQuery query) {
        return drivers.page(text, active, withPersonalData, query);
    }
}
