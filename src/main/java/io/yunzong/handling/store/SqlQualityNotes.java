package io.yunzong.handling.store;

import static io.yunzong.handling.store.Columns.id;
import static io.yunzong.handling.store.Columns.time;

import io.yunzong.handling.LoadKind;
import io.yunzong.handling.QualityFilter;
import io.yunzong.handling.QualityNote;
import io.yunzong.handling.domain.QualityNotes;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.platform.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlQualityNotes implements QualityNotes {
    private static final Map<String, String> SORT_KEYS = Map.of("at", "at", "kind", "kind", "siteId", "site_id");

    private final JdbcClient jdbc;

    SqlQualityNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Collection<QualityNote> notes) {
        jdbc.sql("""
                        insert into handling.quality_note (kind, at, site_id, load_id, load_kind, vehicle_id,
                            consignment_id, number, item, reason, regulation_version, note, clause, by_name,
                            search_text)
                        select * from unnest(cast(:kinds as text[]), cast(:at as timestamptz[]),
                            cast(:sites as bigint[]), cast(:loads as bigint[]), cast(:loadKinds as text[]),
                            cast(:vehicles as bigint[]), cast(:consignments as bigint[]), cast(:numbers as text[]),
                            cast(:items as text[]), cast(:reasons as text[]), cast(:versions as integer[]),
                            cast(:notes as text[]), cast(:clauses as text[]), cast(:names as text[]),
                            cast(:words as text[]))
                        """)
                .param("kinds", Columns.texts(notes, note -> note.kind().name()))
                .param("at", Columns.times(notes, QualityNote::at))
                .param("sites", Columns.ids(notes, QualityNote::siteId))
                .param("loads", Columns.ids(notes, QualityNote::loadId))
                .param("loadKinds", Columns.texts(notes, note -> note.loadKind().name()))
                .param("vehicles", Columns.ids(notes, QualityNote::vehicleId))
                .param("consignments", Columns.ids(notes, QualityNote::consignmentId))
                .param("numbers", Columns.texts(notes, QualityNote::number))
                .param("items", Columns.texts(notes, QualityNote::item))
                .param("reasons", Columns.texts(notes, QualityNote::reason))
                .param("versions", Columns.array(notes, QualityNote::regulationVersion, Integer[]::new))
                .param("notes", Columns.texts(notes, QualityNote::note))
                .param("clauses", Columns.texts(notes, QualityNote::clause))
                .param("names", Columns.texts(notes, QualityNote::byName))
                .param("words", Columns.texts(notes, SqlQualityNotes::words))
                .update();
    }

    private static String words(QualityNote note) {
        return Stream.of(note.number(), note.item(), note.note(), note.byName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public Page<QualityNote> page(QualityFilter filter, PageQuery query, Scope scope) {
        Listing listing = Listing.from("handling.quality_note", SORT_KEYS, "at desc, id desc");
        if (!scope.everything()) {
            listing.where("site_id = any(:branches)", "branches", scope.branchArray());
        }
        listing.where(
                        "kind = any(:kinds)",
                        "kinds",
                        filter.kinds().isEmpty()
                                ? null
                                : filter.kinds().stream().map(Enum::name).toArray(String[]::new))
                .where("site_id = :site", "site", id(filter.siteId()))
                .where("at >= :from", "from", filter.from() == null ? null : time(filter.from()))
                .where("at < :to", "to", filter.to() == null ? null : time(filter.to()))
                .where("search_text like :text", "text", Listing.anywhere(filter.text()));
        return listing.page(jdbc, query, SqlQualityNotes::note);
    }

    private static QualityNote note(ResultSet row, int index) throws SQLException {
        return new QualityNote(
                row.getLong("id"),
                QualityNote.Kind.valueOf(row.getString("kind")),
                Columns.when(row, "at"),
                new SiteId(row.getLong("site_id")),
                new LoadId(row.getLong("load_id")),
                LoadKind.valueOf(row.getString("load_kind")),
                new VehicleId(row.getLong("vehicle_id")),
                id(row, "consignment_id", ConsignmentId::new),
                row.getString("number"),
                row.getString("item"),
                row.getString("reason"),
                row.getObject("regulation_version", Integer.class),
                row.getString("note"),
                row.getString("clause"),
                row.getString("by_name"));
    }
}
