package io.yunzong.journey.store;

import static io.yunzong.platform.Columns.array;
import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.times;

import io.yunzong.journey.Eta;
import io.yunzong.journey.JourneyState;
import io.yunzong.journey.Ride;
import io.yunzong.journey.domain.Projections;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.GeoPoint;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlProjections implements Projections {
    private final JdbcClient jdbc;

    SqlProjections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(Collection<ConsignmentId> ids) {
        // in one order everywhere, so that two batches never wait for each other in turn
        jdbc.sql("""
                        select consignment_id from journey.current where consignment_id = any(:ids)
                        order by consignment_id for update
                        """)
                .param("ids", ids.stream().map(ConsignmentId::value).toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    @Override
    public void write(List<Entry> entries) {
        // One statement however many rows; what the waybill says is taken from the waybill itself. Columns that stay
        // equal cost nothing extra: PostgreSQL writes a whole row either way.
        jdbc.sql("""
                        insert into journey.current
                            (consignment_id, number, customer_id, booked_at, promised_delivery_at, origin_site_id,
                             destination_site_id, branch_ids, lane_id, simulated, status, status_at, status_source,
                             place_site_id, place_text, place_latitude, place_longitude, place_at, place_source,
                             next_site_id, vehicle_id, on_board_since, on_board_source, eta, eta_source, eta_as_of,
                             eta_basis, planned_arrival_at, arrived_at, delivered_at, minutes_late, loaded, event_count)
                        select c.id, c.number, c.customer_id, c.booked_at, c.promised_delivery_at, c.origin_site_id,
                            c.destination_site_id, c.branch_ids, c.lane_id, c.simulated, d.status, d.status_at,
                            d.status_source, d.place_site_id, d.place_text, d.place_latitude, d.place_longitude,
                            d.place_at, d.place_source, d.next_site_id, d.vehicle_id, d.on_board_since,
                            d.on_board_source, d.eta,
                            d.eta_source, d.eta_as_of, d.eta_basis, d.planned_arrival_at, d.arrived_at, d.delivered_at,
                            d.minutes_late, d.loaded, d.event_count
                        from unnest(
                            cast(:ids as bigint[]), cast(:statuses as text[]), cast(:statusTimes as timestamptz[]),
                            cast(:statusSources as text[]), cast(:sites as bigint[]), cast(:places as text[]),
                            cast(:latitudes as float8[]), cast(:longitudes as float8[]),
                            cast(:placeTimes as timestamptz[]), cast(:placeSources as text[]),
                            cast(:nextSites as bigint[]), cast(:vehicles as bigint[]), cast(:boarded as timestamptz[]),
                            cast(:boardSources as text[]),
                            cast(:etas as timestamptz[]), cast(:etaSources as text[]), cast(:etaTimes as timestamptz[]),
                            cast(:etaBases as text[]), cast(:planned as timestamptz[]),
                            cast(:arrived as timestamptz[]), cast(:delivered as timestamptz[]),
                            cast(:late as integer[]), cast(:loaded as boolean[]), cast(:counts as integer[]))
                            as d (id, status, status_at, status_source, place_site_id, place_text, place_latitude,
                                  place_longitude, place_at, place_source, next_site_id, vehicle_id, on_board_since,
                                  on_board_source, eta, eta_source, eta_as_of, eta_basis, planned_arrival_at, arrived_at, delivered_at,
                                  minutes_late, loaded, event_count)
                        join consignments.consignment_v c on c.id = d.id
                        order by c.id
                        on conflict (consignment_id) do update set
                        """ + OVERWRITE).params(values(entries)).update();
    }

    private static final String OVERWRITE = String.join(
            ", ",
            List.of(
                            "number customer_id booked_at promised_delivery_at origin_site_id destination_site_id",
                            "branch_ids lane_id simulated status status_at status_source place_site_id place_text",
                            "place_latitude place_longitude place_at place_source next_site_id vehicle_id",
                            "on_board_since on_board_source eta eta_source eta_as_of eta_basis planned_arrival_at arrived_at",
                            "delivered_at minutes_late loaded event_count")
                    .stream()
                    .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                    .map(column -> column + " = excluded." + column)
                    .toList());

    private static Map<String, Object> values(List<Entry> entries) {
        List<JourneyState> states = entries.stream().map(Entry::state).toList();
        Map<String, Object> values = new HashMap<>();
        values.put("ids", ids(entries, Entry::id));
        values.put("statuses", array(states, s -> s.status().name(), String[]::new));
        values.put("statusTimes", times(states, JourneyState::statusAt));
        values.put("statusSources", array(states, s -> s.statusSource().name(), String[]::new));
        values.put("sites", ids(states, s -> s.place().siteId()));
        values.put("places", array(states, s -> s.place().text(), String[]::new));
        values.put("latitudes", array(states, s -> degrees(s, GeoPoint::latitude), Double[]::new));
        values.put("longitudes", array(states, s -> degrees(s, GeoPoint::longitude), Double[]::new));
        values.put("placeTimes", times(states, s -> s.place().at()));
        values.put("placeSources", array(states, s -> s.place().source().name(), String[]::new));
        values.put("nextSites", ids(states, JourneyState::nextSite));
        values.put("vehicles", ids(states, JourneyState::vehicleId));
        values.put("boarded", times(states, s -> of(s.ride(), Ride::from)));
        values.put(
                "boardSources",
                array(states, s -> of(s.ride(), ride -> ride.source().name()), String[]::new));
        values.put("etas", times(states, s -> of(s.eta(), Eta::at)));
        values.put(
                "etaSources", array(states, s -> of(s.eta(), eta -> eta.source().name()), String[]::new));
        values.put("etaTimes", times(states, s -> of(s.eta(), Eta::asOf)));
        values.put("etaBases", array(states, s -> of(s.eta(), eta -> eta.basis().name()), String[]::new));
        values.put("planned", times(states, JourneyState::plannedArrivalAt));
        values.put("arrived", times(states, JourneyState::arrivedAt));
        values.put("delivered", times(states, JourneyState::deliveredAt));
        values.put("late", array(states, JourneyState::minutesLate, Integer[]::new));
        values.put("loaded", array(states, JourneyState::loaded, Boolean[]::new));
        values.put("counts", array(entries, Entry::eventCount, Integer[]::new));
        return values;
    }

    private static <T, R> @Nullable R of(@Nullable T value, Function<T, R> part) {
        return value == null ? null : part.apply(value);
    }

    private static @Nullable Double degrees(JourneyState state, Function<GeoPoint, Double> part) {
        return of(state.place().point(), part);
    }

    @Override
    public void remove(Collection<ConsignmentId> ids) {
        jdbc.sql("delete from journey.current where consignment_id = any(:ids)")
                .param("ids", ids.stream().map(ConsignmentId::value).toArray(Long[]::new))
                .update();
    }

    @Override
    public void removeOrphans() {
        jdbc.sql("""
                        delete from journey.current j
                        where not exists (select from consignments.consignment_v c where c.id = j.consignment_id)
                        """).update();
    }

    @Override
    public List<ConsignmentId> listIdsAfter(long id, int limit) {
        return jdbc.sql("select id from consignments.consignment_v where id > :id order by id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, index) -> new ConsignmentId(row.getLong(1)))
                .list();
    }

    @Override
    public boolean hasStarted(ConsignmentId id) {
        return jdbc.sql("""
                        select status not in ('BOOKED', 'CANCELLED') or loaded from journey.current
                        where consignment_id = :id for update
                        """)
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public boolean wasLoaded(ConsignmentId id) {
        return jdbc.sql("select loaded from journey.current where consignment_id = :id for update")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public Set<ConsignmentId> listWithEvents(Collection<ConsignmentId> ids) {
        return new HashSet<>(jdbc.sql("""
                        select consignment_id from journey.current
                        where consignment_id = any(:ids) and event_count > 0
                        union
                        select consignment_id from journey.hold where consignment_id = any(:ids)
                        """)
                .param("ids", ids.stream().map(ConsignmentId::value).toArray(Long[]::new))
                .query((row, index) -> new ConsignmentId(row.getLong(1)))
                .list());
    }

    @Override
    public Set<ConsignmentId> listWithEventsBeyond(Collection<ConsignmentId> ids, String reportKeys) {
        return new HashSet<>(jdbc.sql("""
                        select consignment_id from journey.event
                        where consignment_id = any(:ids)
                          and not (source = 'IMPORT' and starts_with(report_key, :keys))
                        union
                        select consignment_id from journey.hold where consignment_id = any(:ids)
                        """)
                .param("ids", ids.stream().map(ConsignmentId::value).toArray(Long[]::new))
                .param("keys", reportKeys)
                .query((row, index) -> new ConsignmentId(row.getLong(1)))
                .list());
    }
}
