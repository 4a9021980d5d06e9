package io.yunzong.delivery.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.delivery.DeliveryFinder;
import io.yunzong.delivery.ReceiptDesk;
import io.yunzong.delivery.ReleaseFilter;
import io.yunzong.delivery.ReleaseId;
import io.yunzong.delivery.web.Answers.ReleaseRow;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.platform.Download;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The courier's day: what to take out, and the hand-over at the door. */
@RestController
@RequestMapping("/api/delivery")
class CourierController {
    private final ReceiptDesk desk;
    private final DeliveryFinder finder;
    private final ReleaseShow show;
    private final DeliverySheets sheets;

    CourierController(ReceiptDesk desk, DeliveryFinder finder, ReleaseShow show, DeliverySheets sheets) {
        this.desk = desk;
        this.finder = finder;
        this.show = show;
        this.sheets = sheets;
    }

    private static ReleaseFilter mine(@Nullable String text) {
        return new ReleaseFilter(text, Set.of(), null, null, false, true);
    }

    /** The caller's own: what is open, and what was signed for today. */
    @GetMapping("/mine")
    @Requires(Permission.DELIVERY_WORK)
    Page<ReleaseRow> mine(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller) {
        return finder.releases(mine(q), PageQuery.of(page, size, sort), caller).map(row -> ReleaseRow.of(row, caller));
    }

    @GetMapping("/mine/export.xlsx")
    @Requires(Permission.DELIVERY_WORK)
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        return Download.xlsx(
                sheets.title("deliveries", locale), out -> sheets.releases(out, mine(q), sort, caller, locale));
    }

    /** The goods go out. */
    @PostMapping("/releases/{id}/departure")
    @Requires(Permission.DELIVERY_WORK)
    ReleasePage setOut(
            @PathVariable long id,
            @Valid @RequestBody Bodies.ReportBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        desk.setOut(new ReleaseId(id), body.report().reported(), caller);
        return show.page(finder.release(new ReleaseId(id), caller), caller, locale);
    }

    /** Signed, in part or with reservation, or refused. Once; the same report again changes nothing. */
    @PostMapping("/releases/{id}/receipt")
    @Requires(Permission.DELIVERY_WORK)
    ReleasePage handOver(
            @PathVariable long id,
            @Valid @RequestBody Bodies.HandOverBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        desk.handOver(new ReleaseId(id), body.handOver(), body.report().reported(), caller);
        return show.page(finder.release(new ReleaseId(id), caller), caller, locale);
    }
}
