package io.yunzong.journey.store;

import static io.yunzong.platform.Columns.array;
import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.number;
import static io.yunzong.platform.Columns.times;

import io.yunzong.journey.EventFlag;
import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.Source;
import io.yunzong.journey.domain.Events;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EventId;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlEvents implements Events {
    private final JdbcClient jdbc;

    SqlEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Long> reserveIds(int count) {
        return jdbc.sql("""
                        select nextval(pg_get_serial_sequence('journey.event', 'id')) as id
                        from generate_series(1, :count) order by 1
                        """).param("count", count).query(Long.class).list();
    }

    @Override
    public int append(List<JourneyEvent> events) {
        // pieces and flags vary in number, so they travel as one text per event: '{1,2}'
        return jdbc.sql("""
                        insert into journey.event
                            (id, consignment_id, piece_ids, kind, occurred_at, recorded_at, site_id, latitude, longitude,
                             place_text, vehicle_id, expected_arrival_at, note, source, reporter, reporter_name,
                             report_key, retracts_event_id, flags)
                        select id, consignment_id, cast(piece_ids as bigint[]), kind, occurred_at, recorded_at, site_id,
                            latitude, longitude, place_text, vehicle_id, expected_arrival_at, note, source, reporter,
                            reporter_name, report_key, retracts_event_id, cast(flags as text[])
                        from unnest(
                            cast(:ids as bigint[]), cast(:consignments as bigint[]), cast(:pieces as text[]),
                            cast(:kinds as text[]), cast(:occurred as timestamptz[]), cast(:recorded as timestamptz[]),
                            cast(:sites as bigint[]), cast(:latitudes as float8[]), cast(:longitudes as float8[]),
                            cast(:places as text[]), cast(:vehicles as bigint[]), cast(:expected as timestamptz[]),
                            cast(:notes as text[]), cast(:sources as text[]), cast(:reporters as text[]),
                            cast(:names as text[]), cast(:keys as text[]), cast(:retracted as bigint[]),
                            cast(:flags as text[]))
                            as e (id, consignment_id, piece_ids, kind, occurred_at, recorded_at, site_id, latitude,
                                  longitude, place_text, vehicle_id, expected_arrival_at, note, source, reporter,
                                  reporter_name, report_key, retracts_event_id, flags)
                        on conflict (source, report_key) do nothing
                        """).params(values(events)).update();
    }

    @Override
    public Map<ConsignmentId, List<JourneyEvent>> list(Collection<ConsignmentId> ids) {
        return jdbc
                .sql("select * from journey.event where consignment_id = any(:ids) order by id")
                .param("ids", ids.stream().map(ConsignmentId::value).toArray(Long[]::new))
                .query(SqlEvents::event)
                .list()
                .stream()
                .collect(Collectors.groupingBy(JourneyEvent::consignmentId));
    }

    @Override
    public Map<String, JourneyEvent> findByKeys(Source source, Collection<String> keys) {
        return jdbc
                .sql("select * from journey.event where source = :source and report_key = any(:keys)")
                .param("source", source.name())
                .param("keys", keys.toArray(String[]::new))
                .query(SqlEvents::event)
                .list()
                .stream()
                .collect(Collectors.toMap(JourneyEvent::reportKey, Function.identity()));
    }

    private static Map<String, Object> values(List<JourneyEvent> events) {
        Map<String, Object> values = new HashMap<>();
        values.put("ids", ids(events, JourneyEvent::id));
        values.put("consignments", ids(events, JourneyEvent::consignmentId));
        values.put("pieces", array(events, e -> braces(e.pieceIds()), String[]::new));
        values.put("kinds", array(events, e -> e.kind().name(), String[]::new));
        values.put("occurred", times(events, JourneyEvent::occurredAt));
        values.put("recorded", times(events, JourneyEvent::recordedAt));
        values.put("sites", ids(events, JourneyEvent::siteId));
        values.put("latitudes", array(events, e -> latitude(e.point()), Double[]::new));
        values.put("longitudes", array(events, e -> longitude(e.point()), Double[]::new));
        values.put("places", array(events, JourneyEvent::placeText, String[]::new));
        values.put("vehicles", ids(events, JourneyEvent::vehicleId));
        values.put("expected", times(events, JourneyEvent::expectedArrivalAt));
        values.put("notes", array(events, JourneyEvent::note, String[]::new));
        values.put("sources", array(events, e -> e.source().name(), String[]::new));
        values.put("reporters", array(events, JourneyEvent::reporter, String[]::new));
        values.put("names", array(events, JourneyEvent::reporterName, String[]::new));
        values.put("keys", array(events, JourneyEvent::reportKey, String[]::new));
        values.put("retracted", ids(events, JourneyEvent::retracts));
        values.put("flags", array(events, e -> braces(e.flags()), String[]::new));
        return values;
    }

    private static String braces(Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable Double latitude(@Nullable GeoPoint point) {
        return point == null ? null : point.latitude();
    }

    private static @Nullable Double longitude(@Nullable GeoPoint point) {
        return point == null ? null : point.longitude();
    }

    private static JourneyEvent event(ResultSet row, int index) throws SQLException {
        return new JourneyEvent(
                new EventId(row.getLong("id")),
                new ConsignmentId(row.getLong("consignment_id")),
                Arrays.stream((Long[]) row.getArray("piece_ids").getArray())
                        .map(PieceId::new)
                        .toList(),
                JourneyEventKind.valueOf(row.getString("kind")),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"),
                Columns.id(row, "site_id", SiteId::new),
                point(row),
                row.getString("place_text"),
                Columns.id(row, "vehicle_id", VehicleId::new),
                findInstant(row, "expected_arrival_at"),
                row.getString("note"),
                Source.valueOf(row.getString("source")),
                row.getString("reporter"),
                row.getString("reporter_name"),
                row.getString("report_key"),
                Columns.id(row, "retracts_event_id", EventId::new),
                Arrays.stream((String[]) row.getArray("flags").getArray())
                        .map(EventFlag::valueOf)
                        .collect(Collectors.toSet()));
    }

    private static @Nullable GeoPoint point(ResultSet row) throws SQLException {
        Double latitude = number(row, "latitude");
        Double longitude = number(row, "longitude");
        return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
    }
}
