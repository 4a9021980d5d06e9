package io.yunzong.tasks.store;

import static io.yunzong.platform.Columns.choice;
import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.name;
import static io.yunzong.platform.Columns.time;

import io.yunzong.identity.Role;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.platform.Columns;
import io.yunzong.platform.Listing;
import io.yunzong.tasks.MyDay;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskFilter;
import io.yunzong.tasks.TaskLoad;
import io.yunzong.tasks.domain.TaskLists;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlTaskLists implements TaskLists {
    private static final Map<String, String> SORT_KEYS =
            Map.of("dueAt", "due_at", "openedAt", "opened_at", "closedAt", "closed_at", "kind", "kind");

    /**
     * One look into an index for each desk (a role at a branch, a role of headquarters, the person, what was raised),
     * each ended after so many rows: the cost does not grow with what lies there. What is counted is read from the
     * indexes alone; only what is shown is read whole.
     */
    private static final String DAY = """
            with slot as (
                (select id, 0 as why, due_at, paused_at from tasks.task
                 where owner_person_id = :self and closed_at is null order by due_at, id limit :lookedAt)
                union all
                select t.id, 1, t.due_at, t.paused_at
                from unnest(cast(:branchRoles as text[])) as role
                cross join unnest(cast(:branches as bigint[])) as site
                cross join lateral (
                    select id, due_at, paused_at from tasks.task
                    where owner_role = role and site_id = site and owner_person_id is null
                      and closed_at is null
                    order by due_at, id limit :lookedAt) t
                union all
                select t.id, 1, t.due_at, t.paused_at
                from unnest(cast(:networkRoles as text[])) as role
                cross join lateral (
                    select id, due_at, paused_at from tasks.task
                    where owner_role = role and owner_person_id is null and closed_at is null
                    order by due_at, id limit :lookedAt) t
                union all
                select t.id, 2, t.due_at, t.paused_at
                from (select role, site
                      from unnest(cast(:branchRoles as text[])) as role
                      cross join unnest(cast(:branches as bigint[]) || 0::bigint) as site
                      union all
                      select role, 0 from unnest(cast(:networkRoles as text[])) as role) desk
                cross join lateral (
                    select task_id from tasks.alarm
                    where kind = 'ESCALATION' and fired_at is not null and role = desk.role
                      and reach_site_id = desk.site
                    order by at, task_id limit :lookedAt) a
                join tasks.task t on t.id = a.task_id
                where desk.role = any(cast(:raisedTo as text[]))
            ), once as materialized (
                select id, min(why) as why, due_at, paused_at from slot group by id, due_at, paused_at
            ), counted as (
                select count(*) filter (where why = 0) as mine_count,
                    count(*) filter (where why = 1) as role_count,
                    count(*) filter (where why = 2) as raised_count,
                    count(*) filter (where paused_at is null and due_at <= :now) as overdue_count,
                    count(*) filter (where paused_at is not null) as paused_count
                from once
            ), shown as (
                select id, why from once order by due_at, id limit :shown
            )
            select counted.*, shown.why, t.*
            from counted left join (shown join tasks.task t on t.id = shown.id) on true
            order by t.due_at, t.id
            """;

    private static final String LOAD = """
            select owner_person_id,
                case when owner_person_id is null then owner_role end as role,
                case when owner_person_id is null then site_id end as site_id,
                count(*) as open,
                count(*) filter (where paused_at is null and due_at <= :now) as overdue,
                count(*) filter (where paused_at is not null) as paused,
                min(due_at) filter (where paused_at is null and due_at > :now) as next_due_at
            from tasks.task
            where closed_at is null%s
            group by 1, 2, 3 order by overdue desc, open desc, 1, 2, 3 limit :limit
            """;

    private final JdbcClient jdbc;
    private final TaskRows rows;

    SqlTaskLists(JdbcClient jdbc, TaskRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public Page<Task> page(TaskFilter filter, PageQuery query, Scope scope, @Nullable PersonId self, Instant now) {
        Listing listing = Listing.from("tasks.task", SORT_KEYS, order(filter.state()));
        state(listing, filter.state(), now);
        if (!scope.everything()) {
            // a person nobody is called 0
            listing.where("(site_id = any(:branches) or owner_person_id = :self)", "branches", scope.branchArray())
                    .with("self", self == null ? 0L : self.value());
        }
        listing.where("search_text like :text", "text", Listing.anywhere(filter.q()))
                .where("kind = :kind", "kind", filter.kind())
                .where("site_id = :site", "site", Columns.id(filter.siteId()))
                .where("owner_role = :role", "role", name(filter.ownerRole()))
                .where("owner_person_id = :person", "person", Columns.id(filter.ownerPerson()));
        if (filter.subject() != null) {
            listing.where(
                            "(subject_kind = :subjectKind and subject_id = :subjectId)",
                            "subjectKind",
                            filter.subject().kind())
                    .with("subjectId", filter.subject().id());
        }
        if (filter.dueFrom() != null) {
            listing.where("due_at >= :dueFrom", "dueFrom", time(filter.dueFrom()));
        }
        if (filter.dueTo() != null) {
            listing.where("due_at < :dueTo", "dueTo", time(filter.dueTo()));
        }
        return listing.page(jdbc, query, rows::task);
    }

    private static void state(Listing listing, TaskFilter.State state, Instant now) {
        switch (state) {
            case OPEN -> listing.where("closed_at is null");
            case OVERDUE ->
                listing.where("closed_at is null").where("paused_at is null").where("due_at <= :now", "now", time(now));
            case PAUSED -> listing.where("closed_at is null").where("paused_at is not null");
            case BREACHED -> listing.where("breached_at is not null");
            case CLOSED -> listing.where("closed_at is not null");
            case ALL -> {}
        }
    }

    /** Each the order of an index, so that a page is read and not sorted. */
    private static String order(TaskFilter.State state) {
        return switch (state) {
            case OPEN, OVERDUE, PAUSED -> "due_at, id";
            case BREACHED -> "breached_at desc, id desc";
            case CLOSED -> "closed_at desc, id desc";
            case ALL -> "id desc";
        };
    }

    @Override
    public Day day(Asker asker, Instant now, int lookedAt, int shown) {
        List<MyDay.Entry> entries = new ArrayList<>();
        AtomicReference<MyDay.Counts> counts = new AtomicReference<>(new MyDay.Counts(0, 0, 0, 0, 0));
        jdbc.sql(DAY)
                .param("self", asker.self().value())
                .param("branchRoles", names(asker.branchRoles()))
                .param("networkRoles", names(asker.networkRoles()))
                .param("raisedTo", names(asker.raisedTo()))
                .param("branches", ids(asker.branches()))
                .param("now", time(now))
                .param("lookedAt", lookedAt)
                .param("shown", shown)
                .query(row -> {
                    // the same on every row; a day without work is one row without a task
                    counts.set(counts(row));
                    if (row.getObject("id") != null) {
                        MyDay.Why why = MyDay.Why.values()[row.getInt("why")];
                        entries.add(new MyDay.Entry(rows.task(row, entries.size()), why));
                    }
                });
        return new Day(Objects.requireNonNull(counts.get()), entries);
    }

    private static MyDay.Counts counts(ResultSet row) throws SQLException {
        return new MyDay.Counts(
                row.getInt("mine_count"),
                row.getInt("role_count"),
                row.getInt("raised_count"),
                row.getInt("overdue_count"),
                row.getInt("paused_count"));
    }

    @Override
    public List<TaskLoad> load(Scope scope, Instant now, int limit) {
        String seen = scope.everything() ? "" : " and site_id = any(:branches)";
        JdbcClient.StatementSpec asked =
                jdbc.sql(LOAD.formatted(seen)).param("now", time(now)).param("limit", limit);
        if (!scope.everything()) {
            asked = asked.param("branches", scope.branchArray());
        }
        return asked.query((row, index) -> new TaskLoad(
                        id(row, "owner_person_id", PersonId::new),
                        choice(row, "role", Role.class),
                        id(row, "site_id", SiteId::new),
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getInt("paused"),
                        findInstant(row, "next_due_at")))
                .list();
    }

    private static String[] names(Collection<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }
}
