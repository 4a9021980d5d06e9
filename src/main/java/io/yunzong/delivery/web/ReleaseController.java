package io.yunzong.delivery.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.delivery.DeliveryFinder;
import io.yunzong.delivery.ReleaseDesk;
import io.yunzong.delivery.ReleaseId;
import io.yunzong.delivery.ReviewDesk;
import io.yunzong.delivery.web.Answers.ReleaseRow;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.platform.Download;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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

/** Release orders: planned, submitted, reviewed. Every command answers with the order as it is then. */
@RestController
@RequestMapping("/api/delivery")
class ReleaseController {
    private final ReleaseDesk desk;
    private final ReviewDesk reviews;
    private final DeliveryFinder finder;
    private final ReleaseShow show;
    private final DeliverySheets sheets;

    ReleaseController(
            ReleaseDesk desk, ReviewDesk reviews, DeliveryFinder finder, ReleaseShow show, DeliverySheets sheets) {
        this.desk = desk;
        this.reviews = reviews;
        this.finder = finder;
        this.show = show;
        this.sheets = sheets;
    }

    /** Those to be reviewed soonest first. */
    @GetMapping("/releases")
    @Requires(Permission.EVIDENCE_READ)
    Page<ReleaseRow> list(
            @ParameterObject ReleaseParams filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller) {
        return finder.releases(filter.toFilter(), PageQuery.of(page, size, sort), caller)
                .map(row -> ReleaseRow.of(row, caller));
    }

    @GetMapping("/releases/export.xlsx")
    @Requires({Permission.REPORT_READ, Permission.TRACKING_WORK})
    ResponseEntity<StreamingResponseBody> export(
            @ParameterObject ReleaseParams filter,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        return Download.xlsx(
                sheets.title("releases", locale), out -> sheets.releases(out, filter.toFilter(), sort, caller, locale));
    }

    @GetMapping("/releases/{id}")
    @Requires(Permission.EVIDENCE_READ)
    ReleasePage get(@PathVariable long id, @Parameter(hidden = true) Caller caller, Locale locale) {
        return show.page(finder.release(new ReleaseId(id), caller), caller, locale);
    }

    @PostMapping("/consignments/{id}/releases")
    @Requires({Permission.DELIVERY_PLAN, Permission.RELEASE_REQUEST})
    @ResponseStatus(HttpStatus.CREATED)
    ReleasePage plan(
            @PathVariable long id,
            @Valid @RequestBody Bodies.PlanBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        ReleaseId order =
                desk.plan(new ConsignmentId(id), body.plan(), body.report().reported(), caller);
        return get(order.value(), caller, locale);
    }

    @PutMapping("/releases/{id}/plan")
    @Requires(Permission.DELIVERY_PLAN)
    ReleasePage edit(
            @PathVariable long id,
            @Valid @RequestBody Bodies.PlanBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        desk.edit(new ReleaseId(id), body.plan(), body.seen(), body.report().reported(), caller);
        return get(id, caller, locale);
    }

    @PutMapping("/releases/{id}/papers/{code}")
    @Requires({Permission.RELEASE_REQUEST, Permission.DELIVERY_PLAN})
    ReleasePage notePaper(
            @PathVariable long id,
            @PathVariable String code,
            @Valid @RequestBody Bodies.PaperBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        desk.notePaper(new ReleaseId(id), body.paper(code), body.report().reported(), caller);
        return get(id, caller, locale);
    }

    @PostMapping("/releases/{id}/submission")
    @Requires({Permission.RELEASE_REQUEST, Permission.DELIVERY_PLAN})
    ReleasePage submit(
            @PathVariable long id,
            @Valid @RequestBody Bodies.RevisionBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        desk.submit(new ReleaseId(id), body.revision(), body.report().reported(), caller);
        return get(id, caller, locale);
    }

    @PostMapping("/releases/{id}/cancellation")
    @Requires({Permission.RELEASE_REQUEST, Permission.DELIVERY_PLAN})
    ReleasePage cancel(
            @PathVariable long id,
            @Valid @RequestBody Bodies.ReasonBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        desk.cancel(new ReleaseId(id), body.reason(), body.report().reported(), caller);
        return get(id, caller, locale);
    }

    /** The desk asks for the role itself at the branch. */
    @PostMapping("/releases/{id}/approval")
    @Requires(Permission.RELEASE_REVIEW)
    ReleasePage approve(
            @PathVariable long id,
            @Valid @RequestBody Bodies.ApprovalBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        reviews.approve(
                new ReleaseId(id),
                body.revision(),
                body.role(),
                body.comment(),
                body.report().reported(),
                caller);
        return get(id, caller, locale);
    }

    @PostMapping("/releases/{id}/rejection")
    @Requires(Permission.RELEASE_REVIEW)
    ReleasePage reject(
            @PathVariable long id,
            @Valid @RequestBody Bodies.RejectionBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        reviews.reject(
                new ReleaseId(id),
                body.revision(),
                body.role(),
                body.reason(),
                body.comment(),
                body.report().reported(),
                caller);
        return get(id, caller, locale);
    }
}
