package io.yunzong.network;

import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.network.domain.Carriers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions about carriers. */
@Component
public class CarrierFinder {
    private final Carriers carriers;

    CarrierFinder(Carriers carriers) {
        this.carriers = carriers;
    }

    public Optional<Carrier> find(CarrierId id) {
        return carriers.find(id);
    }

    /** @throws NetworkRefused NOT_FOUND */
    public Carrier get(CarrierId id) {
        return carriers.find(id).orElseThrow(NetworkRefused::notFound);
    }

    /** The case of letters does not matter. */
    public Optional<Carrier> findByCode(String code) {
        return carriers.findByCode(code);
    }

    public List<Carrier> list(Collection<CarrierId> ids) {
        return carriers.list(ids);
    }

    /** Those that exist, by code as given; one statement. */
    public Map<String, Carrier> listByCode(Collection<String> codes) {
        return carriers.listByCode(codes);
    }

    /** One page, by code unless sorted by code or name. */
    public Page<Carrier> page(@Nullable String text, @Nullable Boolean active, PageQuery query) {
        return carriers.page(text, active, query);
    }
}
