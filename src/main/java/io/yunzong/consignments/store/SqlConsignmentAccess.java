package io.yunzong.consignments.store;

import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SubjectAccess;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept about a consignment is seen by whoever sees the consignment. */
@Repository
class SqlConsignmentAccess implements SubjectAccess {
    private final JdbcClient jdbc;

    SqlConsignmentAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "consignment";
    }

    @Override
    public Map<Long, String> names(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("select id, number from consignments.consignment where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((RowCallbackHandler) row -> names.put(row.getLong("id"), row.getString("number")));
        return names;
    }

    @Override
    public Set<Long> visible(Collection<Long> ids, Scope scope) {
        return jdbc
                .sql("""
                        select id from consignments.consignment
                        where id = any(:ids)
                            and (:everything or branch_ids && cast(:branches as bigint[])
                                or customer_id = any(cast(:accounts as bigint[])))
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("everything", scope.everything())
                .param("branches", scope.branchArray())
                .param("accounts", scope.accountArray())
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
