package io.yunzong.incidents.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.name;
import static io.yunzong.platform.Columns.time;

import io.yunzong.incidents.Incident;
import io.yunzong.incidents.IncidentFilter;
import io.yunzong.incidents.IncidentKind;
import io.yunzong.incidents.IncidentStage;
import io.yunzong.incidents.ListedIncident;
import io.yunzong.incidents.domain.Incidents;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.HoldId;
import io.yunzong.kernel.IncidentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.platform.Columns;
import io.yunzong.platform.Listing;
import io.yunzong.regulation.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlIncidents implements Incidents {
    private static final String IN_SCOPE = """
            (:everything or i.branch_ids && cast(:branches as bigint[])
                or i.customer_id = any(cast(:accounts as bigint[])))""";
    private static final String ORDER = "(i.closed_at is not null), i.due_at, i.id";
    private static final Map<String, String> KEYS = Map.of(
            "id", "i.id",
            "number", "i.consignment_number",
            "openedAt", "i.opened_at",
            "dueAt", "i.due_at",
            "reportDueAt", "i.report_due_at",
            "severity", "array_position(array['MINOR', 'MAJOR', 'CRITICAL'], i.severity)",
            "kind", "i.kind",
            "closedAt", "i.closed_at");
    private static final Pattern OWN_NUMBER = Pattern.compile("(?:yc)0*(\\d{1,15})", Pattern.CASE_INSENSITIVE);

    private final JdbcClient jdbc;

    SqlIncidents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public IncidentId add(Incident incident, Collection<SiteId> sites) {
        return new IncidentId(changing(jdbc.sql("""
                        insert into incidents.incident
                            (consignment_id, consignment_number, customer_id, branch_ids, site_id, stage, kind, severity,
                             blocking, piece_ids, detected, words, opened_at, recorded_at, opened_by_name,
                             regulation_version, first_action_due_at, first_action_at, report_due_at, reported_at,
                             document_id, report_version, opinion_due_at, opinion, opinion_at, solved_at, released_at,
                             closed_at, outcome, signals, waiting, due_at)
                        values (:consignment, :number, :customer, :sites, :site, :stage, :kind, :severity,
                            :blocking, :pieces, :detected, :words, :openedAt, :recordedAt, :openedBy, :version,
                            :firstActionDueAt, :firstActionAt, :reportDueAt, :reportedAt, :document, :reportVersion,
                            :opinionDueAt, :opinion, :opinionAt, :solvedAt, :releasedAt, :closedAt, :outcome, :signals,
                            :waiting, :dueAt)
                        returning id
                        """), incident)
                .param("consignment", incident.consignmentId().value())
                .param("number", incident.consignmentNumber())
                .param("customer", incident.customerId().value())
                .param("sites", ids(sites))
                .param("site", incident.siteId().value())
                .param("stage", incident.stage().name())
                .param("kind", incident.kind().name())
                .param("words", incident.words())
                .param("openedAt", time(incident.openedAt()))
                .param("recordedAt", time(incident.recordedAt()))
                .param("openedBy", incident.openedByName())
                .param("version", incident.regulationVersion())
                .query(Long.class)
                .single());
    }

    @Override
    public void save(Incident incident) {
        changing(jdbc.sql("""
                        update incidents.incident set severity = :severity, blocking = :blocking, piece_ids = :pieces,
                            detected = :detected, first_action_due_at = :firstActionDueAt,
                            first_action_at = :firstActionAt, report_due_at = :reportDueAt, reported_at = :reportedAt,
                            document_id = :document, report_version = :reportVersion, opinion_due_at = :opinionDueAt,
                            opinion = :opinion, opinion_at = :opinionAt, solved_at = :solvedAt,
                            released_at = :releasedAt, closed_at = :closedAt, outcome = :outcome, signals = :signals,
                            waiting = :waiting, due_at = :dueAt
                        where id = :id
                        """), incident).param("id", incident.id().value()).update();
    }

    private static JdbcClient.StatementSpec changing(JdbcClient.StatementSpec sql, Incident incident) {
        return sql.param("severity", incident.severity().name())
                .param("blocking", incident.blocking())
                .param("pieces", ids(incident.pieceIds()))
                .param("detected", incident.detected())
                .param("firstActionDueAt", time(incident.firstActionDueAt()))
                .param("firstActionAt", time(incident.firstActionAt()))
                .param("reportDueAt", time(incident.reportDueAt()))
                .param("reportedAt", time(incident.reportedAt()))
                .param("document", id(incident.documentId()))
                .param("reportVersion", incident.reportVersion())
                .param("opinionDueAt", time(incident.opinionDueAt()))
                .param("opinion", incident.opinion())
                .param("opinionAt", time(incident.opinionAt()))
                .param("solvedAt", time(incident.solvedAt()))
                .param("releasedAt", time(incident.releasedAt()))
                .param("closedAt", time(incident.closedAt()))
                .param("outcome", name(incident.outcome()))
                .param("signals", incident.signals())
                .param("waiting", incident.waiting().name())
                .param("dueAt", time(incident.dueAt()));
    }

    @Override
    public Optional<Incident> find(IncidentId id, Scope scope) {
        return scoped(jdbc.sql("select i.* from incidents.incident i where i.id = :id and " + IN_SCOPE), scope)
                .param("id", id.value())
                .query(SqlIncidents::incident)
                .optional();
    }

    @Override
    public Optional<Incident> findForUpdate(IncidentId id) {
        return jdbc.sql("select * from incidents.incident where id = :id for update")
                .param("id", id.value())
                .query(SqlIncidents::incident)
                .optional();
    }

    @Override
    public Optional<Incident> findOpen(ConsignmentId consignment, IncidentKind kind) {
        return jdbc.sql("""
                        select * from incidents.incident
                        where consignment_id = :consignment and kind = :kind and closed_at is null
                        for update
                        """)
                .param("consignment", consignment.value())
                .param("kind", kind.name())
                .query(SqlIncidents::incident)
                .optional();
    }

    @Override
    public List<Incident> listAwaitingUnload(ConsignmentId consignment, SiteId site) {
        return jdbc.sql("""
                        select * from incidents.incident
                        where consignment_id = :consignment and site_id = :site and stage = 'ARRIVAL'
                            and report_due_at is null and closed_at is null
                        order by id for update
                        """)
                .param("consignment", consignment.value())
                .param("site", site.value())
                .query(SqlIncidents::incident)
                .list();
    }

    @Override
    public Page<ListedIncident> page(IncidentFilter filter, PageQuery query, Scope scope, Instant now) {
        Listing listing = Listing.from("incidents.incident i", KEYS, ORDER);
        if (!scope.everything()) {
            listing.where(IN_SCOPE, "everything", false)
                    .with("branches", scope.branchArray())
                    .with("accounts", scope.accountArray());
        }
        Matcher own = OWN_NUMBER.matcher(filter.text() == null ? "" : filter.text());
        if (own.matches()) {
            listing.where("i.id = :own", "own", Long.parseLong(own.group(1)));
        } else {
            listing.where("lower(i.consignment_number) like :text", "text", Listing.anywhere(filter.text()));
        }
        listing.where("i.kind = any(:kinds)", "kinds", names(filter.kinds()))
                .where("i.severity = any(:severities)", "severities", names(filter.severities()))
                .where("i.waiting = any(:waiting)", "waiting", names(filter.waiting()))
                .where("i.consignment_id = :consignment", "consignment", id(filter.consignment()))
                .where("i.customer_id = :customer", "customer", id(filter.customer()))
                .where("i.site_id = :site", "site", id(filter.site()))
                .where("(i.closed_at is null) = :open", "open", filter.open())
                .where("i.opened_at >= cast(:from as timestamptz)", "from", Columns.text(filter.from()))
                .where("i.opened_at < cast(:to as timestamptz)", "to", Columns.text(filter.to()));
        if (filter.blocked()) {
            listing.where("i.blocking and i.released_at is null and i.closed_at is null");
        }
        if (filter.late()) {
            listing.where(
                    "i.report_due_at < coalesce(i.reported_at, i.closed_at, cast(:now as timestamptz))",
                    "now",
                    now.toString());
        }
        return listing.page(jdbc, query, (row, index) -> {
            Incident incident = incident(row, index);
            return new ListedIncident(incident, incident.waiting(), incident.dueAt());
        });
    }

    private static String @Nullable [] names(Set<? extends Enum<?>> chosen) {
        return chosen.isEmpty()
                ? null
                : chosen.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    @Override
    public Map<Incident.Waiting, Integer> counts(Scope scope) {
        Map<Incident.Waiting, Integer> counts = new EnumMap<>(Incident.Waiting.class);
        scoped(
                        jdbc.sql("select i.waiting, count(*) from incidents.incident i where i.closed_at is null and "
                                + IN_SCOPE + " group by i.waiting"),
                        scope)
                .query((row, index) ->
                        counts.put(Incident.Waiting.valueOf(row.getString("waiting")), row.getInt("count")))
                .list();
        return counts;
    }

    @Override
    public Set<Long> visible(Collection<Long> asked, Scope scope) {
        return scoped(jdbc.sql("select i.id from incidents.incident i where i.id = any(:ids) and " + IN_SCOPE), scope)
                .param("ids", asked.toArray(Long[]::new))
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public Map<Long, String> names(Collection<Long> asked) {
        return jdbc
                .sql("select * from incidents.incident where id = any(:ids)")
                .param("ids", asked.toArray(Long[]::new))
                .query(SqlIncidents::incident)
                .list()
                .stream()
                .collect(
                        Collectors.toMap(one -> one.id().value(), one -> one.number() + " " + one.consignmentNumber()));
    }

    @Override
    public void hold(IncidentId incident, HoldId hold) {
        jdbc.sql("insert into incidents.held (hold_id, incident_id) values (:hold, :incident)")
                .param("hold", hold.value())
                .param("incident", incident.value())
                .update();
    }

    @Override
    public List<HoldId> holds(IncidentId incident) {
        return jdbc.sql("select hold_id from incidents.held where incident_id = :id and not let_go order by 1")
                .param("id", incident.value())
                .query((row, index) -> new HoldId(row.getLong(1)))
                .list();
    }

    @Override
    public void letGo(Collection<HoldId> holds) {
        jdbc.sql("update incidents.held set let_go = true where hold_id = any(:ids)")
                .param("ids", ids(holds))
                .update();
    }

    @Override
    public Optional<Incident> findHolding(HoldId hold) {
        return jdbc.sql("""
                        select i.* from incidents.held h join incidents.incident i on i.id = h.incident_id
                        where h.hold_id = :hold and not h.let_go
                        """)
                .param("hold", hold.value())
                .query(SqlIncidents::incident)
                .optional();
    }

    private static JdbcClient.StatementSpec scoped(JdbcClient.StatementSpec sql, Scope scope) {
        return sql.param("everything", scope.everything())
                .param("branches", scope.branchArray())
                .param("accounts", scope.accountArray());
    }

    static Incident incident(ResultSet row, int index) throws SQLException {
        return new Incident(
                new IncidentId(row.getLong("id")),
                new ConsignmentId(row.getLong("consignment_id")),
                row.getString("consignment_number"),
                new CustomerId(row.getLong("customer_id")),
                new SiteId(row.getLong("site_id")),
                IncidentStage.valueOf(row.getString("stage")),
                IncidentKind.valueOf(row.getString("kind")),
                Severity.valueOf(row.getString("severity")),
                row.getBoolean("blocking"),
                Columns.list(row, "piece_ids", PieceId::new),
                row.getBoolean("detected"),
                row.getString("words"),
                instant(row, "opened_at"),
                instant(row, "recorded_at"),
                row.getString("opened_by_name"),
                row.getInt("regulation_version"),
                instant(row, "first_action_due_at"),
                findInstant(row, "first_action_at"),
                findInstant(row, "report_due_at"),
                findInstant(row, "reported_at"),
                id(row, "document_id", DocumentId::new),
                row.getInt("report_version"),
                findInstant(row, "opinion_due_at"),
                row.getString("opinion"),
                findInstant(row, "opinion_at"),
                findInstant(row, "solved_at"),
                findInstant(row, "released_at"),
                findInstant(row, "closed_at"),
                Columns.choice(row, "outcome", Incident.Outcome.class),
                row.getInt("signals"));
    }
}
