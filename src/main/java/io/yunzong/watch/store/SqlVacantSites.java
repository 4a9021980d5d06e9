package io.yunzong.watch.store;

import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.time;

import io.yunzong.kernel.SiteId;
import io.yunzong.watch.domain.VacantSites;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlVacantSites implements VacantSites {
    private final JdbcClient jdbc;

    SqlVacantSites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SiteId> notice(Collection<SiteId> sites, Instant at) {
        return jdbc.sql("""
                        insert into watch.vacancy (site_id, noticed_at)
                        select id, :at from unnest(cast(:sites as bigint[])) as d (id) order by id
                        on conflict (site_id) where filled_at is null do nothing returning site_id
                        """)
                .param("sites", ids(sites))
                .param("at", time(at))
                .query((row, index) -> new SiteId(row.getLong("site_id")))
                .list();
    }

    @Override
    public void fill(Collection<SiteId> sites, Instant at) {
        jdbc.sql("update watch.vacancy set filled_at = :at where site_id = any(:sites) and filled_at is null")
                .param("sites", ids(sites))
                .param("at", time(at))
                .update();
    }

    @Override
    public Map<SiteId, Instant> listVacant() {
        Map<SiteId, Instant> vacant = new HashMap<>();
        jdbc.sql("select site_id, noticed_at from watch.vacancy where filled_at is null")
                .query(row -> {
                    vacant.put(new SiteId(row.getLong("site_id")), instant(row, "noticed_at"));
                });
        return vacant;
    }

    @Override
    public Set<SiteId> vacantAmong(Collection<SiteId> sites) {
        return new HashSet<>(jdbc.sql("""
                        select site_id from watch.vacancy where site_id = any(:sites) and filled_at is null
                        """)
                .param("sites", ids(sites))
                .query((row, index) -> new SiteId(row.getLong("site_id")))
                .list());
    }
}
