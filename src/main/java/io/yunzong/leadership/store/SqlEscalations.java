package io.yunzong.leadership.store;

import static io.yunzong.platform.Columns.choice;
import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.list;
import static io.yunzong.platform.Columns.time;

import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.TaskId;
import io.yunzong.leadership.Escalation;
import io.yunzong.leadership.EscalationFilter;
import io.yunzong.leadership.EscalationId;
import io.yunzong.leadership.domain.EscalationRegister;
import io.yunzong.platform.Listing;
import io.yunzong.tasks.Task;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SqlEscalations implements EscalationRegister {
    private static final TypeReference<TreeMap<String, String>> ARGS = new TypeReference<>() {};
    private static final Map<String, String> SORT_KEYS =
            Map.of("raisedAt", "raised_at", "closedAt", "closed_at", "kind", "kind");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SqlEscalations(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<EscalationId> add(Task task, int level, Set<PersonId> receivers, Instant at) {
        Map<String, String> args = new TreeMap<>(task.titleArgs());
        return jdbc.sql("""
                        insert into leadership.escalation
                            (task_id, level, module, kind, title_args, clause, subject_kind, subject_id, site_id,
                             task_due_at, raised_at, receivers, search_text)
                        values (:task, :level, :module, :kind, cast(:args as jsonb), :clause, :subjectKind, :subject,
                                :site, :due, :at, :receivers, :words)
                        on conflict (task_id, level) do nothing
                        returning id
                        """)
                .param("task", task.id().value())
                .param("level", level)
                .param("module", task.kind().module())
                .param("kind", task.kind().code())
                .param("args", json.writeValueAsString(args))
                .param("clause", task.clause())
                .param("subjectKind", task.subject().kind())
                .param("subject", task.subject().id())
                .param("site", id(task.siteId()))
                .param("due", time(task.dueAt()))
                .param("at", time(at))
                .param("receivers", ids(receivers))
                .param("words", String.join(" ", args.values()).toLowerCase(Locale.ROOT))
                .query(Long.class)
                .optional()
                .map(EscalationId::new);
    }

    @Override
    public List<EscalationId> close(TaskId task, Task.Outcome outcome, @Nullable String note, Instant at) {
        return jdbc.sql("""
                        update leadership.escalation set closed_at = :at, outcome = :outcome, closing_note = :note
                        where task_id = :task and closed_at is null
                        returning id
                        """)
                .param("task", task.value())
                .param("at", time(at))
                .param("outcome", outcome.name())
                .param("note", note)
                .query((row, index) -> new EscalationId(row.getLong("id")))
                .list();
    }

    @Override
    public Optional<Escalation> find(EscalationId id) {
        return jdbc.sql("select * from leadership.escalation where id = :id")
                .param("id", id.value())
                .query(this::escalation)
                .optional();
    }

    @Override
    public Page<Escalation> page(EscalationFilter filter, PageQuery query) {
        Listing listing = Listing.from("leadership.escalation e", SORT_KEYS, "raised_at desc, id desc")
                .where("search_text like :text", "text", Listing.anywhere(filter.text()))
                .where("site_id = :site", "site", id(filter.site()));
        if (filter.open() != null) {
            listing.where(filter.open() ? "closed_at is null" : "closed_at is not null");
        }
        if (filter.noted() != null) {
            listing.where((filter.noted() ? "" : "not ")
                    + "exists (select from leadership.escalation_note n where n.escalation_id = e.id)");
        }
        if (filter.from() != null) {
            listing.where("raised_at >= :from", "from", time(filter.from()));
        }
        if (filter.to() != null) {
            listing.where("raised_at < :to", "to", time(filter.to()));
        }
        return listing.page(jdbc, query, this::escalation);
    }

    @Override
    public Map<EscalationId, List<Escalation.Note>> notes(Collection<EscalationId> ids) {
        Map<EscalationId, List<Escalation.Note>> notes = new HashMap<>();
        jdbc.sql("""
                        select escalation_id, person_id, person_name, at, words from leadership.escalation_note
                        where escalation_id = any(:ids) order by at, person_id
                        """)
                .param("ids", ids(ids))
                .query((row, index) -> notes.computeIfAbsent(
                                new EscalationId(row.getLong("escalation_id")), one -> new ArrayList<>())
                        .add(new Escalation.Note(
                                new PersonId(row.getLong("person_id")),
                                row.getString("person_name"),
                                instant(row, "at"),
                                row.getString("words"))))
                .list();
        return notes;
    }

    @Override
    public boolean note(EscalationId id, PersonId person, String name, Instant at, @Nullable String words) {
        return jdbc.sql("""
                        insert into leadership.escalation_note (escalation_id, person_id, person_name, at, words)
                        values (:id, :person, :name, :at, :words)
                        on conflict (escalation_id, person_id) do nothing
                        """)
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("name", name)
                        .param("at", time(at))
                        .param("words", words)
                        .update()
                == 1;
    }

    @Override
    public int countOpen() {
        return jdbc.sql("""
                        select count(*) from (
                            select from leadership.escalation where closed_at is null limit 1000) counted
                        """).query(Integer.class).single();
    }

    private Escalation escalation(ResultSet row, int index) throws SQLException {
        return new Escalation(
                new EscalationId(row.getLong("id")),
                new TaskId(row.getLong("task_id")),
                row.getInt("level"),
                row.getString("module"),
                row.getString("kind"),
                json.readValue(row.getString("title_args"), ARGS),
                row.getString("clause"),
                new Subject(row.getString("subject_kind"), row.getLong("subject_id")),
                id(row, "site_id", SiteId::new),
                findInstant(row, "task_due_at"),
                instant(row, "raised_at"),
                list(row, "receivers", PersonId::new),
                findInstant(row, "closed_at"),
                choice(row, "outcome", Task.Outcome.class),
                row.getString("closing_note"),
                List.of());
    }
}
