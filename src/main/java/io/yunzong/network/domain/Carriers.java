package io.yunzong.network.domain;

import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.network.Carrier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All carriers. */
public interface Carriers {
    Optional<Carrier> find(CarrierId id);

    /** Finds and keeps others from changing it until the transaction ends. */
    Optional<Carrier> lock(CarrierId id);

    Optional<Carrier> findByCode(String code);

    List<Carrier> list(Collection<CarrierId> ids);

    /** Those that exist, by code as given. */
    Map<String, Carrier> listByCode(Collection<String> codes);

    Page<Carrier> page(@Nullable String text, @Nullable Boolean active, PageQuery query);

    /** Adds a carrier and returns its id; {@code carrier.id()} is ignored. */
    CarrierId add(Carrier carrier);

    /** Writes the carrier over the version it was read at; false when somebody else was quicker. */
    boolean change(Carrier carrier);

    /** Adds those whose code is new, leaves the others as they are. Returns the number added. */
    int addMissing(List<Carrier> carriers);

    /** Those of the carriers that vehicles or drivers refer to. */
    Set<CarrierId> listUsed(Collection<CarrierId> ids);

    void remove(Collection<CarrierId> ids);
}
