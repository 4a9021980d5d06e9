package io.yunzong.tasks.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.name;
import static io.yunzong.platform.Columns.time;

import io.yunzong.identity.Role;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.TaskId;
import io.yunzong.platform.Columns;
import io.yunzong.platform.Listing;
import io.yunzong.tasks.MyDay;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskFilter;
import io.yunzong.tasks.domain.TaskLists;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlTaskLists implements TaskLists {
    private static final Map<String, String> SORT_KEYS =
            Map.of("dueAt", "due_at", "openedAt", "opened_at", "closedAt", "closed_at", "kind", "kind");

    /**
     * One look into an index for each desk (a role at a branch, a role of headquarters, the person, what was raised),
     * each ended after so many rows: the cost does not grow with what lies there.
     */
    private static final String DAY = """
            select id, why, due_at, paused_at is not null as paused from (
                (select id, 'MINE' as why, due_at, paused_at from tasks.task
                 where owner_person_id = :self and closed_at is null order by due_at, id limit :limit)
                union all
                select t.id, 'ROLE', t.due_at, t.paused_at
                from unnest(cast(:branchRoles as text[])) as role
                cross join unnest(cast(:branches as bigint[])) as site
                cross join lateral (
                    select id, due_at, paused_at from tasks.task
                    where owner_role = role and site_id = site and owner_person_id is null
                      and closed_at is null
                    order by due_at, id limit :limit) t
                union all
                select t.id, 'ROLE', t.due_at, t.paused_at
                from unnest(cast(:networkRoles as text[])) as role
                cross join lateral (
                    select id, due_at, paused_at from tasks.task
                    where owner_role = role and owner_person_id is null and closed_at is null
                    order by due_at, id limit :limit) t
                union all
                select t.id, 'RAISED', t.due_at, t.paused_at
                from (select role, site
                      from unnest(cast(:branchRoles as text[])) as role
                      cross join unnest(cast(:branches as bigint[]) || 0::bigint) as site
                      union all
                      select role, 0 from unnest(cast(:networkRoles as text[])) as role) desk
                cross join lateral (
                    select task_id from tasks.alarm
                    where kind = 'ESCALATION' and fired_at is not null and role = desk.role
                      and reach_site_id = desk.site
                    order by at, task_id limit :limit) a
                join tasks.task t on t.id = a.task_id
            ) day
            order by due_at, id
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
    public List<MyDay.Slot> day(
            PersonId self,
            Collection<Role> branchRoles,
            Collection<Role> networkRoles,
            Collection<SiteId> branches,
            int limit) {
        return jdbc.sql(DAY)
                .param("self", self.value())
                .param("branchRoles", names(branchRoles))
                .param("networkRoles", names(networkRoles))
                .param("branches", ids(branches))
                .param("limit", limit)
                .query((row, index) -> new MyDay.Slot(
                        new TaskId(row.getLong("id")),
                        MyDay.Why.valueOf(row.getString("why")),
                        findInstant(row, "due_at"),
                        row.getBoolean("paused")))
                .list();
    }

    private static String[] names(Collection<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }
}
