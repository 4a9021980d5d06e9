package io.yunzong.delivery.store;

import io.yunzong.delivery.domain.Regime;
import io.yunzong.delivery.domain.Regimes;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.platform.Columns;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlDeliveryRegimes implements Regimes {
    private final JdbcClient jdbc;

    SqlDeliveryRegimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Map<ConsignmentId, Regime> regimes) {
        if (regimes.isEmpty()) {
            return;
        }
        List<Map.Entry<ConsignmentId, Regime>> rows = List.copyOf(regimes.entrySet());
        jdbc.sql("""
                        insert into delivery.regime (consignment_id, version, customer_class)
                        select * from unnest(cast(:ids as bigint[]), cast(:versions as integer[]), cast(:classes as text[]))
                        on conflict (consignment_id) do nothing
                        """)
                .param("ids", rows.stream().map(row -> row.getKey().value()).toArray(Long[]::new))
                .param(
                        "versions",
                        rows.stream().map(row -> row.getValue().version()).toArray(Integer[]::new))
                .param(
                        "classes",
                        rows.stream()
                                .map(row -> row.getValue().customerClass().name())
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public Map<ConsignmentId, Regime> find(Collection<ConsignmentId> ids) {
        Map<ConsignmentId, Regime> found = new HashMap<>();
        jdbc.sql("select consignment_id, version, customer_class from delivery.regime where consignment_id = any(:ids)")
                .param("ids", Columns.ids(ids))
                .query(row -> {
                    found.put(
                            new ConsignmentId(row.getLong("consignment_id")),
                            new Regime(row.getInt("version"), CustomerClass.valueOf(row.getString("customer_class"))));
                });
        return found;
    }

    @Override
    public void remove(Collection<ConsignmentId> ids) {
        jdbc.sql("delete from delivery.regime where consignment_id = any(:ids)")
                .param("ids", Columns.ids(ids))
                .update();
    }
}
