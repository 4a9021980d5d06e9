package io.yunzong.network.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Pages;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.NetworkDesk;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.network.SiteKind;
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
@RequestMapping("/api/sites")
class SiteController {
    private final NetworkDesk desk;
    private final SiteFinder sites;
    private final Texts texts;

    SiteController(NetworkDesk desk, SiteFinder sites, Texts texts) {
        this.desk = desk;
        this.sites = sites;
        this.texts = texts;
    }

    @GetMapping
    @Requires(Permission.NETWORK_READ)
    Page<SiteForm> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable SiteKind kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller) {
        return sites.page(q, active, kind, PageQuery.of(page, size, sort))
                .map(site -> SiteForm.of(site, caller.seesPersonalData()));
    }

    @GetMapping("/{id}")
    @Requires(Permission.NETWORK_READ)
    SiteForm show(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return SiteForm.of(sites.get(new SiteId(id)), caller.seesPersonalData());
    }

    @PostMapping
    @Requires(Permission.NETWORK_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    SiteForm add(@Valid @RequestBody SiteForm form, @Parameter(hidden = true) Caller caller) {
        return show(desk.addSite(form.toAdd(), caller).value(), caller);
    }

    @PutMapping("/{id}")
    @Requires(Permission.NETWORK_WRITE)
    SiteForm edit(@PathVariable long id, @Valid @RequestBody SiteForm form, @Parameter(hidden = true) Caller caller) {
        desk.editSite(form.toSite(sites.get(new SiteId(id))), caller);
        return show(id, caller);
    }

    @GetMapping("/export.xlsx")
    @Requires(Permission.NETWORK_READ)
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable SiteKind kind,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable List<Long> ids,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        Headings headings = new Headings(texts, "sites", locale);
        Function<PageQuery, Page<Site>> source =
                Chosen.or(ids, SiteId::new, sites::list, query -> sites.page(q, active, kind, query));
        Stream<SiteForm> rows =
                Pages.all(sort, query -> source.apply(query).map(site -> SiteForm.of(site, caller.seesPersonalData())));
        return Download.xlsx(headings.title(), out -> SheetWriter.xlsx(out, headings.title(), columns(headings), rows));
    }

    private static List<Column<SiteForm>> columns(Headings headings) {
        return List.of(
                Column.text(headings.of("code"), SiteForm::code),
                Column.<SiteForm>text(headings.of("name"), SiteForm::name).wide(30),
                Column.text(headings.of("shortName"), SiteForm::shortName),
                Column.text(headings.of("kind"), site -> headings.word("kind", Forms.required(site.kind()))),
                Column.text(headings.of("province"), SiteForm::province),
                Column.text(headings.of("city"), SiteForm::city),
                Column.<SiteForm>text(headings.of("address"), SiteForm::address).wide(40),
                Column.text(headings.of("phone"), SiteForm::phone),
                Column.number(headings.of("latitude"), SiteForm::latitude),
                Column.number(headings.of("longitude"), SiteForm::longitude),
                Column.number(headings.of("geofenceRadiusMetres"), SiteForm::geofenceRadiusMetres),
                Column.text(headings.of("active"), site -> headings.yesNo(Boolean.TRUE.equals(site.active()))));
    }
}
