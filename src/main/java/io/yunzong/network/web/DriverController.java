package io.yunzong.network.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.DriverId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Pages;
import io.yunzong.network.Carrier;
import io.yunzong.network.CarrierFinder;
import io.yunzong.network.Driver;
import io.yunzong.network.DriverFinder;
import io.yunzong.network.FleetDesk;
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
@RequestMapping("/api/drivers")
class DriverController {
    private final FleetDesk desk;
    private final DriverFinder drivers;
    private final CarrierFinder carriers;
    private final Texts texts;

    DriverController(FleetDesk desk, DriverFinder drivers, CarrierFinder carriers, Texts texts) {
        this.desk = desk;
        this.drivers = drivers;
        this.carriers = carriers;
        this.texts = texts;
    }

    @GetMapping
    @Requires(Permission.NETWORK_READ)
    Page<DriverForm> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller) {
        boolean open = caller.seesPersonalData();
        return drivers.page(q, active, open, PageQuery.of(page, size, sort)).map(driver -> DriverForm.of(driver, open));
    }

    @GetMapping("/{id}")
    @Requires(Permission.NETWORK_READ)
    DriverForm show(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return DriverForm.of(drivers.get(new DriverId(id)), caller.seesPersonalData());
    }

    @PostMapping
    @Requires(Permission.NETWORK_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    DriverForm add(@Valid @RequestBody DriverForm form, @Parameter(hidden = true) Caller caller) {
        return show(desk.addDriver(form.toAdd(), caller).value(), caller);
    }

    @PutMapping("/{id}")
    @Requires(Permission.NETWORK_WRITE)
    DriverForm edit(
            @PathVariable long id, @Valid @RequestBody DriverForm form, @Parameter(hidden = true) Caller caller) {
        desk.editDriver(form.toDriver(drivers.get(new DriverId(id))), caller);
        return show(id, caller);
    }

    @GetMapping("/export.xlsx")
    @Requires(Permission.NETWORK_READ)
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable List<Long> ids,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        Headings headings = new Headings(texts, "drivers", locale);
        boolean open = caller.seesPersonalData();
        Function<PageQuery, Page<Driver>> source =
                Chosen.or(ids, DriverId::new, drivers::list, query -> drivers.page(q, active, open, query));
        Stream<Line> rows = Pages.all(sort, query -> lines(source.apply(query), open));
        return Download.xlsx(headings.title(), out -> SheetWriter.xlsx(out, headings.title(), columns(headings), rows));
    }

    private record Line(DriverForm driver, @Nullable Carrier carrier) {}

    private Page<Line> lines(Page<Driver> page, boolean open) {
        Map<CarrierId, Carrier> owners =
                carriers
                        .list(page.rows().stream()
                                .map(Driver::carrierId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Carrier::id, carrier -> carrier));
        return page.map(driver -> new Line(DriverForm.of(driver, open), owners.get(driver.carrierId())));
    }

    private static List<Column<Line>> columns(Headings headings) {
        return List.of(
                Column.text(headings.of("name"), line -> line.driver().name()),
                Column.text(headings.of("phone"), line -> line.driver().phone()),
                Column.<Line>text(
                                headings.of("licenceNumber"),
                                line -> line.driver().licenceNumber())
                        .wide(24),
                Column.text(
                        headings.of("carrierCode"),
                        line -> line.carrier() == null ? null : line.carrier().code()),
                Column.text(
                        headings.of("active"),
                        line -> headings.yesNo(Boolean.TRUE.equals(line.driver().active()))));
    }
}
