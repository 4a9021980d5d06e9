package io.yunzong.incidents.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.incidents.Incident;
import io.yunzong.incidents.IncidentDesk;
import io.yunzong.incidents.IncidentFilter;
import io.yunzong.incidents.IncidentFinder;
import io.yunzong.incidents.IncidentKind;
import io.yunzong.incidents.IncidentWork;
import io.yunzong.incidents.ReportDesk;
import io.yunzong.incidents.web.IncidentShow.IncidentPage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.IncidentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.SiteId;
import io.yunzong.platform.Download;
import io.yunzong.regulation.Severity;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

/** Incidents as branches open them, act on them and report them. Every command answers with the incident as it is then. */
@RestController
@RequestMapping("/api/incidents")
class IncidentController {
    private final IncidentDesk desk;
    private final IncidentWork work;
    private final ReportDesk reports;
    private final IncidentFinder finder;
    private final IncidentShow show;
    private final IncidentSheet sheet;

    IncidentController(
            IncidentDesk desk,
            IncidentWork work,
            ReportDesk reports,
            IncidentFinder finder,
            IncidentShow show,
            IncidentSheet sheet) {
        this.desk = desk;
        this.work = work;
        this.reports = reports;
        this.finder = finder;
        this.show = show;
        this.sheet = sheet;
    }

    /** The filters as they stand in the address. */
    record Params(
            @Nullable String q,
            @Nullable List<IncidentKind> kind,
            @Nullable List<Severity> severity,
            @Nullable List<Incident.Waiting> waiting,
            @Nullable Long consignmentId,
            @Nullable Long customerId,
            @Nullable Long siteId,
            @Nullable Boolean open,
            @Nullable Boolean blocked,
            @Nullable Boolean late,
            @Nullable Instant from,
            @Nullable Instant to) {
        IncidentFilter toFilter() {
            return new IncidentFilter(
                    q,
                    kind == null ? Set.of() : Set.copyOf(kind),
                    severity == null ? Set.of() : Set.copyOf(severity),
                    waiting == null ? Set.of() : Set.copyOf(waiting),
                    consignmentId == null ? null : new ConsignmentId(consignmentId),
                    customerId == null ? null : new CustomerId(customerId),
                    siteId == null ? null : new SiteId(siteId),
                    open,
                    Boolean.TRUE.equals(blocked),
                    Boolean.TRUE.equals(late),
                    from,
                    to);
        }
    }

    @GetMapping
    @Requires(Permission.INCIDENT_READ)
    Page<IncidentRow> list(
            @ParameterObject Params filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        return show.rows(filter.toFilter(), PageQuery.of(page, size, sort), caller, locale);
    }

    @GetMapping("/export.xlsx")
    @Requires({Permission.REPORT_READ, Permission.INCIDENT_WORK, Permission.INCIDENT_JUDGE})
    ResponseEntity<StreamingResponseBody> export(
            @ParameterObject Params filter,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        return Download.xlsx(sheet.title(locale), out -> sheet.write(out, filter.toFilter(), sort, caller, locale));
    }

    /** How many open ones wait for what. */
    @GetMapping("/counts")
    @Requires(Permission.INCIDENT_READ)
    Map<Incident.Waiting, Integer> counts(@Parameter(hidden = true) Caller caller) {
        return finder.counts(caller.scope());
    }

    /** The kinds that may be chosen now. */
    @GetMapping("/kinds")
    @Requires(Permission.INCIDENT_READ)
    List<IncidentShow.KindRow> kinds(Locale locale) {
        return show.kinds(locale);
    }

    @GetMapping("/{id}")
    @Requires(Permission.INCIDENT_READ)
    IncidentPage get(@PathVariable long id, @Parameter(hidden = true) Caller caller, Locale locale) {
        return show.page(new IncidentId(id), caller, locale);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.INCIDENT_OPEN)
    IncidentPage open(
            @Valid @RequestBody Bodies.OpenBody body, @Parameter(hidden = true) Caller caller, Locale locale) {
        return show.page(desk.open(body.order(), body.report().reported(), caller), caller, locale);
    }

    /** Notes that the caller looked at it. */
    @PostMapping("/{id}/views")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INCIDENT_READ)
    void seen(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        work.seen(new IncidentId(id), caller);
    }

    @PostMapping("/{id}/acknowledgements")
    @Requires(Permission.INCIDENT_READ)
    IncidentPage acknowledge(@PathVariable long id, @Parameter(hidden = true) Caller caller, Locale locale) {
        work.acknowledge(new IncidentId(id), caller);
        return get(id, caller, locale);
    }

    @PostMapping("/{id}/actions")
    @Requires(Permission.INCIDENT_WORK)
    IncidentPage act(
            @PathVariable long id,
            @Valid @RequestBody Bodies.SayBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        work.act(
                new IncidentId(id),
                body.words(),
                Bodies.photos(body.photoIds()),
                body.report().reported(),
                caller);
        return get(id, caller, locale);
    }

    @PostMapping("/{id}/contacts")
    @Requires(Permission.INCIDENT_WORK)
    IncidentPage contact(
            @PathVariable long id,
            @Valid @RequestBody Bodies.ContactBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        work.contact(
                new IncidentId(id),
                body.channel(),
                body.spokenTo(),
                body.words(),
                body.report().reported(),
                caller);
        return get(id, caller, locale);
    }

    @PutMapping("/{id}/severity")
    @Requires({Permission.INCIDENT_WORK, Permission.INCIDENT_JUDGE})
    IncidentPage grade(
            @PathVariable long id,
            @Valid @RequestBody Bodies.GradeBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        work.grade(
                new IncidentId(id), body.severity(), body.words(), body.report().reported(), caller);
        return get(id, caller, locale);
    }

    @PostMapping("/{id}/reports")
    @Requires(Permission.INCIDENT_WORK)
    IncidentPage report(
            @PathVariable long id,
            @Valid @RequestBody Bodies.ReportBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        reports.report(new IncidentId(id), body.written(), body.report().reported(), caller);
        return get(id, caller, locale);
    }

    @PutMapping("/{id}/materials/{code}")
    @Requires(Permission.INCIDENT_WORK)
    IncidentPage material(
            @PathVariable long id,
            @PathVariable String code,
            @Valid @RequestBody Bodies.MaterialBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        reports.material(
                new IncidentId(id),
                code,
                body.proof(),
                body.absence(),
                body.report().reported(),
                caller);
        return get(id, caller, locale);
    }
}
