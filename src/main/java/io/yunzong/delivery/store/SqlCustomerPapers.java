package io.yunzong.delivery.store;

import io.yunzong.delivery.RequiredPaper;
import io.yunzong.delivery.domain.CustomerPapers;
import io.yunzong.kernel.CustomerId;
import io.yunzong.platform.Columns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlCustomerPapers implements CustomerPapers {
    private final JdbcClient jdbc;

    SqlCustomerPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<CustomerId, List<RequiredPaper>> list(Collection<CustomerId> ids) {
        Map<CustomerId, List<RequiredPaper>> papers = new HashMap<>();
        jdbc.sql("select customer_id, code, zh, en, required from delivery.customer_paper "
                        + "where customer_id = any(:ids) and active order by code")
                .param("ids", Columns.ids(ids))
                .query(row -> {
                    papers.computeIfAbsent(new CustomerId(row.getLong("customer_id")), one -> new ArrayList<>())
                            .add(new RequiredPaper(
                                    row.getString("code"),
                                    row.getString("zh"),
                                    row.getString("en"),
                                    row.getBoolean("required"),
                                    true));
                });
        return papers;
    }

    @Override
    public void replace(CustomerId id, List<RequiredPaper> papers) {
        jdbc.sql("update delivery.customer_paper set active = false where customer_id = :id and code <> all(:codes)")
                .param("id", id.value())
                .param("codes", papers.stream().map(RequiredPaper::code).toArray(String[]::new))
                .update();
        for (RequiredPaper paper : papers) {
            jdbc.sql("""
                            insert into delivery.customer_paper (customer_id, code, zh, en, required)
                            values (:id, :code, :zh, :en, :required)
                            on conflict (customer_id, code) do update
                            set zh = excluded.zh, en = excluded.en, required = excluded.required, active = true
                            """)
                    .param("id", id.value())
                    .param("code", paper.code())
                    .param("zh", paper.zh())
                    .param("en", paper.en())
                    .param("required", paper.required())
                    .update();
        }
    }
}
