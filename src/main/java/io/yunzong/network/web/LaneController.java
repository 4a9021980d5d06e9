package io.yunzong.network.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Pages;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.Lane;
import io.yunzong.network.LaneFinder;
import io.yunzong.network.LaneNode;
import io.yunzong.network.NetworkDesk;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.platform.Chosen;
import io.yunzong.platform.Download;
import io.yunzong.platform.Texts;
import io.yunzong.sheets.Column;
import io.yunzong.sheets.SheetWriter;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
@RequestMapping("/api/lanes")
class LaneController {
    private final NetworkDesk desk;
    private final LaneFinder lanes;
    private final SiteFinder sites;
    private final Texts texts;

    LaneController(NetworkDesk desk, LaneFinder lanes, SiteFinder sites, Texts texts) {
        this.desk = desk;
        this.lanes = lanes;
        this.sites = sites;
        this.texts = texts;
    }

    @GetMapping
    @Requires(Permission.NETWORK_READ)
    Page<LaneForm> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort) {
        return lanes.page(q, active, PageQuery.of(page, size, sort)).map(LaneForm::of);
    }

    @GetMapping("/{id}")
    @Requires(Permission.NETWORK_READ)
    LaneForm show(@PathVariable long id) {
        return LaneForm.of(lanes.get(new LaneId(id)));
    }

    @PostMapping
    @Requires(Permission.NETWORK_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    LaneForm add(@Valid @RequestBody LaneForm form, @Parameter(hidden = true) Caller caller) {
        return show(desk.addLane(form.toAdd(), caller).value());
    }

    @PutMapping("/{id}")
    @Requires(Permission.NETWORK_WRITE)
    LaneForm edit(@PathVariable long id, @Valid @RequestBody LaneForm form, @Parameter(hidden = true) Caller caller) {
        desk.editLane(form.toLane(lanes.get(new LaneId(id))), caller);
        return show(id);
    }

    /** One row per node, as lanes are imported. */
    @GetMapping("/export.xlsx")
    @Requires(Permission.NETWORK_READ)
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable List<Long> ids,
            Locale locale) {
        Headings headings = new Headings(texts, "lanes", locale);
        Function<PageQuery, Page<Lane>> source =
                Chosen.or(ids, LaneId::new, lanes::list, query -> lanes.page(q, active, query));
        Stream<Line> rows =
                Pages.all(sort, query -> withSites(source.apply(query))).flatMap(StopsOfLane::lines);
        return Download.xlsx(headings.title(), out -> SheetWriter.xlsx(out, headings.title(), columns(headings), rows));
    }

    private record StopsOfLane(Lane lane, Map<SiteId, Site> sites) {
        Stream<Line> lines() {
            return IntStream.range(0, lane.nodes().size()).mapToObj(i -> {
                LaneNode node = lane.nodes().get(i);
                return new Line(lane, i + 1, node, Forms.required(sites.get(node.siteId())));
            });
        }
    }

    private record Line(Lane lane, int seq, LaneNode node, Site site) {}

    private Page<StopsOfLane> withSites(Page<Lane> page) {
        List<SiteId> ids = page.rows().stream()
                .flatMap(lane -> lane.nodes().stream())
                .map(LaneNode::siteId)
                .distinct()
                .toList();
        Map<SiteId, Site> byId = sites.list(ids).stream().collect(Collectors.toMap(Site::id, site -> site));
        return page.map(lane -> new StopsOfLane(lane, byId));
    }

    private static List<Column<Line>> columns(Headings headings) {
        return List.of(
                Column.text(headings.of("code"), line -> line.lane().code()),
                Column.<Line>text(headings.of("name"), line -> line.lane().name())
                        .wide(30),
                Column.number(headings.of("distanceKm"), line -> line.lane().distanceKm()),
                Column.number(headings.of("seq"), Line::seq),
                Column.text(headings.of("siteCode"), line -> line.site().code()),
                Column.text(headings.of("siteName"), line -> line.site().name()),
                Column.text(
                        headings.of("role"),
                        line -> headings.word("role", line.node().role())),
                Column.number(
                        headings.of("standardMinutesFromPrevious"),
                        line -> line.node().standardMinutesFromPrevious()),
                Column.number(
                        headings.of("standardDwellMinutes"), line -> line.node().standardDwellMinutes()),
                Column.text(
                        headings.of("active"),
                        line -> headings.yesNo(line.lane().active())));
    }
}
