package io.yunzong.network.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Pages;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.Carrier;
import io.yunzong.network.CarrierFinder;
import io.yunzong.network.FleetDesk;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleBody;
import io.yunzong.network.VehicleFinder;
import io.yunzong.platform.Chosen;
import io.yunzong.platform.Download;
import io.yunzong.platform.Texts;
import io.yunzong.sheets.Column;
import io.yunzong.sheets.SheetWriter;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/vehicles")
class VehicleController {
    private final FleetDesk desk;
    private final VehicleFinder vehicles;
    private final CarrierFinder carriers;
    private final SiteFinder sites;
    private final Texts texts;

    VehicleController(FleetDesk desk, VehicleFinder vehicles, CarrierFinder carriers, SiteFinder sites, Texts texts) {
        this.desk = desk;
        this.vehicles = vehicles;
        this.carriers = carriers;
        this.sites = sites;
        this.texts = texts;
    }

    /** @param kind how the vehicle is built */
    @GetMapping
    @Requires(Permission.NETWORK_READ)
    Page<VehicleForm> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable VehicleBody kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort) {
        return vehicles.page(q, active, kind, PageQuery.of(page, size, sort)).map(VehicleForm::of);
    }

    @GetMapping("/{id}")
    @Requires(Permission.NETWORK_READ)
    VehicleForm show(@PathVariable long id) {
        return VehicleForm.of(vehicles.get(new VehicleId(id)));
    }

    @PostMapping
    @Requires(Permission.NETWORK_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    VehicleForm add(@Valid @RequestBody VehicleForm form, @Parameter(hidden = true) Caller caller) {
        return show(desk.addVehicle(form.toAdd(), caller).value());
    }

    @PutMapping("/{id}")
    @Requires(Permission.NETWORK_WRITE)
    VehicleForm edit(
            @PathVariable long id, @Valid @RequestBody VehicleForm form, @Parameter(hidden = true) Caller caller) {
        desk.editVehicle(form.toVehicle(vehicles.get(new VehicleId(id))), caller);
        return show(id);
    }

    @GetMapping("/export.xlsx")
    @Requires(Permission.NETWORK_READ)
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable VehicleBody kind,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable List<Long> ids,
            Locale locale) {
        Headings headings = new Headings(texts, "vehicles", locale);
        Function<PageQuery, Page<Vehicle>> source =
                Chosen.or(ids, VehicleId::new, vehicles::list, query -> vehicles.page(q, active, kind, query));
        Stream<Line> rows = Pages.all(sort, query -> lines(source.apply(query)));
        return Download.xlsx(headings.title(), out -> SheetWriter.xlsx(out, headings.title(), columns(headings), rows));
    }

    private record Line(
            Vehicle vehicle,
            @Nullable Carrier carrier,
            @Nullable Site home) {}

    private Page<Line> lines(Page<Vehicle> page) {
        Map<CarrierId, Carrier> owners = carriers
                .list(page.rows().stream()
                        .map(Vehicle::carrierId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Carrier::id, carrier -> carrier));
        Map<SiteId, Site> homes = sites
                .list(page.rows().stream()
                        .map(Vehicle::homeSiteId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Site::id, site -> site));
        return page.map(vehicle -> new Line(vehicle, owners.get(vehicle.carrierId()), homes.get(vehicle.homeSiteId())));
    }

    private static List<Column<Line>> columns(Headings headings) {
        return List.of(
                Column.text(headings.of("plate"), line -> line.vehicle().plateShown()),
                Column.text(headings.of("type"), line -> line.vehicle().type()),
                Column.text(
                        headings.of("body"),
                        line -> headings.word("body", line.vehicle().body())),
                Column.number(
                        headings.of("lengthMetres"), line -> line.vehicle().lengthMetres()),
                Column.number(headings.of("capacityKg"), line -> line.vehicle().capacityKg()),
                Column.number(headings.of("volumeM3"), line -> line.vehicle().volumeM3()),
                Column.text(
                        headings.of("tailLift"),
                        line -> headings.yesNo(line.vehicle().tailLift())),
                Column.text(
                        headings.of("carrierCode"),
                        line -> line.carrier() == null ? null : line.carrier().code()),
                Column.text(
                        headings.of("homeSiteCode"),
                        line -> line.home() == null ? null : line.home().code()),
                Column.text(
                        headings.of("active"),
                        line -> headings.yesNo(line.vehicle().active())));
    }
}
