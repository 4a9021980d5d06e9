package io.yunzong.journey.store;

import io.yunzong.journey.ConsignmentFilter;
import io.yunzong.journey.CustomerTrips;
import io.yunzong.journey.LaneTrips;
import io.yunzong.journey.PunctualityReport;
import io.yunzong.journey.domain.Reports;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One pass over the rows of the span; grouped by ids first, named afterwards. */
@Repository
class SqlReports implements Reports {
    private static final String COUNTS = """
            count(*) as total,
            count(*) filter (where arrived_at <= planned_arrival_at) as on_time,
            count(*) filter (where arrived_at > planned_arrival_at) as late,
            count(*) filter (where arrived_at is null) as not_arrived,
            count(*) filter (where arrived_at is not null and planned_arrival_at is null) as without_plan
            """;

    private final JdbcClient jdbc;

    SqlReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static ListQuery span(@Nullable Instant from, @Nullable Instant to, Scope scope) {
        return new ListQuery(ConsignmentFilter.booked(from, to), scope, Instant.EPOCH).and("j.status <> 'CANCELLED'");
    }

    @Override
    public PunctualityReport punctuality(@Nullable Instant from, @Nullable Instant to, Scope scope) {
        ListQuery span = span(from, to, scope);
        return jdbc.sql("select " + COUNTS + span.source())
                .params(span.params())
                .query((row, index) -> counts(row))
                .single();
    }

    @Override
    public List<CustomerTrips> customers(@Nullable Instant from, @Nullable Instant to, Scope scope, int limit) {
        ListQuery span = span(from, to, scope);
        return jdbc.sql("with counted as (select customer_id, " + COUNTS + span.source() + " group by customer_id)"
                        + """
                         select rank() over (order by total desc) as rank, counted.*, c.code, c.name, c.customer_class
                        from counted left join accounts.customer_v c on c.id = counted.customer_id
                        order by total desc, c.name limit :limit
                        """)
                .params(span.params())
                .param("limit", limit)
                .query((row, index) -> new CustomerTrips(
                        row.getInt("rank"),
                        new CustomerId(row.getLong("customer_id")),
                        Objects.requireNonNullElse(row.getString("code"), ""),
                        Objects.requireNonNullElse(row.getString("name"), ""),
                        Objects.requireNonNullElse(row.getString("customer_class"), "ORDINARY"),
                        counts(row),
                        share(row)))
                .list();
    }

    @Override
    public List<LaneTrips> lanes(@Nullable Instant from, @Nullable Instant to, Scope scope, int limit) {
        ListQuery span = span(from, to, scope);
        return jdbc.sql("with counted as (select lane_id, origin_site_id, destination_site_id,"
                        + " cast(avg(minutes_late) filter (where arrived_at is not null) as float8) as average_late, "
                        + COUNTS
                        + span.source() + " group by lane_id, origin_site_id, destination_site_id)" + """
                         select counted.*, l.name as lane_name, o.name as origin_name, d.name as destination_name
                        from counted
                        left join network.lane_v l on l.id = counted.lane_id
                        left join network.site_v o on o.id = counted.origin_site_id
                        left join network.site_v d on d.id = counted.destination_site_id
                        order by total desc, o.name, d.name limit :limit
                        """)
                .params(span.params())
                .param("limit", limit)
                .query(SqlReports::lane)
                .list();
    }

    private static LaneTrips lane(ResultSet row, int index) throws SQLException {
        Double average = Columns.number(row, "average_late");
        return new LaneTrips(
                Columns.id(row, "lane_id", LaneId::new),
                row.getString("lane_name"),
                new SiteId(row.getLong("origin_site_id")),
                Objects.requireNonNullElse(row.getString("origin_name"), ""),
                new SiteId(row.getLong("destination_site_id")),
                Objects.requireNonNullElse(row.getString("destination_name"), ""),
                counts(row),
                average == null ? null : Math.round(average * 10) / 10.0,
                share(row));
    }

    private static PunctualityReport counts(ResultSet row) throws SQLException {
        return new PunctualityReport(
                row.getLong("total"),
                row.getLong("on_time"),
                row.getLong("late"),
                row.getLong("not_arrived"),
                row.getLong("without_plan"));
    }

    private static @Nullable Double share(ResultSet row) throws SQLException {
        long onTime = row.getLong("on_time");
        long known = onTime + row.getLong("late");
        return known == 0 ? null : (double) onTime / known;
    }
}
