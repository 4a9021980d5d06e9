package io.yunzong.watch.store;

import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.watch.domain.Fleet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlFleet implements Fleet {
    private final JdbcClient jdbc;

    SqlFleet(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<VehicleId> listAt(SiteId site, int limit) {
        return jdbc.sql("""
                        select id from network.vehicle_v where home_site_id = :site and active order by plate limit :limit
                        """)
                .param("site", site.value())
                .param("limit", limit)
                .query((row, index) -> new VehicleId(row.getLong("id")))
                .list();
    }
}
