package io.yunzong.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Work on the dock: how long a step with two photos takes, and how many steps a second are taken when several keepers
 * scan at once, one by one and as phones send what they kept without a network.
 */
final class DockBench {
    private static final int SITE = 1;
    private static final int PIECES = 200;
    private static final int BATCH = 50;
    private static final int STEP_TARGET_MS = 300;
    private static final int STEPS_TARGET = 200;
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Options options;
    private final int keepers;
    private final int loadsEach;
    private final int steps;
    private final Report report = new Report("dock");
    private final Path folder = Files.createTempDirectory("yunzong-bench");
    private final Freight freight;

    DockBench(Options options) throws java.io.IOException {
        this.options = options;
        this.keepers = options.number("keepers", 4);
        this.loadsEach = options.number("loads", 20);
        this.steps = options.number("steps", 60);
        this.freight = new Freight(new Groundwork(200), Instant.now().truncatedTo(ChronoUnit.MINUTES), 1);
    }

    /** A vehicle that is being loaded with one waybill. */
    private record Dock(long load, long consignment, List<String> codes) {}

    boolean run() throws Exception {
        try (Server server = Server.start(folder, "1g");
                Connection connection = server.connect()) {
            report.head("./yunzong bench " + String.join(" ", options.args()), SearchBench.version(connection));
            freight.groundwork.load(connection);
            Client administrator = new Client(server.port());
            administrator.enter("admin", server.firstPassword());
            Client tracker = hired(administrator, server, "TRACKER", 0);
            List<Client> people = new ArrayList<>();
            for (int i = 0; i < keepers; i++) {
                people.add(hired(administrator, server, "WAREHOUSE_KEEPER", i));
            }
            List<List<Dock>> docks = new ArrayList<>();
            for (int i = 0; i < keepers; i++) {
                List<Dock> mine = new ArrayList<>();
                for (int load = 0; load < loadsEach; load++) {
                    mine.add(opened(tracker, people.get(i), i * loadsEach + load));
                }
                docks.add(mine);
            }
            yardstick(people.getFirst());
            boolean met = photoSteps(people.getFirst(), docks.getFirst());
            int half = loadsEach / 2;
            scans("just started, scans one by one", people, part(docks, 0, half), 1);
            met &= scans("scans one by one", people, part(docks, half, loadsEach), 1);
            met &= scans("scans in batches of " + BATCH, people, docks, BATCH);
            report.line(met ? "Every target is met." : "Missed where it says so.");
            return met;
        } finally {
            SearchBench.remove(folder);
            report.save();
        }
    }

    /** A server that has just started compiles what is asked of it; what it sustains is measured on the second half. */
    private static List<List<Dock>> part(List<List<Dock>> docks, int from, int to) {
        return docks.stream().map(mine -> mine.subList(from, to)).toList();
    }

    private static Client hired(Client administrator, Server server, String role, int index) throws Exception {
        String name = role.toLowerCase(java.util.Locale.ROOT).replace('_', '.') + index;
        String password = administrator.hire(Map.of(
                "username", name, "displayName", "量" + index, "roles", List.of(role), "branches", List.of(SITE)));
        Client client = new Client(server.port());
        client.enter(name, password);
        return client;
    }

    /** Books a key customer's waybill, lists the vehicle, and does what is wanted before the first piece. */
    private Dock opened(Client tracker, Client keeper, int index) throws Exception {
        JsonNode booked = tracker.post(
                "/api/consignments",
                Map.of(
                        "customerId",
                        1,
                        "consignor",
                        Map.of("name", "量测发货", "phone", "13800000001"),
                        "consignee",
                        Map.of("name", "量测收货", "phone", "13800000002"),
                        "goods",
                        Map.of("name", "仪器"),
                        "pieceCount",
                        PIECES,
                        "weightKg",
                        100,
                        "laneId",
                        1));
        long consignment = booked.get("id").asLong();
        JsonNode load = keeper.post(
                "/api/loads",
                Map.of(
                        "reportKey",
                        "load-" + index,
                        "kind",
                        "LOADING",
                        "siteId",
                        SITE,
                        "vehicleId",
                        index + 1,
                        "goods",
                        List.of(Map.of("consignmentId", consignment))));
        long id = load.get("id").asLong();
        photo(keeper, "load:" + id, "empty_carriage", id, Photos.small());
        photo(keeper, "consignment:" + consignment, "load_off", id, Photos.small());
        for (JsonNode item : load.get("items")) {
            if (item.get("maySign").asBoolean() && item.get("step").asString().equals("START")) {
                command(
                        keeper,
                        id,
                        Map.of(
                                "type",
                                "CHECK",
                                "stage",
                                "LOADING",
                                "code",
                                item.get("code").asString(),
                                "outcome",
                                "PASS"));
            }
        }
        command(keeper, id, Map.of("type", "START"));
        List<String> codes = load.get("goods")
                .get(0)
                .get("pieces")
                .valueStream()
                .map(piece -> piece.get("code").asString())
                .toList();
        return new Dock(id, consignment, codes);
    }

    private static void photo(Client keeper, String subject, String slot, long load, byte[] photo) throws Exception {
        keeper.upload(
                "/api/evidence",
                Map.of(
                        "subject",
                        subject,
                        "slot",
                        slot,
                        "siteId",
                        Integer.toString(SITE),
                        "step",
                        "load:" + load,
                        "reportKey",
                        "photo-" + NUMBERS.incrementAndGet()),
                photo);
    }

    private static void command(Client keeper, long load, Map<String, ?> command) throws Exception {
        Map<String, Object> sent = new java.util.HashMap<>(command);
        sent.put("reportKey", "command-" + NUMBERS.incrementAndGet());
        keeper.post("/api/loads/" + load + "/commands", sent);
    }

    private void yardstick(Client keeper) throws Exception {
        Timings timings = Timings.of(200, i -> keeper.get("/api/session"));
        report.line("%-40s %7s %7s %7s %7s", "milliseconds", "p50", "p95", "p99", "target");
        show("yardstick: GET /api/session", timings, "");
    }

    private void show(String name, Timings timings, String target) {
        report.line(
                "%-40s %7.1f %7.1f %7.1f %7s",
                name, timings.percentile(0.5), timings.percentile(0.95), timings.percentile(0.99), target);
    }

    /** Two photos of 4 MB and the command they belong to, as one step. */
    private boolean photoSteps(Client keeper, List<Dock> docks) throws Exception {
        Photos photos = new Photos();
        // the last piece of each load is scanned here; the others later
        int warm = docks.size();
        for (int i = 0; i < warm; i++) {
            photoStep(keeper, docks.get(i), photos);
        }
        Timings timings = Timings.of(steps, i -> photoStep(keeper, docks.get(i % docks.size()), photos));
        show("a step with two 4 MB photos", timings, "≤ " + STEP_TARGET_MS);
        return timings.percentile(0.95) <= STEP_TARGET_MS;
    }

    private static void photoStep(Client keeper, Dock dock, Photos photos) throws Exception {
        photo(keeper, "consignment:" + dock.consignment(), "load_on", dock.load(), photos.next());
        photo(keeper, "consignment:" + dock.consignment(), "load_on", dock.load(), photos.next());
        command(keeper, dock.load(), Map.of("type", "SCAN", "code", dock.codes().getLast()));
    }

    /** @param size commands a request carries */
    private boolean scans(String name, List<Client> people, List<List<Dock>> docks, int size) throws Exception {
        // the first half of the pieces one by one, the others in batches
        int from = size == 1 ? 0 : PIECES / 2;
        List<Timings> all = new ArrayList<>();
        Instant begun = Instant.now();
        try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
            List<Future<Timings>> running = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                Client keeper = people.get(i);
                List<Dock> mine = docks.get(i);
                running.add(threads.submit(() -> scanned(keeper, mine, from, size)));
            }
            for (Future<Timings> one : running) {
                all.add(one.get());
            }
        }
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        double rate = (double) people.size() * docks.getFirst().size() * (PIECES / 2) / seconds;
        show(name + ", a request", Timings.together(all), "");
        report.line("%-40s %7.0f steps a second for %.0f s, sustained target ≥ %d", name, rate, seconds, STEPS_TARGET);
        return rate >= STEPS_TARGET;
    }

    private static Timings scanned(Client keeper, List<Dock> docks, int from, int size) throws Exception {
        int requests = PIECES / 2 / size;
        return Timings.of(docks.size() * requests, i -> {
            Dock dock = docks.get(i / requests);
            int first = from + i % requests * size;
            if (size == 1) {
                command(
                        keeper,
                        dock.load(),
                        Map.of("type", "SCAN", "code", dock.codes().get(first)));
            } else {
                keeper.post(
                        "/api/handling/batches",
                        Map.of(
                                "commands",
                                IntStream.range(first, first + size)
                                        .mapToObj(piece -> Map.of(
                                                "type",
                                                "SCAN",
                                                "loadId",
                                                dock.load(),
                                                "reportKey",
                                                "kept-" + dock.load() + "-" + piece,
                                                "code",
                                                dock.codes().get(piece)))
                                        .toList()));
            }
        });
    }
}
