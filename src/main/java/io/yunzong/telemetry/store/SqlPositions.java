package io.yunzong.telemetry.store;

import static io.yunzong.platform.Columns.array;
import static io.yunzong.platform.Columns.instant;

import io.yunzong.kernel.DeviceId;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.Id;
import io.yunzong.kernel.VehicleId;
import io.yunzong.telemetry.GeoBox;
import io.yunzong.telemetry.PositionReport;
import io.yunzong.telemetry.PositionSource;
import io.yunzong.telemetry.VehiclePosition;
import io.yunzong.telemetry.domain.Positions;
import io.yunzong.telemetry.domain.StoredPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Points go in as one statement per batch: the columns travel as arrays, which costs one round trip and one parse
 * however many points there are.
 */
@Repository
class SqlPositions implements Positions {
    private final JdbcClient jdbc;
    private final Set<YearMonth> ready = ConcurrentHashMap.newKeySet();

    SqlPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(long reporter, Instant deviceTime, long sequence) {
        static Key keyOf(StoredPosition position) {
            return new Key(
                    SqlPositions.reporter(position),
                    position.report().deviceTime(),
                    position.report().sequence());
        }
    }

    @Override
    public void prepare(Set<YearMonth> months) {
        for (YearMonth month : months) {
            if (!ready.contains(month)) {
                jdbc.sql("select telemetry.make_partition(:month)")
                        .param("month", month.atDay(1))
                        .query((row, index) -> index)
                        .list();
                // made inside somebody's transaction, it may yet vanish with it
                if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                    ready.add(month);
                }
            }
        }
    }

    @Override
    public List<Boolean> add(List<StoredPosition> positions) {
        Set<Key> added = new HashSet<>(jdbc.sql("""
                        insert into telemetry.position
                            (device_id, vehicle_id, reporter, device_time, sequence, received_at, latitude, longitude,
                             speed_kmh, heading_degrees, altitude_metres, source, doubt)
                        select * from unnest(
                            cast(:devices as bigint[]), cast(:vehicles as bigint[]), cast(:reporters as bigint[]),
                            cast(:times as timestamptz[]), cast(:sequences as bigint[]),
                            cast(:received as timestamptz[]), cast(:latitudes as float8[]),
                            cast(:longitudes as float8[]), cast(:speeds as real[]), cast(:headings as real[]),
                            cast(:altitudes as real[]), cast(:sources as text[]), cast(:doubts as text[]))
                        -- in one order everywhere: two batches with the same points must not block each other in turn
                        order by 3, 4, 5
                        on conflict do nothing
                        returning reporter, device_time, sequence
                        """)
                .param("devices", longs(positions, p -> p.report().deviceId()))
                .param("vehicles", longs(positions, StoredPosition::vehicleId))
                .param("reporters", array(positions, SqlPositions::reporter, Long[]::new))
                .param("times", times(positions, p -> p.report().deviceTime()))
                .param("sequences", array(positions, p -> p.report().sequence(), Long[]::new))
                .param("received", times(positions, StoredPosition::receivedAt))
                .param("latitudes", array(positions, p -> p.report().latitude(), Double[]::new))
                .param("longitudes", array(positions, p -> p.report().longitude(), Double[]::new))
                .param("speeds", array(positions, p -> p.report().speedKmh(), Double[]::new))
                .param("headings", array(positions, p -> p.report().headingDegrees(), Double[]::new))
                .param("altitudes", array(positions, p -> p.report().altitudeMetres(), Double[]::new))
                .param("sources", array(positions, p -> p.report().source().name(), String[]::new))
                .param(
                        "doubts",
                        array(
                                positions,
                                p -> p.doubt() == null ? null : p.doubt().name(),
                                String[]::new))
                .query((row, index) -> new Key(row.getLong(1), instant(row, "device_time"), row.getLong(3)))
                .list());
        // of two equal ones inside the batch, the first counts as new
        return positions.stream().map(Key::keyOf).map(added::remove).toList();
    }

    @Override
    public Set<VehicleId> advance(List<StoredPosition> trusted) {
        if (trusted.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                        insert into telemetry.latest as known
                            (vehicle_id, device_time, sequence, received_at, latitude, longitude, speed_kmh,
                             heading_degrees, source)
                        select distinct on (1) * from unnest(
                            cast(:vehicles as bigint[]), cast(:times as timestamptz[]), cast(:sequences as bigint[]),
                            cast(:received as timestamptz[]), cast(:latitudes as float8[]),
                            cast(:longitudes as float8[]), cast(:speeds as real[]), cast(:headings as real[]),
                            cast(:sources as text[]))
                        order by 1, 2 desc, 3 desc
                        on conflict (vehicle_id) do update set
                            device_time = excluded.device_time, sequence = excluded.sequence,
                            received_at = excluded.received_at, latitude = excluded.latitude,
                            longitude = excluded.longitude, speed_kmh = excluded.speed_kmh,
                            heading_degrees = excluded.heading_degrees, source = excluded.source
                        where (excluded.device_time, excluded.sequence) > (known.device_time, known.sequence)
                        returning vehicle_id
                        """)
                .param("vehicles", longs(trusted, StoredPosition::vehicleId))
                .param("times", times(trusted, p -> p.report().deviceTime()))
                .param("sequences", array(trusted, p -> p.report().sequence(), Long[]::new))
                .param("received", times(trusted, StoredPosition::receivedAt))
                .param("latitudes", array(trusted, p -> p.report().latitude(), Double[]::new))
                .param("longitudes", array(trusted, p -> p.report().longitude(), Double[]::new))
                .param("speeds", array(trusted, p -> p.report().speedKmh(), Double[]::new))
                .param("headings", array(trusted, p -> p.report().headingDegrees(), Double[]::new))
                .param("sources", array(trusted, p -> p.report().source().name(), String[]::new))
                .query((row, index) -> new VehicleId(row.getLong(1)))
                .list());
    }

    @Override
    public void assign(DeviceId device, VehicleId vehicle, Instant from) {
        jdbc.sql("""
                        update telemetry.position set vehicle_id = :vehicle
                        where reporter = :device and device_time >= :from and vehicle_id is distinct from :vehicle
                        """)
                .param("device", device.value())
                .param("vehicle", vehicle.value())
                .param("from", at(from))
                .update();
        jdbc.sql("""
                        insert into telemetry.latest as known
                            (vehicle_id, device_time, sequence, received_at, latitude, longitude, speed_kmh,
                             heading_degrees, source)
                        select vehicle_id, device_time, sequence, received_at, latitude, longitude, speed_kmh,
                            heading_degrees, source
                        from telemetry.position
                        where vehicle_id = :vehicle and doubt is null
                        order by device_time desc, sequence desc
                        limit 1
                        on conflict (vehicle_id) do update set
                            device_time = excluded.device_time, sequence = excluded.sequence,
                            received_at = excluded.received_at, latitude = excluded.latitude,
                            longitude = excluded.longitude, speed_kmh = excluded.speed_kmh,
                            heading_degrees = excluded.heading_degrees, source = excluded.source
                        where (excluded.device_time, excluded.sequence) > (known.device_time, known.sequence)
                        """).param("vehicle", vehicle.value()).update();
    }

    @Override
    public void keepRefused(DeviceId device, Instant receivedAt, List<String> reasons, List<String> texts) {
        jdbc.sql("""
                        insert into telemetry.refused_report (device_id, received_at, reason, raw)
                        select :device, :at, reason, raw
                        from unnest(cast(:reasons as text[]), cast(:texts as text[])) as report (reason, raw)
                        """)
                .param("device", device.value())
                .param("at", at(receivedAt))
                .param("reasons", reasons.toArray(String[]::new))
                .param("texts", texts.toArray(String[]::new))
                .update();
    }

    @Override
    public List<VehiclePosition> latest(Collection<VehicleId> vehicles) {
        return jdbc.sql("select * from telemetry.latest where vehicle_id = any(:vehicles)")
                .param("vehicles", vehicles.stream().map(VehicleId::value).toArray(Long[]::new))
                .query(SqlPositions::position)
                .list();
    }

    @Override
    public List<VehiclePosition> latest(@Nullable GeoBox box, int limit) {
        GeoBox inside = box == null ? new GeoBox(-180, -90, 180, 90) : box;
        return jdbc.sql("""
                        select * from telemetry.latest
                        where latitude between :south and :north
                          and case when cast(:west as float8) <= :east then longitude between :west and :east
                                   else longitude >= :west or longitude <= :east end
                        order by device_time desc
                        limit :limit
                        """)
                .param("west", inside.west())
                .param("south", inside.south())
                .param("east", inside.east())
                .param("north", inside.north())
                .param("limit", limit)
                .query(SqlPositions::position)
                .list();
    }

    @Override
    public List<VehiclePosition> track(VehicleId vehicle, Instant from, Instant to, int limit) {
        return jdbc.sql("""
                        select * from telemetry.position
                        where vehicle_id = :vehicle and doubt is null and device_time between :from and :to
                        order by device_time, sequence
                        limit :limit
                        """)
                .param("vehicle", vehicle.value())
                .param("from", at(from))
                .param("to", at(to))
                .param("limit", limit)
                .query(SqlPositions::position)
                .list();
    }

    private static long reporter(StoredPosition position) {
        PositionReport report = position.report();
        if (report.deviceId() != null) {
            return report.deviceId().value();
        }
        return report.vehicleId() == null ? 0 : -report.vehicleId().value();
    }

    private static Long[] longs(List<StoredPosition> positions, Function<StoredPosition, @Nullable Id> id) {
        return array(
                positions,
                position -> {
                    Id value = id.apply(position);
                    return value == null ? null : value.value();
                },
                Long[]::new);
    }

    /** As text, because the driver sends no arrays of instants. */
    private static String[] times(List<StoredPosition> positions, Function<StoredPosition, Instant> time) {
        return positions.stream().map(time).map(Instant::toString).toArray(String[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static VehiclePosition position(ResultSet row, int index) throws SQLException {
        return new VehiclePosition(
                new VehicleId(row.getLong("vehicle_id")),
                instant(row, "device_time"),
                instant(row, "received_at"),
                new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
                number(row, "speed_kmh"),
                number(row, "heading_degrees"),
                PositionSource.valueOf(row.getString("source")));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        float value = row.getFloat(column);
        return row.wasNull() ? null : Double.valueOf(Float.toString(value));
    }
}
