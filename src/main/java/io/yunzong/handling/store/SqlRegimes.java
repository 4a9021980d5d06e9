package io.yunzong.handling.store;

import io.yunzong.handling.Regime;
import io.yunzong.handling.domain.Regimes;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerClass;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlRegimes implements Regimes {
    private final JdbcClient jdbc;

    SqlRegimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Collection<ConsignmentId> consignments, int version, Set<CustomerClass> classes, Instant at) {
        jdbc.sql("""
                        insert into handling.regime (consignment_id, regulation_version, customer_class, kept_at)
                        select c.id, :version, a.customer_class, :at
                        from consignments.consignment_v c join accounts.customer_v a on a.id = c.customer_id
                        where c.id = any(:ids) and a.customer_class = any(:classes)
                        on conflict (consignment_id) do nothing
                        """)
                .param("version", version)
                .param("at", Columns.time(at))
                .param("ids", Columns.ids(consignments))
                .param("classes", classes.stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    @Override
    public void forget(Collection<ConsignmentId> consignments) {
        jdbc.sql("delete from handling.regime where consignment_id = any(:ids)")
                .param("ids", Columns.ids(consignments))
                .update();
    }

    @Override
    public Map<ConsignmentId, Regime> find(Collection<ConsignmentId> consignments) {
        if (consignments.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select consignment_id, regulation_version, customer_class from handling.regime
                        where consignment_id = any(:ids)
                        """)
                .param("ids", Columns.ids(consignments))
                .query((row, index) -> new Regime(
                        new ConsignmentId(row.getLong(1)), row.getInt(2), CustomerClass.valueOf(row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Regime::consignmentId, Function.identity()));
    }
}
