package io.yunzong.bench;

import io.yunzong.bench.Question.Asker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Lists, searches and the page of a consignment over a million consignments and ten million events. */
final class SearchBench {
    private static final int CUSTOMERS = 2000;

    private final Options options;
    private final Report report = new Report("search");
    private final int requests;
    private final int clients;
    private final Path folder;
    private final boolean keep;

    SearchBench(Options options) throws java.io.IOException {
        this.options = options;
        this.requests = options.number("requests", 1000);
        this.clients = options.number("clients", 1);
        this.keep = !options.text("data", "").isEmpty();
        this.folder =
                keep ? Path.of(options.text("data", "")).toAbsolutePath() : Files.createTempDirectory("yunzong-bench");
    }

    boolean run() throws Exception {
        try (Server server = Server.start(folder, "1g");
                Connection connection = server.connect()) {
            int count = options.number("consignments", 1_000_000);
            report.head("./yunzong bench " + String.join(" ", options.args()), version(connection));
            Freight freight = loaded(server, connection, count);
            sizes(connection);
            boolean right = !options.has("check") || sameWhenDerivedAgain(connection);
            return measure(server, freight) && right;
        } finally {
            if (!keep) {
                remove(folder);
            }
            report.save();
        }
    }

    /** The moment of loading is kept in the database, so that a kept folder can be asked again. */
    private Freight loaded(Server server, Connection connection, int count) throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("create table if not exists bench.loaded (at timestamptz, count integer)");
            try (ResultSet row = statement.executeQuery("select at, count from bench.loaded")) {
                if (row.next()) {
                    report.line("Freight of an earlier run, in %s.", folder);
                    return new Freight(
                            new Groundwork(CUSTOMERS), row.getTimestamp(1).toInstant(), row.getInt(2));
                }
            }
            Freight freight = new Freight(new Groundwork(CUSTOMERS), now, count);
            load(server, connection, freight);
            statement.execute("insert into bench.loaded values ('" + now + "', " + count + ")");
            return freight;
        }
    }

    private interface Step {
        void load(Connection connection) throws SQLException;
    }

    private void load(Server server, Connection connection, Freight freight) throws Exception {
        Instant begun = Instant.now();
        freight.groundwork.load(connection);
        Loading loading = new Loading(freight);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<?> waybills = two.submit(() -> {
                fill(server, loading::consignments, loading::search, loading::routes, loading::pieces);
                return null;
            });
            fill(server, loading::positions, loading::projections, loading::events);
            waybills.get();
        }
        Duration loaded = Duration.between(begun, Instant.now());
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze)");
            // measure reading, not the writing out of what was loaded
            statement.execute("checkpoint");
        }
        report.line(
                "Loaded by COPY with every index in place in %d s, then vacuum and analyze: %d s altogether.",
                loaded.toSeconds(), Duration.between(begun, Instant.now()).toSeconds());
    }

    private static void fill(Server server, Step... steps) throws Exception {
        try (Connection connection = server.connect()) {
            try (Statement statement = connection.createStatement()) {
                // trigrams are merged into their index in large portions; for this session only
                statement.execute("set gin_pending_list_limit = '256MB'");
                statement.execute("set work_mem = '256MB'");
            }
            for (Step step : steps) {
                step.load(connection);
            }
        }
    }

    /** What was loaded must be what the product would have written itself. */
    private boolean sameWhenDerivedAgain(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table bench.loaded_rows as select * from journey.current");
            List<String> command = Server.java("512m", List.of());
            command.addAll(List.of("rebuild-journeys", "--data=" + folder));
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            // every row was written again: what lay dead between them is not what is measured
            statement.execute("vacuum (analyze) journey.current");
            try (ResultSet row = statement.executeQuery("""
                    select count(*) from (select * from journey.current except select * from bench.loaded_rows) d
                    """)) {
                row.next();
                report.line("Derived again by the product: %,d rows differ from what was loaded.", row.getLong(1));
                return code == 0 && row.getLong(1) == 0;
            }
        }
    }

    private void sizes(Connection connection) throws SQLException {
        report.line("%-28s %12s %10s %10s", "table", "rows", "table", "indexes");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select relid::regclass::text, c.reltuples::bigint, pg_size_pretty(pg_table_size(relid)),
                            pg_size_pretty(pg_indexes_size(relid))
                        from pg_stat_user_tables join pg_class c on c.oid = relid
                        where relid = any(array['consignments.consignment', 'consignments.search', 'consignments.route_node',
                            'consignments.piece', 'journey.event', 'journey.current']::regclass[])
                        order by 1
                        """)) {
            while (rows.next()) {
                report.line(
                        "%-28s %,12d %10s %10s",
                        rows.getString(1), rows.getLong(2), rows.getString(3), rows.getString(4));
            }
        }
        report.line("");
    }

    private boolean measure(Server server, Freight freight) throws Exception {
        List<Map<Asker, Client>> desks = Staff.hire(server, freight, clients);
        Questions questions = new Questions(freight);
        List<Question> all = new ArrayList<>();
        all.add(Questions.yardstick());
        all.addAll(questions.searches());
        all.addAll(questions.lists());
        all.add(questions.page());
        List<String> only = List.of(options.text("only", "").split(",", -1));
        all.removeIf(question -> only.stream().noneMatch(question.name()::contains));
        report.line(
                "%d clients at a time, %d requests of each kind after %d to warm up; milliseconds.",
                clients, requests, requests / 5);
        report.line("%-28s %7s %7s %7s %7s %7s", "", "p50", "p95", "p99", "max", "target");
        primaryKey(server, freight);
        for (Question question : all) {
            ask(desks, question, requests / 5, 1);
        }
        boolean met = true;
        for (Question question : all) {
            met &= show(question, ask(desks, question, requests, 2));
        }
        report.line(met ? "Every target is met." : "Missed where it says so.");
        return met;
    }

    private boolean show(Question question, Timings timings) {
        boolean missed = question.target() > 0 && timings.percentile(0.99) > question.target();
        report.line(
                "%-28s %7.1f %7.1f %7.1f %7.1f %7s%s",
                question.name(),
                timings.percentile(0.5),
                timings.percentile(0.95),
                timings.percentile(0.99),
                timings.max(),
                question.target() == 0 ? "" : "≤ " + question.target(),
                missed ? "  MISSED" : "");
        return !missed;
    }

    /** One request. */
    interface Ask {
        void once(SplittableRandom random) throws Exception;
    }

    private Timings ask(List<Map<Asker, Client>> desks, Question question, int count, long seed) throws Exception {
        List<Ask> askers = new ArrayList<>();
        for (Map<Asker, Client> desk : desks) {
            Client client = Objects.requireNonNull(desk.get(question.who()));
            askers.add(random -> client.get(question.path().apply(random)));
        }
        return time(askers, count, seed);
    }

    static Timings time(List<Ask> askers, int count, long seed) throws Exception {
        int each = Math.ceilDiv(count, askers.size());
        long[] nanos = new long[each * askers.size()];
        try (ExecutorService threads = Executors.newFixedThreadPool(askers.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (int a = 0; a < askers.size(); a++) {
                int asker = a;
                SplittableRandom random = new SplittableRandom(seed * 1000 + a).split();
                running.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        long before = System.nanoTime();
                        askers.get(asker).once(random);
                        nanos[asker * each + i] = System.nanoTime() - before;
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return new Timings(nanos);
    }

    /** The least the database can do for anybody. */
    private void primaryKey(Server server, Freight freight) throws Exception {
        List<Connection> connections = new ArrayList<>();
        List<Ask> askers = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Connection connection = server.connect();
            connections.add(connection);
            var statement = connection.prepareStatement("select * from consignments.consignment where id = ?");
            askers.add(random -> {
                statement.setLong(1, 1 + random.nextInt(freight.count));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                }
            });
        }
        time(askers, requests / 5, 1);
        Timings timings = time(askers, requests, 2);
        show(new Question("select by key, no server", Asker.SUPERVISOR, 0, random -> ""), timings);
        for (Connection connection : connections) {
            connection.close();
        }
    }

    static String version(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    static void remove(Path folder) throws java.io.IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
