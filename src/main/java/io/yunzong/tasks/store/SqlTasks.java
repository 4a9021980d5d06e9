package io.yunzong.tasks.store;

import static io.yunzong.platform.Columns.array;
import static io.yunzong.platform.Columns.choice;
import static io.yunzong.platform.Columns.duration;
import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.micros;
import static io.yunzong.platform.Columns.name;
import static io.yunzong.platform.Columns.text;
import static io.yunzong.platform.Columns.time;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.TaskId;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskEvent;
import io.yunzong.tasks.domain.Alarm;
import io.yunzong.tasks.domain.Tasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlTasks implements Tasks {
    private final JdbcClient jdbc;
    private final TaskRows rows;

    SqlTasks(JdbcClient jdbc, TaskRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return jdbc.sql("select * from tasks.task where id = :id")
                .param("id", id.value())
                .query(rows::task)
                .optional();
    }

    @Override
    public List<Task> list(Collection<TaskId> ids) {
        return jdbc.sql("select * from tasks.task where id = any(:ids)")
                .param("ids", ids(ids))
                .query(rows::task)
                .list();
    }

    @Override
    public List<Task> listOpen(Subject subject) {
        return jdbc.sql("""
                        select * from tasks.task
                        where subject_kind = :kind and subject_id = :id and closed_at is null order by due_at, id
                        """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query(rows::task)
                .list();
    }

    @Override
    public Map<String, TaskId> findOpen(Collection<String> keys) {
        Map<String, TaskId> found = new HashMap<>();
        jdbc.sql("select key, id from tasks.task where key = any(:keys) and closed_at is null")
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("key"), new TaskId(row.getLong("id")));
                });
        return found;
    }

    @Override
    public boolean isRaisedEverywhereTo(TaskId id, Set<Role> roles) {
        return jdbc.sql("""
                        select exists (select from tasks.alarm
                            where task_id = :id and kind = 'ESCALATION' and fired_at is not null
                              and reach_site_id = 0 and role = any(:roles))
                        """)
                .param("id", id.value())
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Map<String, TaskId> add(List<Draft> drafts, Instant now) {
        Map<String, TaskId> added = new HashMap<>();
        jdbc.sql("""
                        insert into tasks.task
                            (key, module, kind, closing, subject_kind, subject_id, site_id, owner_role, owner_person_id,
                             title_args, search_text, clause, calendar, starts_at, due_at, next_alarm_at, opened_at)
                        select key, module, kind, closing, subject_kind, subject_id, site_id, owner_role,
                            owner_person_id, cast(title_args as jsonb), search_text, clause, calendar, starts_at, due_at,
                            next_alarm_at, :now
                        from unnest(
                            cast(:keys as text[]), cast(:modules as text[]), cast(:kinds as text[]),
                            cast(:closings as text[]), cast(:subjectKinds as text[]), cast(:subjects as bigint[]),
                            cast(:sites as bigint[]), cast(:roles as text[]), cast(:persons as bigint[]),
                            cast(:args as text[]), cast(:searches as text[]), cast(:clauses as text[]),
                            cast(:calendars as text[]), cast(:starts as timestamptz[]), cast(:dues as timestamptz[]),
                            cast(:alarms as timestamptz[]))
                            as t (key, module, kind, closing, subject_kind, subject_id, site_id, owner_role,
                                  owner_person_id, title_args, search_text, clause, calendar, starts_at, due_at,
                                  next_alarm_at)
                        on conflict (key) where closed_at is null do nothing
                        returning key, id
                        """).params(values(drafts)).param("now", time(now)).query(row -> {
            added.put(row.getString("key"), new TaskId(row.getLong("id")));
        });
        addAlarms(drafts, added);
        return added;
    }

    private Map<String, Object> values(List<Draft> drafts) {
        Map<String, Object> values = new HashMap<>();
        values.put("keys", array(drafts, d -> d.task().key(), String[]::new));
        values.put("modules", array(drafts, d -> d.task().kind().module(), String[]::new));
        values.put("kinds", array(drafts, d -> d.task().kind().code(), String[]::new));
        values.put("closings", array(drafts, d -> d.task().kind().closing().name(), String[]::new));
        values.put("subjectKinds", array(drafts, d -> d.task().subject().kind(), String[]::new));
        values.put("subjects", array(drafts, d -> d.task().subject().id(), Long[]::new));
        values.put("sites", array(drafts, d -> id(d.task().siteId()), Long[]::new));
        values.put("roles", array(drafts, d -> name(d.task().ownerRole()), String[]::new));
        values.put("persons", array(drafts, d -> id(d.task().ownerPerson()), Long[]::new));
        values.put("args", array(drafts, d -> rows.args(d.task().titleArgs()), String[]::new));
        values.put("searches", array(drafts, d -> TaskRows.searchText(d.task().titleArgs()), String[]::new));
        values.put("clauses", array(drafts, d -> d.task().clause(), String[]::new));
        values.put("calendars", array(drafts, d -> d.task().calendar().name(), String[]::new));
        values.put("starts", array(drafts, d -> text(d.deadline().startsAt()), String[]::new));
        values.put("dues", array(drafts, d -> text(d.deadline().dueAt()), String[]::new));
        values.put("alarms", array(drafts, d -> text(d.deadline().firstAlarm()), String[]::new));
        return values;
    }

    private void addAlarms(List<Draft> drafts, Map<String, TaskId> added) {
        record Row(TaskId task, Alarm alarm) {}
        List<Row> all = new ArrayList<>();
        for (Draft draft : drafts) {
            TaskId task = added.get(draft.task().key());
            if (task != null) {
                draft.deadline().alarms().forEach(alarm -> all.add(new Row(task, alarm)));
            }
        }
        jdbc.sql("""
                        insert into tasks.alarm (task_id, kind, level, at, role, reach_site_id)
                        select * from unnest(
                            cast(:tasks as bigint[]), cast(:kinds as text[]), cast(:levels as integer[]),
                            cast(:ats as timestamptz[]), cast(:roles as text[]), cast(:sites as bigint[]))
                        """)
                .param("tasks", array(all, row -> row.task().value(), Long[]::new))
                .param("kinds", array(all, row -> row.alarm().kind().name(), String[]::new))
                .param("levels", array(all, row -> row.alarm().level(), Integer[]::new))
                .param("ats", array(all, row -> text(row.alarm().at()), String[]::new))
                .param("roles", array(all, row -> name(row.alarm().role()), String[]::new))
                .param("sites", array(all, row -> Desks.site(row.alarm().siteId()), Long[]::new))
                .update();
    }

    @Override
    public Optional<Task> lock(TaskId id) {
        return jdbc.sql("select * from tasks.task where id = :id for update")
                .param("id", id.value())
                .query(rows::task)
                .optional();
    }

    @Override
    public List<TaskId> lockOpen(Collection<TaskId> ids) {
        return jdbc.sql("select id from tasks.task where id = any(:ids) and closed_at is null order by id for update")
                .param("ids", ids(ids))
                .query((row, index) -> new TaskId(row.getLong("id")))
                .list();
    }

    @Override
    public List<TaskId> lockDue(Instant now, int limit, Set<TaskId> except) {
        return jdbc.sql("""
                        select id from tasks.task where next_alarm_at <= :now and id <> all(:except)
                        order by next_alarm_at, id limit :limit for update skip locked
                        """)
                .param("now", time(now))
                .param("except", ids(except))
                .param("limit", limit)
                .query((row, index) -> new TaskId(row.getLong("id")))
                .list();
    }

    /**
     * One statement for any number of tasks. The alarms of a task change only while the task is held, so what is read
     * here is what is written here, and an alarm that has gone off is never met again.
     */
    @Override
    public List<Fired> fire(Collection<TaskId> ids, Instant now) {
        return jdbc.sql("""
                        with fired as (
                            update tasks.alarm set fired_at = :now
                            where task_id = any(:ids) and fired_at is null and at <= :now
                            returning task_id, kind, level, at, role, reach_site_id
                        ), noted as (
                            insert into tasks.history
                                (task_id, kind, level, occurred_at, recorded_at, role, site_id)
                            select task_id,
                                case kind when 'WARNING' then 'WARNED' when 'BREACH' then 'BREACHED' else 'ESCALATED' end,
                                nullif(level, 0), at, :now, role, nullif(reach_site_id, 0)
                            from fired order by at, task_id, kind, level
                        ), changed as (
                            update tasks.task t
                            set warned_at = coalesce(t.warned_at, f.warned_at),
                                breached_at = coalesce(t.breached_at, f.breached_at),
                                level = greatest(t.level, f.level),
                                next_alarm_at = (select min(a.at) from tasks.alarm a
                                                 where a.task_id = t.id and a.fired_at is null and a.at > :now)
                            from (select task_id,
                                      min(at) filter (where kind = 'WARNING') as warned_at,
                                      min(at) filter (where kind = 'BREACH') as breached_at,
                                      coalesce(max(level) filter (where kind = 'ESCALATION'), 0) as level
                                  from fired group by task_id) f
                            where t.id = f.task_id
                        )
                        select * from fired order by at, task_id, kind, level
                        """)
                .param("now", time(now))
                .param("ids", ids(ids))
                .query((row, index) -> new Fired(
                        new TaskId(row.getLong("task_id")),
                        new Alarm(
                                Alarm.Kind.valueOf(row.getString("kind")),
                                row.getInt("level"),
                                instant(row, "at"),
                                choice(row, "role", Role.class),
                                Desks.site(row.getLong("reach_site_id")))))
                .list();
    }

    @Override
    public List<Waiting> listWaiting(TaskId id) {
        return jdbc.sql("select * from tasks.alarm where task_id = :id and fired_at is null order by kind, level")
                .param("id", id.value())
                .query(SqlTasks::waiting)
                .list();
    }

    private static Waiting waiting(ResultSet row, int index) throws SQLException {
        return new Waiting(
                Alarm.Kind.valueOf(row.getString("kind")),
                row.getInt("level"),
                findInstant(row, "at"),
                duration(row, "remaining_us"));
    }

    @Override
    public void pause(TaskId id, Instant now, String reason, @Nullable Duration remaining, List<Waiting> alarms) {
        change(id, alarms);
        jdbc.sql("""
                        update tasks.task
                        set paused_at = :now, pause_reason = :reason, remaining_us = :remaining, next_alarm_at = null,
                            due_at = case when cast(:remaining as bigint) is null then due_at end
                        where id = :id
                        """)
                .param("now", time(now))
                .param("reason", reason)
                .param("remaining", micros(remaining))
                .param("id", id.value())
                .update();
    }

    @Override
    public void resume(TaskId id, @Nullable Instant dueAt, List<Waiting> alarms) {
        change(id, alarms);
        jdbc.sql("""
                        update tasks.task
                        set paused_at = null, pause_reason = null, remaining_us = null, due_at = :due,
                            next_alarm_at = (select min(at) from tasks.alarm where task_id = :id and fired_at is null)
                        where id = :id
                        """).param("due", time(dueAt)).param("id", id.value()).update();
    }

    private void change(TaskId id, List<Waiting> alarms) {
        for (Waiting alarm : alarms) {
            jdbc.sql("""
                            update tasks.alarm set at = :at, remaining_us = :remaining
                            where task_id = :id and kind = :kind and level = :level and fired_at is null
                            """)
                    .param("at", time(alarm.at()))
                    .param("remaining", micros(alarm.remaining()))
                    .param("id", id.value())
                    .param("kind", alarm.kind().name())
                    .param("level", alarm.level())
                    .update();
        }
    }

    @Override
    public void own(Collection<TaskId> ids, @Nullable PersonId owner) {
        jdbc.sql("update tasks.task set owner_person_id = :person where id = any(:ids)")
                .param("person", id(owner))
                .param("ids", ids(ids))
                .update();
    }

    @Override
    public List<TaskId> listOpenOf(PersonId person) {
        return jdbc.sql("select id from tasks.task where owner_person_id = :person and closed_at is null")
                .param("person", person.value())
                .query((row, index) -> new TaskId(row.getLong("id")))
                .list();
    }

    @Override
    public void close(TaskId id, Instant now, Task.Outcome outcome, String by, @Nullable String note) {
        jdbc.sql("delete from tasks.alarm where task_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        update tasks.task
                        set closed_at = :now, closed_by = :by, outcome = :outcome, note = :note, next_alarm_at = null,
                            paused_at = null, pause_reason = null
                        where id = :id
                        """)
                .param("now", time(now))
                .param("by", by)
                .param("outcome", outcome.name())
                .param("note", note)
                .param("id", id.value())
                .update();
    }

    @Override
    public void note(Collection<TaskId> ids, TaskEvent event) {
        jdbc.sql("""
                        insert into tasks.history
                            (task_id, kind, level, occurred_at, recorded_at, by_mark, by_name, role, site_id, person_id,
                             due_at, note)
                        select id, :kind, :level, :occurred, :recorded, :by, :name, coalesce(:role, owner_role),
                            coalesce(:site, site_id), coalesce(:person, owner_person_id), coalesce(:due, due_at), :note
                        from tasks.task where id = any(:ids)
                        """)
                .param("kind", event.kind().name())
                .param("level", event.level())
                .param("occurred", time(event.occurredAt()))
                .param("recorded", time(event.recordedAt()))
                .param("by", event.by())
                .param("name", event.byName())
                .param("role", name(event.role()))
                .param("site", id(event.siteId()))
                .param("person", id(event.personId()))
                .param("due", time(event.dueAt()))
                .param("note", event.note())
                .param("ids", ids(ids))
                .update();
    }

    @Override
    public List<TaskEvent> history(TaskId id) {
        return jdbc.sql("select * from tasks.history where task_id = :id order by id")
                .param("id", id.value())
                .query(TaskRows::event)
                .list();
    }
}
