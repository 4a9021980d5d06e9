package io.yunzong.journey.store;

import io.yunzong.kernel.Id;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.NetworkUse;
import java.util.Collection;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sites and vehicles that events name, planned or not. */
@Repository
class SqlNetworkUse implements NetworkUse {
    private final JdbcClient jdbc;

    SqlNetworkUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<SiteId> sitesInUse(Collection<SiteId> ids) {
        return used("select distinct site_id from journey.event where site_id = any(:ids)", ids, SiteId::new);
    }

    @Override
    public Set<VehicleId> vehiclesInUse(Collection<VehicleId> ids) {
        return used("select distinct vehicle_id from journey.event where vehicle_id = any(:ids)", ids, VehicleId::new);
    }

    private <I extends Id> Set<I> used(String sql, Collection<I> ids, LongFunction<I> id) {
        return jdbc
                .sql(sql)
                .param("ids", ids.stream().map(Id::value).toArray(Long[]::new))
                .query(Long.class)
                .list()
                .stream()
                .map(id::apply)
                .collect(Collectors.toSet());
    }
}
