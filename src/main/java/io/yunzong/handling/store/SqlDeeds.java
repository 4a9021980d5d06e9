package io.yunzong.handling.store;

import static io.yunzong.platform.Columns.choice;
import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.time;

import io.yunzong.handling.Deed;
import io.yunzong.handling.domain.Deeds;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.platform.Columns;
import io.yunzong.regulation.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlDeeds implements Deeds {
    private final JdbcClient jdbc;

    SqlDeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean append(Collection<Deed> deeds) {
        int added = jdbc.sql("""
                        insert into handling.deed (load_id, kind, at, recorded_at, device_time, device_clock_offset_ms,
                            by_mark, by_name, report_key, part, consignment_id, piece_id, stage, code, outcome, reason,
                            note, condition, latitude, longitude, regulation_version)
                        select * from unnest(cast(:loads as bigint[]), cast(:kinds as text[]),
                            cast(:at as timestamptz[]), cast(:recorded as timestamptz[]),
                            cast(:device as timestamptz[]), cast(:offsets as bigint[]), cast(:marks as text[]),
                            cast(:names as text[]), cast(:keys as text[]), cast(:parts as integer[]),
                            cast(:consignments as bigint[]), cast(:pieces as bigint[]), cast(:stages as text[]),
                            cast(:codes as text[]), cast(:outcomes as text[]), cast(:reasons as text[]),
                            cast(:notes as text[]), cast(:conditions as text[]), cast(:latitudes as float8[]),
                            cast(:longitudes as float8[]), cast(:versions as integer[]))
                        on conflict (report_key, part) do nothing
                        """)
                .param("loads", Columns.ids(deeds, Deed::loadId))
                .param("kinds", Columns.texts(deeds, deed -> deed.kind().name()))
                .param("at", Columns.times(deeds, Deed::at))
                .param("recorded", Columns.times(deeds, Deed::recordedAt))
                .param("device", Columns.times(deeds, Deed::deviceTime))
                .param("offsets", Columns.array(deeds, Deed::deviceClockOffsetMs, Long[]::new))
                .param("marks", Columns.texts(deeds, Deed::byMark))
                .param("names", Columns.texts(deeds, Deed::byName))
                .param("keys", Columns.texts(deeds, Deed::reportKey))
                .param("parts", Columns.array(deeds, Deed::part, Integer[]::new))
                .param("consignments", Columns.ids(deeds, Deed::consignmentId))
                .param("pieces", Columns.ids(deeds, Deed::pieceId))
                .param("stages", Columns.texts(deeds, deed -> Columns.name(deed.stage())))
                .param("codes", Columns.texts(deeds, Deed::code))
                .param("outcomes", Columns.texts(deeds, Deed::outcome))
                .param("reasons", Columns.texts(deeds, Deed::reason))
                .param("notes", Columns.texts(deeds, Deed::note))
                .param("conditions", Columns.texts(deeds, Deed::condition))
                .param("latitudes", Columns.array(deeds, Deed::latitude, Double[]::new))
                .param("longitudes", Columns.array(deeds, Deed::longitude, Double[]::new))
                .param("versions", Columns.array(deeds, Deed::regulationVersion, Integer[]::new))
                .update();
        return added == deeds.size();
    }

    @Override
    public Optional<Deed> findByKey(String reportKey) {
        return jdbc.sql("select * from handling.deed where report_key = :key order by part limit 1")
                .param("key", reportKey)
                .query(SqlDeeds::deed)
                .optional();
    }

    @Override
    public List<Deed> list(LoadId load) {
        return jdbc.sql("select * from handling.deed where load_id = :load order by id")
                .param("load", load.value())
                .query(SqlDeeds::deed)
                .list();
    }

    @Override
    public List<Deed> listScans(LoadId load, ConsignmentId consignment) {
        return jdbc.sql("""
                        select * from handling.deed
                        where consignment_id = :consignment and load_id = :load
                            and kind in ('SCAN', 'UNDO_SCAN', 'UNLOAD_END')
                        order by id
                        """)
                .param("load", load.value())
                .param("consignment", consignment.value())
                .query(SqlDeeds::deed)
                .list();
    }

    @Override
    public List<Deed> listScans(LoadId load, String code) {
        return jdbc.sql("""
                        select * from handling.deed
                        where load_id = :load and kind in ('SCAN', 'UNDO_SCAN') and code = :code
                        order by id
                        """)
                .param("load", load.value())
                .param("code", code)
                .query(SqlDeeds::deed)
                .list();
    }

    @Override
    public List<Deed> listOf(ConsignmentId consignment) {
        return jdbc.sql("""
                        select d.* from handling.load_goods g
                        join handling.deed d on d.load_id = g.load_id
                            and (d.consignment_id is null or d.consignment_id = g.consignment_id)
                        where g.consignment_id = :consignment
                        order by d.at, d.id
                        """)
                .param("consignment", consignment.value())
                .query(SqlDeeds::deed)
                .list();
    }

    @Override
    public Optional<Instant> findUnloadEnd(ConsignmentId consignment, SiteId site, Instant notAfter) {
        return jdbc.sql("""
                        select d.at from handling.deed d join handling.load l on l.id = d.load_id
                        where d.consignment_id = :consignment and d.kind = 'UNLOAD_END' and l.site_id = :site
                            and d.at <= :by
                        order by d.at desc limit 1
                        """)
                .param("consignment", consignment.value())
                .param("site", site.value())
                .param("by", time(notAfter))
                .query((row, index) -> instant(row, "at"))
                .optional();
    }

    private static Deed deed(ResultSet row, int index) throws SQLException {
        return new Deed(
                row.getLong("id"),
                new LoadId(row.getLong("load_id")),
                Deed.Kind.valueOf(row.getString("kind")),
                instant(row, "at"),
                instant(row, "recorded_at"),
                findInstant(row, "device_time"),
                row.getLong("device_clock_offset_ms"),
                row.getString("by_mark"),
                row.getString("by_name"),
                row.getString("report_key"),
                row.getInt("part"),
                id(row, "consignment_id", ConsignmentId::new),
                id(row, "piece_id", PieceId::new),
                choice(row, "stage", Stage.class),
                row.getString("code"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getString("note"),
                row.getString("condition"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getObject("regulation_version", Integer.class));
    }
}
