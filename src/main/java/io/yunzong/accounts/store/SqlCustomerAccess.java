package io.yunzong.accounts.store;

import io.yunzong.accounts.domain.Sight;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SubjectAccess;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept about a customer is seen by whoever sees the customer. Clauses H-04, H-08. */
@Repository
class SqlCustomerAccess implements SubjectAccess {
    private final JdbcClient jdbc;

    SqlCustomerAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "customer";
    }

    @Override
    public Set<Long> visible(Collection<Long> ids, Scope scope) {
        return new HashSet<>(jdbc.sql("""
                        select id from accounts.customer
                        where id = any(:ids) and (:unlimited or id = any(cast(:accounts as bigint[])))
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("unlimited", Sight.isUnlimited(scope))
                .param("accounts", scope.accountArray())
                .query(Long.class)
                .list());
    }

    @Override
    public Map<Long, String> names(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("select id, coalesce(short_name, name) as name from accounts.customer where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((RowCallbackHandler) row -> names.put(row.getLong("id"), row.getString("name")));
        return names;
    }
}
