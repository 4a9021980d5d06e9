package io.yunzong.incidents.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.incidents.OpinionDesk;
import io.yunzong.incidents.web.IncidentShow.IncidentPage;
import io.yunzong.kernel.IncidentId;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The way out of an incident: headquarters' opinion, the branch's solution, release and close. The desk asks for the
 * quality department's role where the regulation wants headquarters.
 */
@RestController
@RequestMapping("/api/incidents/{id}")
class OpinionController {
    private final OpinionDesk desk;
    private final IncidentShow show;

    OpinionController(OpinionDesk desk, IncidentShow show) {
        this.desk = desk;
        this.show = show;
    }

    @PostMapping("/opinions")
    @Requires(Permission.INCIDENT_JUDGE)
    IncidentPage opinion(
            @PathVariable long id,
            @Valid @RequestBody Bodies.OpinionBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        desk.give(new IncidentId(id), body.opinion(), body.report().reported(), caller);
        return show.page(new IncidentId(id), caller, locale);
    }

    @PostMapping("/solution")
    @Requires(Permission.INCIDENT_WORK)
    IncidentPage solve(
            @PathVariable long id,
            @Valid @RequestBody Bodies.SayBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        desk.solve(
                new IncidentId(id),
                body.words(),
                Bodies.photos(body.photoIds()),
                body.report().reported(),
                caller);
        return show.page(new IncidentId(id), caller, locale);
    }

    /** The solution is not accepted. */
    @PostMapping("/objection")
    @Requires(Permission.INCIDENT_JUDGE)
    IncidentPage sendBack(
            @PathVariable long id,
            @Valid @RequestBody Bodies.SayBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        desk.sendBack(new IncidentId(id), body.words(), body.report().reported(), caller);
        return show.page(new IncidentId(id), caller, locale);
    }

    @PostMapping("/release")
    @Requires(Permission.INCIDENT_JUDGE)
    IncidentPage release(
            @PathVariable long id,
            @Valid @RequestBody Bodies.SayBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        desk.release(new IncidentId(id), body.words(), body.report().reported(), caller);
        return show.page(new IncidentId(id), caller, locale);
    }

    @PostMapping("/closing")
    @Requires({Permission.INCIDENT_WORK, Permission.INCIDENT_JUDGE})
    IncidentPage close(
            @PathVariable long id,
            @Valid @RequestBody Bodies.SayBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        desk.close(new IncidentId(id), body.words(), body.report().reported(), caller);
        return show.page(new IncidentId(id), caller, locale);
    }

    /** There was nothing. */
    @PostMapping("/dismissal")
    @Requires(Permission.INCIDENT_JUDGE)
    IncidentPage dismiss(
            @PathVariable long id,
            @Valid @RequestBody Bodies.SayBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        desk.dismiss(new IncidentId(id), body.words(), body.report().reported(), caller);
        return show.page(new IncidentId(id), caller, locale);
    }
}
