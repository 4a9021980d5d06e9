package io.yunzong.delivery.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.delivery.DeliveryFinder;
import io.yunzong.delivery.Refusal;
import io.yunzong.delivery.RefusalDesk;
import io.yunzong.delivery.RefusalFilter;
import io.yunzong.delivery.RefusalId;
import io.yunzong.delivery.web.Answers.Names;
import io.yunzong.delivery.web.Answers.RefusalPage;
import io.yunzong.delivery.web.Answers.RefusalRow;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.platform.Download;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Refused goods and returns. Every command answers with the refusal as it is then. */
@RestController
@RequestMapping("/api/delivery/refusals")
class RefusalController {
    private final RefusalDesk desk;
    private final DeliveryFinder finder;
    private final ReleaseShow show;
    private final DeliverySheets sheets;
    private final ConsignmentFinder consignments;
    private final SiteFinder sites;

    RefusalController(
            RefusalDesk desk,
            DeliveryFinder finder,
            ReleaseShow show,
            DeliverySheets sheets,
            ConsignmentFinder consignments,
            SiteFinder sites) {
        this.desk = desk;
        this.finder = finder;
        this.show = show;
        this.sheets = sheets;
        this.consignments = consignments;
        this.sites = sites;
    }

    /** The filters as they stand in the address. */
    record Params(
            @Nullable String q,
            @Nullable List<Refusal.State> state,
            @Nullable Long siteId,
            @Nullable Boolean toDecide) {
        RefusalFilter toFilter() {
            return new RefusalFilter(
                    q,
                    state == null ? Set.of() : Set.copyOf(state),
                    siteId == null ? null : new SiteId(siteId),
                    Boolean.TRUE.equals(toDecide));
        }
    }

    @GetMapping
    @Requires(Permission.EVIDENCE_READ)
    Page<RefusalRow> list(
            @ParameterObject Params filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller) {
        return finder.refusals(filter.toFilter(), PageQuery.of(page, size, sort), caller)
                .map(row -> RefusalRow.of(row, caller));
    }

    @GetMapping("/export.xlsx")
    @Requires({Permission.REPORT_READ, Permission.TRACKING_WORK})
    ResponseEntity<StreamingResponseBody> export(
            @ParameterObject Params filter,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        return Download.xlsx(
                sheets.title("refusals", locale), out -> sheets.refusals(out, filter.toFilter(), sort, caller, locale));
    }

    @GetMapping("/{id}")
    @Requires(Permission.EVIDENCE_READ)
    RefusalPage get(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        Refusal refusal = finder.refusal(new RefusalId(id), caller);
        return new RefusalPage(
                RefusalRow.of(refusal, names(refusal, caller), caller),
                show.pieces(refusal.consignmentId(), refusal.pieceIds(), null, caller),
                finder.contacts(refusal.id(), caller));
    }

    private Names names(Refusal refusal, Caller caller) {
        Consignment goods = consignments.get(refusal.consignmentId(), caller.scope());
        ConsignmentId under = refusal.returnConsignmentId();
        return new Names(
                goods.number(),
                null,
                goods.waybill().goods().name(),
                sites.find(refusal.siteId()).map(Site::label).orElse(null),
                sites.find(refusal.shippingSiteId()).map(Site::label).orElse(null),
                under == null
                        ? null
                        : consignments
                                .find(under, caller.scope())
                                .map(Consignment::number)
                                .orElse(null));
    }

    @PostMapping("/{id}/contacts")
    @Requires({Permission.DELIVERY_PLAN, Permission.TRACKING_WORK, Permission.RETURN_DECIDE})
    RefusalPage contact(
            @PathVariable long id,
            @Valid @RequestBody Bodies.ContactBody body,
            @Parameter(hidden = true) Caller caller) {
        desk.contact(
                new RefusalId(id),
                Blanks.strip(body.channel()),
                Blanks.strip(body.spokenTo()),
                Blanks.strip(body.note()),
                body.report().reported(),
                caller);
        return get(id, caller);
    }

    /** The desk asks for the deciding roles of the shipping branch. */
    @PostMapping("/{id}/decision")
    @Requires(Permission.RETURN_DECIDE)
    RefusalPage decide(
            @PathVariable long id,
            @Valid @RequestBody Bodies.DecisionBody body,
            @Parameter(hidden = true) Caller caller) {
        desk.decide(
                new RefusalId(id), body.decision(), body.remark(), body.report().reported(), caller);
        return get(id, caller);
    }

    @PostMapping("/{id}/repacking")
    @Requires({Permission.HANDLING_WORK, Permission.DELIVERY_PLAN})
    RefusalPage repacked(
            @PathVariable long id, @Valid @RequestBody Bodies.NoteBody body, @Parameter(hidden = true) Caller caller) {
        desk.repacked(new RefusalId(id), body.note(), body.report().reported(), caller);
        return get(id, caller);
    }

    /** The return is in the shipping branch's hands. */
    @PostMapping("/{id}/confirmation")
    @Requires(Permission.RETURN_DECIDE)
    RefusalPage confirm(
            @PathVariable long id, @Valid @RequestBody Bodies.NoteBody body, @Parameter(hidden = true) Caller caller) {
        desk.confirmReturn(new RefusalId(id), body.note(), body.report().reported(), caller);
        return get(id, caller);
    }
}
