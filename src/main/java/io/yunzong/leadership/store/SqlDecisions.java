package io.yunzong.leadership.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.name;
import static io.yunzong.platform.Columns.subject;
import static io.yunzong.platform.Columns.time;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.TaskId;
import io.yunzong.leadership.Decision;
import io.yunzong.leadership.DecisionEvent;
import io.yunzong.leadership.DecisionFilter;
import io.yunzong.leadership.DecisionId;
import io.yunzong.leadership.RecordDecision;
import io.yunzong.leadership.domain.Decisions;
import io.yunzong.platform.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlDecisions implements Decisions {
    private static final Map<String, String> SORT_KEYS = Map.of(
            "number", "year * 100000 + number", "decidedOn", "decided_on", "dueOn", "due_at", "owner", "owner_name");

    private final JdbcClient jdbc;

    SqlDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int nextNumber(int year) {
        return jdbc.sql("""
                        insert into leadership.decision_count as c (year, count) values (:year, 1)
                        on conflict (year) do update set count = c.count + 1
                        returning count
                        """).param("year", year).query(Integer.class).single();
    }

    @Override
    public Optional<Decision> findByKey(PersonId by, String reportKey) {
        return jdbc.sql("select * from leadership.decision where recorded_by_id = :by and report_key = :key")
                .param("by", by.value())
                .param("key", reportKey)
                .query(SqlDecisions::decision)
                .optional();
    }

    @Override
    public DecisionId add(NewDecision decision) {
        RecordDecision order = decision.order();
        Subject about = order.subject();
        return new DecisionId(jdbc.sql("""
                        insert into leadership.decision
                            (year, number, title, body, reason, subject_kind, subject_id, task_id, decided_on, owner_id,
                             owner_name, first_due_on, due_on, due_at, state, recorded_at, recorded_by_id,
                             recorded_by_name, report_key, search_text)
                        values (:year, :number, :title, :body, :reason, :subjectKind, :subject, :task, :decidedOn,
                                :owner, :ownerName, :dueOn, :dueOn, :dueAt, 'OPEN', :at, :by, :byName, :key, :words)
                        returning id
                        """)
                .param("year", decision.year())
                .param("number", decision.number())
                .param("title", Blanks.strip(order.title()))
                .param("body", Blanks.strip(order.text()))
                .param("reason", Blanks.toNull(order.reason()))
                .param("subjectKind", about == null ? null : about.kind())
                .param("subject", about == null ? null : about.id())
                .param("task", id(order.task()))
                .param("decidedOn", decision.decidedOn())
                .param("owner", decision.owner().value())
                .param("ownerName", decision.ownerName())
                .param("dueOn", decision.dueOn())
                .param("dueAt", time(decision.dueAt()))
                .param("at", time(decision.at()))
                .param("by", decision.by().value())
                .param("byName", decision.byName())
                .param("key", Blanks.strip(order.reportKey()))
                .param("words", words(decision))
                .query(Long.class)
                .single());
    }

    private static String words(NewDecision decision) {
        return String.join(
                        " ",
                        "领决〔" + decision.year() + "〕" + decision.number() + "号",
                        Blanks.strip(decision.order().title()),
                        Blanks.strip(decision.order().text()),
                        Blanks.strip(decision.order().reason()),
                        decision.ownerName())
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public void putInWriting(DecisionId id, DocumentId document, String number) {
        jdbc.sql("update leadership.decision set document_id = :document, document_number = :number where id = :id")
                .param("id", id.value())
                .param("document", document.value())
                .param("number", number)
                .update();
    }

    @Override
    public Optional<Decision> find(DecisionId id) {
        return read(id, "");
    }

    @Override
    public Optional<Decision> lock(DecisionId id) {
        return read(id, " for no key update");
    }

    private Optional<Decision> read(DecisionId id, String how) {
        return jdbc.sql("select * from leadership.decision where id = :id" + how)
                .param("id", id.value())
                .query(SqlDecisions::decision)
                .optional();
    }

    @Override
    public boolean note(DecisionId id, NewEvent event) {
        return jdbc.sql("""
                        insert into leadership.decision_event
                            (decision_id, kind, at, by_id, by_name, words, old_due_on, new_due_on, report_key)
                        values (:id, :kind, :at, :by, :byName, :words, :old, :new, :key)
                        on conflict (by_id, report_key) do nothing
                        """)
                        .param("id", id.value())
                        .param("kind", event.kind().name())
                        .param("at", time(event.at()))
                        .param("by", event.by().value())
                        .param("byName", event.byName())
                        .param("words", event.words())
                        .param("old", event.oldDueOn())
                        .param("new", event.newDueOn())
                        .param("key", event.reportKey())
                        .update()
                == 1;
    }

    @Override
    public void postpone(DecisionId id, LocalDate dueOn, Instant dueAt, @Nullable Instant overdueAt) {
        jdbc.sql("""
                        update leadership.decision
                        set due_on = :dueOn, due_at = :dueAt, overdue_at = :overdueAt, postponed = postponed + 1
                        where id = :id
                        """)
                .param("id", id.value())
                .param("dueOn", dueOn)
                .param("dueAt", time(dueAt))
                .param("overdueAt", time(overdueAt))
                .update();
    }

    @Override
    public void close(
            DecisionId id, Decision.State state, Instant at, String byName, String words, @Nullable Instant overdueAt) {
        jdbc.sql("""
                        update leadership.decision
                        set state = :state, closed_at = :at, closed_by_name = :by, closing_words = :words,
                            overdue_at = :overdueAt
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", state.name())
                .param("at", time(at))
                .param("by", byName)
                .param("words", words)
                .param("overdueAt", time(overdueAt))
                .update();
    }

    @Override
    public List<DecisionEvent> events(DecisionId id) {
        return jdbc.sql("select * from leadership.decision_event where decision_id = :id order by id")
                .param("id", id.value())
                .query((row, index) -> new DecisionEvent(
                        DecisionEvent.Kind.valueOf(row.getString("kind")),
                        instant(row, "at"),
                        row.getString("by_name"),
                        row.getString("words"),
                        row.getObject("old_due_on", LocalDate.class),
                        row.getObject("new_due_on", LocalDate.class)))
                .list();
    }

    @Override
    public Page<Decision> page(DecisionFilter filter, @Nullable PersonId onlyOf, Instant now, PageQuery query) {
        Listing listing = Listing.from("leadership.decision", SORT_KEYS, "decided_on desc, id desc")
                .where("search_text like :text", "text", Listing.anywhere(filter.text()))
                .where("state = :state", "state", name(filter.state()))
                .where("owner_id = :owner", "owner", id(filter.owner()))
                .where("owner_id = :onlyOf", "onlyOf", id(onlyOf))
                .where("decided_on >= :from", "from", filter.from())
                .where("decided_on <= :to", "to", filter.to());
        if (filter.overdue() != null) {
            listing.where(
                    (filter.overdue() ? "" : "not ")
                            + "(overdue_at is not null or (state = 'OPEN' and due_at <= :now))",
                    "now",
                    time(now));
        }
        return listing.page(jdbc, query, SqlDecisions::decision);
    }

    @Override
    public int countLate(Instant now) {
        return jdbc.sql("select count(*) from leadership.decision where state = 'OPEN' and due_at <= :now")
                .param("now", time(now))
                .query(Integer.class)
                .single();
    }

    private static Decision decision(ResultSet row, int index) throws SQLException {
        return new Decision(
                new DecisionId(row.getLong("id")),
                row.getInt("year"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("body"),
                row.getString("reason"),
                subject(row, "subject_kind", "subject_id"),
                id(row, "task_id", TaskId::new),
                row.getObject("decided_on", LocalDate.class),
                new PersonId(row.getLong("owner_id")),
                row.getString("owner_name"),
                row.getObject("first_due_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                instant(row, "due_at"),
                row.getInt("postponed"),
                findInstant(row, "overdue_at"),
                Decision.State.valueOf(row.getString("state")),
                findInstant(row, "closed_at"),
                row.getString("closed_by_name"),
                row.getString("closing_words"),
                id(row, "document_id", DocumentId::new),
                row.getString("document_number"),
                instant(row, "recorded_at"),
                row.getString("recorded_by_name"));
    }
}
