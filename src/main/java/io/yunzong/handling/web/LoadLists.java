package io.yunzong.handling.web;

import io.yunzong.handling.Load;
import io.yunzong.handling.LoadFilter;
import io.yunzong.handling.LoadFinder;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleFinder;
import io.yunzong.sheets.Column;
import io.yunzong.sheets.SheetWriter;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads as rows of a list and of a workbook: names are looked up once a page. */
@Component
class LoadLists {
    private final LoadFinder finder;
    private final SiteFinder sites;
    private final VehicleFinder vehicles;
    private final Words words;

    LoadLists(LoadFinder finder, SiteFinder sites, VehicleFinder vehicles, Words words) {
        this.finder = finder;
        this.sites = sites;
        this.vehicles = vehicles;
        this.words = words;
    }

    List<LoadRow> rows(Collection<Load> loads) {
        Map<SiteId, String> names = siteNames(loads.stream().map(Load::siteId).collect(Collectors.toSet()));
        Map<VehicleId, String> plates =
                plates(loads.stream().map(Load::vehicleId).collect(Collectors.toSet()));
        return loads.stream()
                .map(load ->
                        row(load, names.getOrDefault(load.siteId(), ""), plates.getOrDefault(load.vehicleId(), "")))
                .toList();
    }

    Map<SiteId, String> siteNames(Collection<SiteId> ids) {
        return ids.isEmpty() ? Map.of() : sites.list(ids).stream().collect(Collectors.toMap(Site::id, Site::label));
    }

    Map<VehicleId, String> plates(Collection<VehicleId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : vehicles.list(ids).stream().collect(Collectors.toMap(Vehicle::id, Vehicle::plateShown));
    }

    private static LoadRow row(Load load, String site, String plate) {
        return new LoadRow(
                load.id().value(),
                load.kind(),
                load.state(),
                load.siteId().value(),
                site,
                load.vehicleId().value(),
                plate,
                load.plannedAt(),
                load.preparedAt(),
                load.preparedByName(),
                load.startedAt(),
                load.arrivedAt(),
                load.closedAt(),
                load.departedAt(),
                load.cancelledAt(),
                load.consignmentCount(),
                load.pieceCount(),
                load.countedPieces(),
                load.regulated(),
                load.simulated());
    }

    String title(Locale locale) {
        return words.text("handling.sheet.loads", locale);
    }

    void write(OutputStream out, LoadFilter filter, @Nullable String sort, Scope scope, Locale locale) {
        Stream<LoadRow> rows = Stream.iterate(0, page -> page + 1)
                .map(page -> rows(finder.page(filter, PageQuery.of(page, PageQuery.MAX_SIZE, sort), scope)
                        .rows()))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream);
        SheetWriter.xlsx(out, title(locale), columns(locale), rows);
    }

    private List<Column<LoadRow>> columns(Locale locale) {
        return List.of(
                Column.text(heading("kind", locale), row -> words.text("handling.kind." + row.kind(), locale)),
                Column.text(heading("state", locale), row -> words.text("handling.state." + row.state(), locale)),
                Column.text(heading("site", locale), LoadRow::siteName),
                Column.text(heading("plate", locale), LoadRow::plate),
                Column.text(
                        heading("regulated", locale),
                        row -> row.regulated() ? words.text("handling.column.yes", locale) : null),
                Column.number(heading("consignments", locale), LoadRow::consignmentCount),
                Column.number(heading("pieces", locale), LoadRow::pieceCount),
                Column.number(heading("counted", locale), LoadRow::countedPieces),
                Column.instant(heading("plannedAt", locale), LoadRow::plannedAt),
                Column.instant(heading("preparedAt", locale), LoadRow::preparedAt),
                Column.text(heading("preparedBy", locale), LoadRow::preparedBy),
                Column.instant(heading("arrivedAt", locale), LoadRow::arrivedAt),
                Column.instant(heading("startedAt", locale), LoadRow::startedAt),
                Column.instant(heading("closedAt", locale), LoadRow::closedAt),
                Column.instant(heading("departedAt", locale), LoadRow::departedAt));
    }

    private String heading(String column, Locale locale) {
        return words.text("handling.column." + column, locale);
    }
}
