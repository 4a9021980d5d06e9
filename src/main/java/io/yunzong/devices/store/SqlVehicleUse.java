package io.yunzong.devices.store;

import io.yunzong.kernel.VehicleId;
import io.yunzong.network.NetworkUse;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which vehicles devices are or were bound to. */
@Repository
class SqlVehicleUse implements NetworkUse {
    private final JdbcClient jdbc;

    SqlVehicleUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<VehicleId> vehiclesInUse(Collection<VehicleId> ids) {
        return jdbc
                .sql("select distinct vehicle_id from devices.binding where vehicle_id = any(:ids)")
                .param("ids", ids.stream().map(VehicleId::value).toArray(Long[]::new))
                .query(Long.class)
                .list()
                .stream()
                .map(VehicleId::new)
                .collect(Collectors.toSet());
    }
}
