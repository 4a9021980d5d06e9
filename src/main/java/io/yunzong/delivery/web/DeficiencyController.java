package io.yunzong.delivery.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.delivery.DeficiencyDesk;
import io.yunzong.delivery.DeficiencyFilter;
import io.yunzong.delivery.DeficiencyId;
import io.yunzong.delivery.DeliveryFinder;
import io.yunzong.delivery.ReleaseId;
import io.yunzong.delivery.web.Answers.DeficiencyRow;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** 补签: what is incomplete about releases. */
@RestController
@RequestMapping("/api/delivery")
class DeficiencyController {
    private final DeficiencyDesk desk;
    private final DeliveryFinder finder;
    private final DeliverySheets sheets;

    DeficiencyController(DeficiencyDesk desk, DeliveryFinder finder, DeliverySheets sheets) {
        this.desk = desk;
        this.finder = finder;
        this.sheets = sheets;
    }

    record Raised(long id) {}

    /** The filters as they stand in the address. */
    record Params(
            @Nullable String q,
            @Nullable Long siteId,
            @Nullable Boolean open,
            @Nullable Boolean overdue,
            @Nullable Boolean permitted,
            @Nullable Boolean mine) {
        DeficiencyFilter toFilter() {
            return new DeficiencyFilter(
                    q,
                    siteId == null ? null : new SiteId(siteId),
                    open,
                    Boolean.TRUE.equals(overdue),
                    permitted,
                    Boolean.TRUE.equals(mine));
        }
    }

    @GetMapping("/deficiencies")
    @Requires(Permission.EVIDENCE_READ)
    Page<DeficiencyRow> list(
            @ParameterObject Params filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller) {
        return finder.deficiencies(filter.toFilter(), PageQuery.of(page, size, sort), caller)
                .map(DeficiencyRow::of);
    }

    @GetMapping("/deficiencies/export.xlsx")
    @Requires({Permission.REPORT_READ, Permission.TRACKING_WORK})
    ResponseEntity<StreamingResponseBody> export(
            @ParameterObject Params filter,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        return Download.xlsx(
                sheets.title("deficiencies", locale),
                out -> sheets.deficiencies(out, filter.toFilter(), sort, caller, locale));
    }

    @PostMapping("/releases/{id}/deficiencies")
    @Requires(Permission.RELEASE_REVIEW)
    @ResponseStatus(HttpStatus.CREATED)
    Raised raise(
            @PathVariable long id,
            @Valid @RequestBody Bodies.DeficiencyBody body,
            @Parameter(hidden = true) Caller caller) {
        DeficiencyId raised = desk.raise(
                new ReleaseId(id),
                body.code(),
                body.note(),
                new PersonId(body.responsibleId()),
                body.report().reported(),
                caller);
        return new Raised(raised.value());
    }

    /** The desk asks for the person responsible. */
    @PostMapping("/deficiencies/{id}/signature")
    @Requires(Permission.SELF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sign(
            @PathVariable long id, @Valid @RequestBody Bodies.SignBody body, @Parameter(hidden = true) Caller caller) {
        desk.sign(
                new DeficiencyId(id),
                body.note(),
                Bodies.evidence(body.evidenceId()),
                body.report().reported(),
                caller);
    }

    /** The desk asks for the operations manager of the branch. */
    @PostMapping("/deficiencies/{id}/permission")
    @Requires(Permission.RELEASE_REVIEW)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void permit(
            @PathVariable long id,
            @Valid @RequestBody Bodies.ReasonBody body,
            @Parameter(hidden = true) Caller caller) {
        desk.permit(new DeficiencyId(id), body.reason(), body.report().reported(), caller);
    }
}
