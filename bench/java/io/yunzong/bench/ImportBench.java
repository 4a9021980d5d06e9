package io.yunzong.bench;

import io.yunzong.bench.Freight.Consignment;
import io.yunzong.sheets.Column;
import io.yunzong.sheets.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A workbook of 100,000 waybills, loaded from the command line beside a running server. */
final class ImportBench {
    private static final int TARGET_SECONDS = 60;
    private static final int CUSTOMERS = 2000;
    private static final Pattern COLLECTION = Pattern.compile("\\) (\\d+)M->(\\d+)M\\(");

    private final Options options;
    private final int count;
    private final Report report = new Report("import");
    private final Path folder = Files.createTempDirectory("yunzong-bench");
    private final Freight freight;

    ImportBench(Options options) throws IOException {
        this.options = options;
        this.count = options.number("waybills", 100_000);
        this.freight = new Freight(new Groundwork(CUSTOMERS), Instant.now().truncatedTo(ChronoUnit.MINUTES), count);
    }

    boolean run() throws Exception {
        Path data = folder.resolve("data");
        try (Server server = Server.start(data, "512m");
                Connection connection = server.connect()) {
            report.head("./yunzong bench " + String.join(" ", options.args()), SearchBench.version(connection));
            freight.groundwork.load(connection);
            Path file = folder.resolve("waybills.xlsx");
            write(file);
            report.line("%,d waybills in a workbook of %.1f MB.", count, Files.size(file) / 1e6);
            double bare = copy(connection);
            boolean met = load(file, data);
            met &= check(connection);
            report.line("Yardstick: the same rows by a bare COPY into one table of the same database: %.2f s.", bare);
            report.line(met ? "The target is met." : "MISSED.");
            return met;
        } finally {
            SearchBench.remove(folder);
            report.save();
        }
    }

    private void write(Path file) throws IOException {
        List<Column<Consignment>> columns = List.of(
                Column.text("运单号", Consignment::number),
                Column.text("客户编码", c -> c.customer().code()),
                Column.text("客户单号", Consignment::reference),
                Column.text("发货人", c -> c.customer().name()),
                Column.text("发货人电话", c -> c.customer().phone()),
                Column.text("收货人", Consignment::consignee),
                Column.text("收货人电话", Consignment::consigneePhone),
                Column.text("收货地址", ImportBench::address),
                Column.text("货物名称", Consignment::goods),
                Column.text("包装", c -> c.index() % 2 == 0 ? "纸箱" : "木箱"),
                Column.number("件数", Consignment::pieces),
                Column.number("重量（千克）", Consignment::kilograms),
                Column.instant("开单时间", Consignment::bookedAt),
                Column.instant("承诺送达时间", Consignment::promised),
                Column.text("线路编码", c -> Groundwork.laneCode(c.laneIndex())),
                Column.text("车牌号", c -> freight.groundwork.plates.get(c.firstVehicle())),
                Column.text("批号", Consignment::batch));
        try (OutputStream out = Files.newOutputStream(file)) {
            SheetWriter.xlsx(out, "运单", columns, IntStream.range(0, count).mapToObj(freight::get));
        }
    }

    private static String address(Consignment c) {
        return Words.CITIES.get(c.lane().sites()[c.lane().last()]) + "市建设路" + (1 + c.index() % 300) + "号";
    }

    private double copy(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema bench");
            statement.execute("""
                    create table bench.flat (number text, customer text, reference text, consignor text,
                        consignor_phone text, consignee text, consignee_phone text, address text, goods text,
                        packaging text, pieces integer, kilograms numeric, booked_at timestamptz,
                        promised_at timestamptz, lane text, plate text, batch text)
                    """);
        }
        Instant begun = Instant.now();
        try (CopyRows rows = new CopyRows(connection, "bench.flat")) {
            for (int i = 0; i < count; i++) {
                Consignment c = freight.get(i);
                rows.row(
                        c.number(),
                        c.customer().code(),
                        c.reference(),
                        c.customer().name(),
                        c.customer().phone(),
                        c.consignee(),
                        c.consigneePhone(),
                        address(c),
                        c.goods(),
                        c.packaging(),
                        c.pieces(),
                        c.kilograms(),
                        c.bookedAt(),
                        c.promised(),
                        Groundwork.laneCode(c.laneIndex()),
                        freight.groundwork.plates.get(c.firstVehicle()),
                        c.batch());
            }
        }
        return seconds(begun);
    }

    private boolean load(Path file, Path data) throws Exception {
        Path collections = folder.resolve("gc.log");
        List<String> command = Server.java("512m", List.of("-Xlog:gc:file=" + collections));
        command.addAll(List.of("import", file.toString(), "--profile", "waybills", "--data=" + data));
        Instant begun = Instant.now();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("import.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        long resident = 0;
        while (process.isAlive()) {
            resident = Math.max(resident, peakResidentKilobytes(process));
            Thread.sleep(100);
        }
        double wall = seconds(begun);
        if (process.exitValue() != 0) {
            report.line(
                    "The import ended with code %d:%n%s",
                    process.exitValue(), Files.readString(folder.resolve("import.log")));
            return false;
        }
        report.line(
                "Loaded in %.1f s from the first to the last moment of the process; target ≤ %d s.%s",
                wall, TARGET_SECONDS, wall > TARGET_SECONDS ? "  MISSED" : "");
        report.line(
                "%.0f rows/s; heap limit 512 MB, most of it used before a collection %d MB, live after one at most"
                        + " %d MB; resident at most %d MB (heap, code, classes and buffers).",
                count / wall, heap(collections, 1), heap(collections, 2), resident / 1024);
        return wall <= TARGET_SECONDS;
    }

    /** Linux only; elsewhere 0. */
    private static long peakResidentKilobytes(Process process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static int heap(Path collections, int group) throws IOException {
        return Files.readAllLines(collections).stream()
                .map(COLLECTION::matcher)
                .filter(Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(group)))
                .max()
                .orElse(0);
    }

    /** Every row must have become a consignment with its route, pieces and row of the lists. */
    private boolean check(Connection connection) throws SQLException {
        long pieces = IntStream.range(0, count)
                .mapToLong(i -> freight.get(i).pieces())
                .sum();
        long nodes = IntStream.range(0, count)
                .mapToLong(i -> freight.get(i).lane().sites().length)
                .sum();
        boolean right = counted(connection, "consignments.consignment", count)
                & counted(connection, "consignments.piece", pieces)
                & counted(connection, "consignments.route_node", nodes)
                & counted(connection, "journey.current", count);
        try (Statement statement = connection.createStatement();
                ResultSet job = statement.executeQuery("""
                        select rows_read, rows_created, rows_refused,
                            extract(epoch from finished_at - started_at) from imports.job
                        """)) {
            job.next();
            report.line(
                    "The job by its own clock: %.1f s; %,d rows read, %,d created, %,d refused.",
                    job.getDouble(4), job.getLong(1), job.getLong(2), job.getLong(3));
            return right && job.getLong(2) == count;
        }
    }

    private boolean counted(Connection connection, String table, long wanted) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            report.line(
                    "%-26s %,10d rows%s",
                    table, row.getLong(1), row.getLong(1) == wanted ? "" : String.format(", should be %,d", wanted));
            return row.getLong(1) == wanted;
        }
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }
}
