package io.yunzong.consignments.store;

import io.yunzong.accounts.AccountUse;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Id;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.NetworkUse;
import java.util.Collection;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of the network and of the accounts waybills refer to. */
@Repository
class SqlUse implements NetworkUse, AccountUse {
    private final JdbcClient jdbc;

    SqlUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<SiteId> sitesInUse(Collection<SiteId> ids) {
        return used("""
                select site_id from consignments.route_node where site_id = any(:ids)
                union select consignor_site_id from consignments.consignment where consignor_site_id = any(:ids)
                union select consignee_site_id from consignments.consignment where consignee_site_id = any(:ids)
                """, ids, SiteId::new);
    }

    @Override
    public Set<LaneId> lanesInUse(Collection<LaneId> ids) {
        return used(
                "select distinct lane_id from consignments.consignment where lane_id = any(:ids)", ids, LaneId::new);
    }

    @Override
    public Set<VehicleId> vehiclesInUse(Collection<VehicleId> ids) {
        return used("""
                select vehicle_id from consignments.consignment where vehicle_id = any(:ids)
                union select vehicle_id from consignments.route_node where vehicle_id = any(:ids)
                """, ids, VehicleId::new);
    }

    @Override
    public Set<CarrierId> carriersInUse(Collection<CarrierId> ids) {
        return used(
                "select distinct carrier_id from consignments.consignment where carrier_id = any(:ids)",
                ids,
                CarrierId::new);
    }

    @Override
    public Set<CustomerId> customersInUse(Collection<CustomerId> ids) {
        return used(
                "select distinct customer_id from consignments.search where customer_id = any(:ids)",
                ids,
                CustomerId::new);
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
