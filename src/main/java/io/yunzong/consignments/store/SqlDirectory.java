package io.yunzong.consignments.store;

import io.yunzong.consignments.domain.Directory;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Id;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlDirectory implements Directory {
    private final JdbcClient jdbc;

    SqlDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<SiteId, Site> sites(Collection<SiteId> ids) {
        Map<SiteId, Site> found = new HashMap<>();
        jdbc.sql("select id, code, name, city, active from network.site_v where id = any(:ids)")
                .param("ids", array(ids))
                .query(row -> {
                    SiteId id = new SiteId(row.getLong("id"));
                    String name = row.getString("name");
                    String city = row.getString("city");
                    found.put(
                            id,
                            new Site(
                                    id,
                                    row.getString("code"),
                                    name,
                                    city == null ? name : city,
                                    row.getBoolean("active")));
                });
        return found;
    }

    @Override
    public Map<CustomerId, Customer> customers(Collection<CustomerId> ids, Scope scope) {
        Map<CustomerId, Customer> found = new HashMap<>();
        jdbc.sql("select id, code, name, active from accounts.customer_v where id = any(:ids)")
                .param("ids", array(ids))
                .query(row -> {
                    CustomerId id = new CustomerId(row.getLong("id"));
                    found.put(
                            id,
                            new Customer(id, row.getString("code"), row.getString("name"), row.getBoolean("active")));
                });
        return found;
    }

    @Override
    public Map<VehicleId, String> plates(Collection<VehicleId> ids) {
        Map<VehicleId, String> found = new HashMap<>();
        jdbc.sql("select id, plate from network.vehicle_v where id = any(:ids)")
                .param("ids", array(ids))
                .query(row -> {
                    found.put(new VehicleId(row.getLong("id")), row.getString("plate"));
                });
        return found;
    }

    @Override
    public Set<LaneId> lanes(Collection<LaneId> ids) {
        return new HashSet<>(jdbc.sql("select id from network.lane_v where id = any(:ids)")
                .param("ids", array(ids))
                .query((row, index) -> new LaneId(row.getLong(1)))
                .list());
    }

    @Override
    public Set<CarrierId> carriers(Collection<CarrierId> ids) {
        return new HashSet<>(jdbc.sql("select id from network.carrier_v where id = any(:ids)")
                .param("ids", array(ids))
                .query((row, index) -> new CarrierId(row.getLong(1)))
                .list());
    }

    private static Long[] array(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(Long[]::new);
    }
}
