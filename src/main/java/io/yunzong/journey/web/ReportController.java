package io.yunzong.journey.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.journey.CustomerTrips;
import io.yunzong.journey.JourneyReports;
import io.yunzong.journey.LaneTrips;
import io.yunzong.journey.PunctualityReport;
import io.yunzong.platform.Texts;
import io.yunzong.sheets.Column;
import io.yunzong.sheets.SheetWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports, each as an answer and as a workbook, with the definition of what is counted in either. */
@RestController
@RequestMapping("/api/reports")
class ReportController {
    private static final int SCREEN_ROWS = 500;
    private static final int SHEET_ROWS = 100_000;

    private final JourneyReports reports;
    private final Texts texts;
    private final Audit audit;

    ReportController(JourneyReports reports, Texts texts, Audit audit) {
        this.reports = reports;
        this.texts = texts;
        this.audit = audit;
    }

    record Counts(
            long total,
            long onTime,
            long late,
            long unknown,
            long notArrived,
            long withoutPlan,
            @Nullable Double onTimeShare) {
        static Counts of(PunctualityReport report) {
            long known = report.onTime() + report.late();
            return new Counts(
                    report.total(),
                    report.onTime(),
                    report.late(),
                    report.unknown(),
                    report.notArrived(),
                    report.withoutPlan(),
                    known == 0 ? null : (double) report.onTime() / known);
        }
    }

    record Punctuality(String definition, Counts counts) {}

    record CustomerRow(int rank, long customerId, String code, String name, String customerClass, Counts counts) {
        static CustomerRow of(CustomerTrips trips) {
            return new CustomerRow(
                    trips.rank(),
                    trips.customerId().value(),
                    trips.code(),
                    trips.name(),
                    trips.customerClass(),
                    Counts.of(trips.trips()));
        }
    }

    record Customers(String definition, List<CustomerRow> rows) {}

    record LaneRow(
            @Nullable Long laneId,
            @Nullable String laneName,
            long originId,
            String originName,
            long destinationId,
            String destinationName,
            @Nullable Double averageMinutesLate,
            Counts counts) {
        static LaneRow of(LaneTrips trips) {
            return new LaneRow(
                    ConsignmentRow.value(trips.laneId()),
                    trips.laneName(),
                    trips.originId().value(),
                    trips.originName(),
                    trips.destinationId().value(),
                    trips.destinationName(),
                    trips.averageMinutesLate(),
                    Counts.of(trips.trips()));
        }
    }

    record Lanes(String definition, List<LaneRow> rows) {}

    @GetMapping("/punctuality")
    @Requires(Permission.REPORT_READ)
    Punctuality punctuality(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale,
            @Parameter(hidden = true) Caller caller) {
        return new Punctuality(
                definition(locale),
                Counts.of(reports.punctuality(Days.from(from, "from"), Days.to(to, "to"), caller.scope())));
    }

    @GetMapping("/customers")
    @Requires(Permission.REPORT_READ)
    Customers customers(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale,
            @Parameter(hidden = true) Caller caller) {
        return new Customers(definition(locale), customerRows(from, to, caller, SCREEN_ROWS));
    }

    @GetMapping("/lanes")
    @Requires(Permission.REPORT_READ)
    Lanes lanes(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale,
            @Parameter(hidden = true) Caller caller) {
        return new Lanes(definition(locale), laneRows(from, to, caller, SCREEN_ROWS));
    }

    @GetMapping("/punctuality.xlsx")
    @Requires(Permission.REPORT_READ)
    void punctualitySheet(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale,
            @Parameter(hidden = true) Caller caller,
            HttpServletResponse response)
            throws IOException {
        Punctuality report = punctuality(from, to, locale, caller);
        Column<Punctuality> definition = Column.<Punctuality>text(
                        heading("definition", locale), Punctuality::definition)
                .wide(90);
        write(
                "punctuality",
                counted(List.of(definition), Punctuality::counts, locale),
                List.of(report),
                caller,
                locale,
                response);
    }

    @GetMapping("/customers.xlsx")
    @Requires(Permission.REPORT_READ)
    void customersSheet(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale,
            @Parameter(hidden = true) Caller caller,
            HttpServletResponse response)
            throws IOException {
        List<Column<CustomerRow>> first = List.of(
                Column.number(heading("rank", locale), CustomerRow::rank),
                Column.text(heading("customerCode", locale), CustomerRow::code),
                Column.text(heading("customerName", locale), CustomerRow::name));
        write(
                "customers",
                counted(first, CustomerRow::counts, locale),
                customerRows(from, to, caller, SHEET_ROWS),
                caller,
                locale,
                response);
    }

    @GetMapping("/lanes.xlsx")
    @Requires(Permission.REPORT_READ)
    void lanesSheet(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale,
            @Parameter(hidden = true) Caller caller,
            HttpServletResponse response)
            throws IOException {
        List<Column<LaneRow>> first = List.of(
                Column.text(heading("lane", locale), LaneRow::laneName),
                Column.text(heading("origin", locale), LaneRow::originName),
                Column.text(heading("destination", locale), LaneRow::destinationName),
                Column.number(heading("averageMinutesLate", locale), LaneRow::averageMinutesLate));
        write(
                "lanes",
                counted(first, LaneRow::counts, locale),
                laneRows(from, to, caller, SHEET_ROWS),
                caller,
                locale,
                response);
    }

    private List<CustomerRow> customerRows(@Nullable String from, @Nullable String to, Caller caller, int limit) {
        return reports.customers(Days.from(from, "from"), Days.to(to, "to"), caller.scope(), limit).stream()
                .map(CustomerRow::of)
                .toList();
    }

    private List<LaneRow> laneRows(@Nullable String from, @Nullable String to, Caller caller, int limit) {
        return reports.lanes(Days.from(from, "from"), Days.to(to, "to"), caller.scope(), limit).stream()
                .map(LaneRow::of)
                .toList();
    }

    private <T> List<Column<T>> counted(List<Column<T>> first, Function<T, Counts> counts, Locale locale) {
        List<Column<T>> columns = new java.util.ArrayList<>(first);
        columns.add(
                Column.number(heading("total", locale), row -> counts.apply(row).total()));
        columns.add(Column.number(
                heading("onTime", locale), row -> counts.apply(row).onTime()));
        columns.add(
                Column.number(heading("late", locale), row -> counts.apply(row).late()));
        columns.add(Column.number(
                heading("notArrived", locale), row -> counts.apply(row).notArrived()));
        columns.add(Column.number(
                heading("withoutPlan", locale), row -> counts.apply(row).withoutPlan()));
        columns.add(Column.percent(
                heading("onTimeShare", locale), row -> counts.apply(row).onTimeShare()));
        return columns;
    }

    private <T> void write(
            String name,
            List<Column<T>> columns,
            List<T> rows,
            Caller caller,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        audit.record(caller, "report.exported", "report:" + name, Map.of("rows", rows.size()));
        Workbook.answer(response, name);
        SheetWriter.xlsx(response.getOutputStream(), texts.find("journey.sheet." + name, locale), columns, rows);
    }

    private String definition(Locale locale) {
        return texts.find("journey.report.definition", locale);
    }

    private String heading(String key, Locale locale) {
        return texts.find("journey.column." + key, locale);
    }
}
