package io.yunzong.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** My day over two hundred thousand open tasks, and fifty thousand tasks that fall due in the same minute. */
final class TasksBench {
    private static final int TARGET_MILLIS = 50;
    private static final int TARGET_SECONDS = 60;
    private static final int MINE = 60;

    private final Options options;
    private final Report report = new Report("tasks");
    private final Path folder = Files.createTempDirectory("yunzong-bench");

    TasksBench(Options options) throws java.io.IOException {
        this.options = options;
    }

    private record NewPerson(
            String username,
            String displayName,
            List<String> roles,
            @Nullable List<Integer> branches) {}

    /** Somebody who asks for the day, signed in. */
    private record Asker(Client client, long personId) {}

    boolean run() throws Exception {
        try (Server server = Server.start(folder, "1g");
                Connection connection = server.connect()) {
            report.head("./yunzong bench " + String.join(" ", options.args()), SearchBench.version(connection));
            new Groundwork(50).load(connection);
            Map<String, Asker> askers = hire(server, connection);
            load(connection, askers);
            boolean quick = days(askers);
            return alarms(connection) && quick;
        } finally {
            SearchBench.remove(folder);
            report.save();
        }
    }

    private static Map<String, Asker> hire(Server server, Connection connection) throws Exception {
        Client administrator = new Client(server.port());
        administrator.enter("admin", server.firstPassword());
        Map<String, NewPerson> people = new LinkedHashMap<>();
        people.put("clerk of a branch", new NewPerson("clerk", "仓管", List.of("WAREHOUSE_KEEPER"), List.of(3)));
        people.put("tracker of 4 branches", new NewPerson("tracker", "跟踪", List.of("TRACKER"), List.of(2, 3, 4, 5)));
        people.put(
                "manager of 4 branches",
                new NewPerson("manager", "经理", List.of("OPERATIONS_MANAGER"), List.of(2, 3, 4, 5)));
        people.put("supervisor", new NewPerson("supervisor", "主管", List.of("TRACKING_SUPERVISOR"), null));
        Map<String, Asker> askers = new LinkedHashMap<>();
        for (Map.Entry<String, NewPerson> person : people.entrySet()) {
            String username = person.getValue().username();
            Client client = new Client(server.port());
            client.enter(username, administrator.hire(person.getValue()));
            askers.put(person.getKey(), new Asker(client, idOf(connection, username)));
        }
        return askers;
    }

    private static long idOf(Connection connection, String username) throws SQLException {
        try (PreparedStatement find =
                connection.prepareStatement("select id from identity.person where username = ?")) {
            find.setString(1, username);
            try (ResultSet row = find.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void load(Connection connection, Map<String, Asker> askers) throws SQLException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        int count = options.number("tasks", 200_000);
        TaskRows rows = new TaskRows(
                now, count, askers.values().stream().mapToLong(Asker::personId).toArray(), MINE);
        rows.loadTasks(connection);
        rows.loadAlarms(connection);
        Groundwork.continueIds(connection, "tasks.task");
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
        report.line("%,d open tasks at %d branches, loaded by COPY.", count, Words.CITIES.size());
    }

    private boolean days(Map<String, Asker> askers) throws Exception {
        int requests = options.number("requests", 300);
        report.line("GET /api/my-day, %d requests after %d to warm up; milliseconds.", requests, requests / 3);
        report.line("%-28s %7s %7s %7s %7s %7s", "", "p50", "p95", "p99", "max", "target");
        show("GET /api/session", time(askers.get("supervisor"), "/api/session", requests), 0);
        boolean met = true;
        for (Map.Entry<String, Asker> asker : askers.entrySet()) {
            time(asker.getValue(), "/api/my-day", requests / 3);
            met &= show(asker.getKey(), time(asker.getValue(), "/api/my-day", requests), TARGET_MILLIS);
        }
        show("load of the team", time(askers.get("manager of 4 branches"), "/api/tasks/load", requests / 3), 0);
        show("load of the network", time(askers.get("supervisor"), "/api/tasks/load", requests / 3), 0);
        return met;
    }

    private static Timings time(@Nullable Asker asker, String path, int count) throws Exception {
        Client client = java.util.Objects.requireNonNull(asker).client();
        return SearchBench.time(List.of(random -> client.get(path)), count, 1);
    }

    private boolean show(String name, Timings timings, int target) {
        boolean missed = target > 0 && timings.percentile(0.95) > target;
        report.line(
                "%-28s %7.1f %7.1f %7.1f %7.1f %7s%s",
                name,
                timings.percentile(0.5),
                timings.percentile(0.95),
                timings.percentile(0.99),
                timings.max(),
                target == 0 ? "" : "≤ " + target,
                missed ? "  MISSED" : "");
        return !missed;
    }

    /** Lets many tasks fall due at once, and watches the server's own clock let all of them off, each once. */
    private boolean alarms(Connection connection) throws Exception {
        int count = options.number("due", 50_000);
        Instant due = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(15);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table bench_due as select id from tasks.task"
                    + " where breached_at is null and paused_at is null order by id limit " + count);
            statement.execute("update tasks.alarm set at = '" + due + "' where kind = 'BREACH' and fired_at is null"
                    + " and task_id in (select id from bench_due)");
            statement.execute("update tasks.task set due_at = '" + due + "', next_alarm_at = '" + due
                    + "' where id in (select id from bench_due)");
        }
        Instant begun = Instant.now();
        if (begun.isAfter(due)) {
            due = begun;
        }
        long breached = 0;
        while (breached < count && Instant.now().isBefore(due.plusSeconds(3L * TARGET_SECONDS))) {
            Thread.sleep(200);
            breached = number(connection, BREACHES);
        }
        double seconds = Duration.between(due, Instant.now()).toMillis() / 1000.0;
        long once = number(
                connection,
                "select count(distinct task_id) from tasks.history"
                        + " where kind = 'BREACHED' and task_id in (select id from bench_due)");
        boolean met = breached == count && once == count && seconds <= TARGET_SECONDS;
        report.line(
                "%,d tasks due in the same second: %,d breaches of %,d tasks told after %.1f s; target ≤ %d s%s",
                count, breached, once, seconds, TARGET_SECONDS, met ? "" : "  MISSED");
        return met;
    }

    private static final String BREACHES =
            "select count(*) from tasks.history" + " where kind = 'BREACHED' and task_id in (select id from bench_due)";

    private static long number(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Rows as the product would have written them. Always the same for the same numbers. */
    private static final class TaskRows {
        private static final List<String> ROLES =
                List.of("WAREHOUSE_KEEPER", "TRACKER", "TRACKER", "DISPATCHER", "OPERATIONS_MANAGER", "BRANCH_HEAD");
        private static final int STRANGERS = 1000;

        private final Instant now;
        private final int count;
        private final long[] askers;
        private final int mine;

        TaskRows(Instant now, int count, long[] askers, int mine) {
            this.now = now;
            this.count = count;
            this.askers = askers;
            this.mine = mine;
        }

        private Instant due(int task) {
            // one in eight is overdue, the others are due within three days
            int minutes = Math.floorMod(task * 7919, 4320);
            return task % 8 == 0 ? now.minusSeconds(60L * minutes + 60) : now.plusSeconds(600 + 60L * minutes);
        }

        private boolean overdue(int task) {
            return task % 8 == 0;
        }

        private @Nullable Long owner(int task) {
            if (task < askers.length * mine) {
                return askers[task % askers.length];
            }
            return task % 5 < 2 ? (long) STRANGERS + task % 400 : null;
        }

        private static int site(int task) {
            return 1 + task % Words.CITIES.size();
        }

        void loadTasks(Connection connection) throws SQLException {
            SplittableRandom random = new SplittableRandom(20261125);
            try (var rows = new CopyRows(
                    connection,
                    "tasks.task (id, key, module, kind, closing, subject_kind, subject_id, site_id, owner_role,"
                            + " owner_person_id, title_args, search_text, clause, calendar, starts_at, due_at,"
                            + " next_alarm_at, breached_at, level, opened_at)")) {
                for (int i = 0; i < count; i++) {
                    String number = "YZ" + Words.digits(10, random);
                    rows.row(
                            i + 1,
                            "bench:" + i,
                            "tasks",
                            "bench_duty_" + i % 9,
                            i % 3 == 0 ? "WITH_NOTE" : "BY_HAND",
                            "consignment",
                            i / 3 + 1,
                            site(i),
                            ROLES.get(i / Words.CITIES.size() % ROLES.size()),
                            owner(i),
                            "{\"number\":\"" + number + "\"}",
                            number.toLowerCase(java.util.Locale.ROOT),
                            "A-09",
                            "CONTINUOUS",
                            now.minus(Duration.ofHours(2)),
                            due(i),
                            overdue(i) ? null : due(i),
                            overdue(i) ? due(i) : null,
                            overdue(i) ? 1 : 0,
                            now.minus(Duration.ofHours(2)));
                }
            }
        }

        void loadAlarms(Connection connection) throws SQLException {
            try (var rows =
                    new CopyRows(connection, "tasks.alarm (task_id, kind, level, at, fired_at, role, reach_site_id)")) {
                for (int i = 0; i < count; i++) {
                    Instant fired = overdue(i) ? due(i) : null;
                    rows.row(i + 1, "BREACH", 0, due(i), fired, null, 0);
                    rows.row(i + 1, "ESCALATION", 1, due(i).plusSeconds(1), fired, "OPERATIONS_MANAGER", site(i));
                    rows.row(i + 1, "ESCALATION", 2, due(i).plusSeconds(3600), fired, "TRACKING_SUPERVISOR", 0);
                }
            }
        }
    }
}
