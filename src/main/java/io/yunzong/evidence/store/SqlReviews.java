package io.yunzong.evidence.store;

import io.yunzong.evidence.Evidence;
import io.yunzong.evidence.EvidenceFlag;
import io.yunzong.evidence.EvidenceReview.Decision;
import io.yunzong.evidence.ReviewVerdict;
import io.yunzong.evidence.domain.Exhibits.Suspicion;
import io.yunzong.evidence.domain.Reviews;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.platform.Columns;
import io.yunzong.platform.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlReviews implements Reviews {
    private final JdbcClient jdbc;

    SqlReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<Evidence> page(@Nullable Boolean decided, PageQuery query) {
        Listing listing = Listing.from(
                        "evidence.exhibit e left join evidence.verdict v on v.exhibit_id = e.id",
                        Map.of("receivedAt", "e.received_at"),
                        "e.id desc")
                .where("e.suspected");
        if (decided != null) {
            listing.where(decided ? "v.exhibit_id is not null" : "v.exhibit_id is null");
        }
        return listing.page(jdbc, query, ExhibitRow::evidence);
    }

    @Override
    public List<Evidence> sample(int count) {
        // some numbers by chance among the latest hundred thousand: no sorting of the whole table
        return jdbc.sql("""
                        with latest as (select coalesce(max(id), 0) as id from evidence.exhibit),
                        chosen as (
                            select distinct id - cast(floor(random() * least(id, 100000)) as bigint) as id
                            from latest, generate_series(1, :tries))
                        select e.*, v.verdict from evidence.exhibit e
                            join chosen on chosen.id = e.id
                            left join evidence.verdict v on v.exhibit_id = e.id
                        where e.kind = 'PHOTO' and v.exhibit_id is null
                        order by random() limit :count
                        """)
                .param("tries", count * 50)
                .param("count", count)
                .query(ExhibitRow::evidence)
                .list();
    }

    @Override
    public Map<EvidenceId, List<Suspicion>> suspicions(Collection<EvidenceId> ids) {
        Map<EvidenceId, List<Suspicion>> found = new HashMap<>();
        jdbc.sql("select * from evidence.suspicion where exhibit_id = any(:ids) order by id")
                .param("ids", array(ids))
                .query((row, index) -> found.computeIfAbsent(
                                new EvidenceId(row.getLong("exhibit_id")), id -> new ArrayList<>())
                        .add(suspicion(row)))
                .list();
        return found;
    }

    private static Suspicion suspicion(ResultSet row) throws SQLException {
        return new Suspicion(
                EvidenceFlag.valueOf(row.getString("flag")),
                Columns.id(row, "matched_id", EvidenceId::new),
                row.getObject("distance", Integer.class));
    }

    @Override
    public Map<EvidenceId, Decision> decisions(Collection<EvidenceId> ids) {
        Map<EvidenceId, Decision> found = new HashMap<>();
        jdbc.sql("select * from evidence.verdict where exhibit_id = any(:ids)")
                .param("ids", array(ids))
                .query((row, index) -> found.put(
                        new EvidenceId(row.getLong("exhibit_id")),
                        new Decision(
                                ReviewVerdict.valueOf(row.getString("verdict")),
                                row.getString("note"),
                                row.getString("decided_by_name"),
                                Columns.instant(row, "decided_at"))))
                .list();
        return found;
    }

    @Override
    public boolean decide(EvidenceId id, Decision decision, String byMark) {
        return jdbc.sql("""
                                insert into evidence.verdict
                                    (exhibit_id, verdict, note, decided_by, decided_by_name, decided_at)
                                values (:id, :verdict, :note, :by, :byName, :at)
                                on conflict (exhibit_id) do nothing
                                """)
                        .param("id", id.value())
                        .param("verdict", decision.verdict().name())
                        .param("note", decision.note())
                        .param("by", byMark)
                        .param("byName", decision.byName())
                        .param("at", Columns.time(decision.at()))
                        .update()
                == 1;
    }

    private static Long[] array(Collection<EvidenceId> ids) {
        return ids.stream().map(EvidenceId::value).toArray(Long[]::new);
    }
}
