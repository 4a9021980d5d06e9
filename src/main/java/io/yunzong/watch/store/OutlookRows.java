package io.yunzong.watch.store;

import static io.yunzong.platform.Columns.array;
import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.name;
import static io.yunzong.platform.Columns.text;

import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.watch.domain.Alarm;
import io.yunzong.watch.domain.Outlook;
import io.yunzong.watch.domain.Stop;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes outlooks: a handful of statements however many consignments. */
@Repository
class OutlookRows {
    private final JdbcClient jdbc;

    OutlookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record StopRow(long consignment, Stop stop) {}

    private record AlarmRow(long consignment, Alarm alarm) {}

    void write(List<Outlook> outlooks) {
        Long[] ids = array(outlooks, one -> one.id().value(), Long[]::new);
        consignments(outlooks, ids);
        stops(outlooks, ids);
        alarms(outlooks, ids);
    }

    private void consignments(List<Outlook> outlooks, Long[] ids) {
        Map<String, Object> values = new HashMap<>();
        values.put("ids", ids);
        values.put("statuses", array(outlooks, one -> one.status().name(), String[]::new));
        values.put("sites", array(outlooks, one -> one.site().value(), Long[]::new));
        values.put("waits", array(outlooks, one -> name(one.waitsFor()), String[]::new));
        values.put("seqs", array(outlooks, Outlook::nextSeq, Integer[]::new));
        values.put("nextSites", array(outlooks, one -> id(one.nextSite()), Long[]::new));
        values.put("dues", array(outlooks, one -> text(one.dueAt()), String[]::new));
        values.put("etas", array(outlooks, one -> text(one.eta()), String[]::new));
        values.put("planned", array(outlooks, one -> text(one.plannedArrivalAt()), String[]::new));
        values.put("vehicles", array(outlooks, one -> id(one.vehicle()), Long[]::new));
        values.put("news", array(outlooks, one -> text(one.lastNewsAt()), String[]::new));
        values.put("silent", array(outlooks, one -> text(one.silentAt()), String[]::new));
        values.put("closed", array(outlooks, one -> text(one.closedAt()), String[]::new));
        // the route may have been corrected: the branches are taken from the waybill itself
        jdbc.sql("""
                        update watch.consignment w
                        set status = d.status, site_id = d.site_id, waits_for = d.waits_for, next_seq = d.next_seq,
                            next_site_id = d.next_site_id, due_at = d.due_at, eta = d.eta,
                            planned_arrival_at = d.planned_arrival_at, vehicle_id = d.vehicle_id,
                            last_news_at = d.last_news_at, silent_at = d.silent_at, closed_at = d.closed_at,
                            branch_ids = c.branch_ids, customer_id = c.customer_id
                        from unnest(
                            cast(:ids as bigint[]), cast(:statuses as text[]), cast(:sites as bigint[]),
                            cast(:waits as text[]), cast(:seqs as integer[]), cast(:nextSites as bigint[]),
                            cast(:dues as timestamptz[]), cast(:etas as timestamptz[]),
                            cast(:planned as timestamptz[]), cast(:vehicles as bigint[]),
                            cast(:news as timestamptz[]), cast(:silent as timestamptz[]),
                            cast(:closed as timestamptz[]))
                            as d (id, status, site_id, waits_for, next_seq, next_site_id, due_at, eta,
                                  planned_arrival_at, vehicle_id, last_news_at, silent_at, closed_at)
                        join consignments.consignment_v c on c.id = d.id
                        where w.id = d.id
                        """).params(values).update();
    }

    private void stops(List<Outlook> outlooks, Long[] ids) {
        List<StopRow> all = outlooks.stream()
                .flatMap(one ->
                        one.stops().stream().map(stop -> new StopRow(one.id().value(), stop)))
                .toList();
        jdbc.sql("delete from watch.stop where consignment_id = any(:ids)")
                .param("ids", ids)
                .update();
        Map<String, Object> values = new HashMap<>();
        values.put("consignments", array(all, StopRow::consignment, Long[]::new));
        values.put("seqs", array(all, row -> row.stop().seq(), Integer[]::new));
        values.put("sites", array(all, row -> row.stop().siteId().value(), Long[]::new));
        values.put("roles", array(all, row -> row.stop().role(), String[]::new));
        values.put("plannedArrivals", array(all, row -> text(row.stop().plannedArrivalAt()), String[]::new));
        values.put("expected", array(all, row -> text(row.stop().expectedArrivalAt()), String[]::new));
        values.put("arrived", array(all, row -> text(row.stop().arrivedAt()), String[]::new));
        values.put("plannedDepartures", array(all, row -> text(row.stop().plannedDepartureAt()), String[]::new));
        values.put("departed", array(all, row -> text(row.stop().departedAt()), String[]::new));
        values.put("limits", array(all, row -> text(row.stop().limitAt()), String[]::new));
        values.put("vehicles", array(all, row -> id(row.stop().vehicleId()), Long[]::new));
        values.put("states", array(all, row -> row.stop().state().name(), String[]::new));
        jdbc.sql("""
                        insert into watch.stop
                            (consignment_id, seq, site_id, role, planned_arrival_at, expected_arrival_at, arrived_at,
                             planned_departure_at, departed_at, limit_at, vehicle_id, state)
                        select * from unnest(
                            cast(:consignments as bigint[]), cast(:seqs as integer[]), cast(:sites as bigint[]),
                            cast(:roles as text[]), cast(:plannedArrivals as timestamptz[]),
                            cast(:expected as timestamptz[]), cast(:arrived as timestamptz[]),
                            cast(:plannedDepartures as timestamptz[]), cast(:departed as timestamptz[]),
                            cast(:limits as timestamptz[]), cast(:vehicles as bigint[]), cast(:states as text[]))
                        """).params(values).update();
    }

    private void alarms(List<Outlook> outlooks, Long[] ids) {
        List<AlarmRow> all = outlooks.stream()
                .flatMap(one ->
                        one.alarms().stream().map(alarm -> new AlarmRow(one.id().value(), alarm)))
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("consignments", array(all, AlarmRow::consignment, Long[]::new));
        values.put("kinds", array(all, row -> row.alarm().kind().name(), String[]::new));
        values.put("seqs", array(all, row -> row.alarm().seq(), Integer[]::new));
        jdbc.sql("""
                        delete from watch.alarm a where consignment_id = any(:ids) and not exists (
                            select from unnest(
                                cast(:consignments as bigint[]), cast(:kinds as text[]), cast(:seqs as integer[]))
                                as d (consignment_id, kind, seq)
                            where d.consignment_id = a.consignment_id and d.kind = a.kind and d.seq = a.seq)
                        """).param("ids", ids).params(values).update();
        values.put("sites", array(all, row -> row.alarm().site().value(), Long[]::new));
        values.put("dues", array(all, row -> text(row.alarm().dueAt()), String[]::new));
        jdbc.sql("""
                        insert into watch.alarm (consignment_id, kind, seq, site_id, due_at)
                        select * from unnest(
                            cast(:consignments as bigint[]), cast(:kinds as text[]), cast(:seqs as integer[]),
                            cast(:sites as bigint[]), cast(:dues as timestamptz[]))
                        on conflict (consignment_id, kind, seq) do update
                        set site_id = excluded.site_id, due_at = excluded.due_at,
                            fired_at = case when alarm.due_at = excluded.due_at then alarm.fired_at end
                        """).params(values).update();
    }

    static Stop stop(ResultSet row, int index) throws SQLException {
        return new Stop(
                row.getInt("seq"),
                new SiteId(row.getLong("site_id")),
                row.getString("role"),
                findInstant(row, "planned_arrival_at"),
                findInstant(row, "expected_arrival_at"),
                findInstant(row, "arrived_at"),
                findInstant(row, "planned_departure_at"),
                findInstant(row, "departed_at"),
                findInstant(row, "limit_at"),
                id(row, "vehicle_id", VehicleId::new),
                Stop.State.valueOf(row.getString("state")));
    }
}
