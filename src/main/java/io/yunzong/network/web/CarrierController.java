package io.yunzong.network.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Pages;
import io.yunzong.network.Carrier;
import io.yunzong.network.CarrierFinder;
import io.yunzong.network.FleetDesk;
import io.yunzong.platform.Chosen;
import io.yunzong.platform.Download;
import io.yunzong.platform.Texts;
import io.yunzong.sheets.Column;
import io.yunzong.sheets.SheetWriter;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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
@RequestMapping("/api/carriers")
class CarrierController {
    private final FleetDesk desk;
    private final CarrierFinder carriers;
    private final Texts texts;

    CarrierController(FleetDesk desk, CarrierFinder carriers, Texts texts) {
        this.desk = desk;
        this.carriers = carriers;
        this.texts = texts;
    }

    @GetMapping
    @Requires(Permission.NETWORK_READ)
    Page<CarrierForm> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller) {
        return carriers.page(q, active, PageQuery.of(page, size, sort))
                .map(carrier -> CarrierForm.of(carrier, caller.seesPersonalData()));
    }

    @GetMapping("/{id}")
    @Requires(Permission.NETWORK_READ)
    CarrierForm show(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return CarrierForm.of(carriers.get(new CarrierId(id)), caller.seesPersonalData());
    }

    @PostMapping
    @Requires(Permission.NETWORK_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    CarrierForm add(@Valid @RequestBody CarrierForm form, @Parameter(hidden = true) Caller caller) {
        return show(desk.addCarrier(form.toAdd(), caller).value(), caller);
    }

    @PutMapping("/{id}")
    @Requires(Permission.NETWORK_WRITE)
    CarrierForm edit(
            @PathVariable long id, @Valid @RequestBody CarrierForm form, @Parameter(hidden = true) Caller caller) {
        desk.editCarrier(form.toCarrier(carriers.get(new CarrierId(id))), caller);
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
        Headings headings = new Headings(texts, "carriers", locale);
        boolean open = caller.seesPersonalData();
        Function<PageQuery, Page<Carrier>> source =
                Chosen.or(ids, CarrierId::new, carriers::list, query -> carriers.page(q, active, query));
        Stream<CarrierForm> rows =
                Pages.all(sort, query -> source.apply(query).map(carrier -> CarrierForm.of(carrier, open)));
        return Download.xlsx(headings.title(), out -> SheetWriter.xlsx(out, headings.title(), columns(headings), rows));
    }

    private static List<Column<CarrierForm>> columns(Headings headings) {
        return List.of(
                Column.text(headings.of("code"), CarrierForm::code),
                Column.<CarrierForm>text(headings.of("name"), CarrierForm::name).wide(30),
                Column.text(headings.of("contactName"), CarrierForm::contactName),
                Column.text(headings.of("phone"), CarrierForm::phone),
                Column.text(headings.of("active"), carrier -> headings.yesNo(Boolean.TRUE.equals(carrier.active()))));
    }
}
