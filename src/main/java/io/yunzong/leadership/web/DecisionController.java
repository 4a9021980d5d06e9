package io.yunzong.leadership.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.TaskId;
import io.yunzong.leadership.Decision;
import io.yunzong.leadership.DecisionDesk;
import io.yunzong.leadership.DecisionFilter;
import io.yunzong.leadership.DecisionId;
import io.yunzong.leadership.GroupFinder;
import io.yunzong.leadership.LeadershipRefused;
import io.yunzong.leadership.LeadershipRefused.Why;
import io.yunzong.leadership.RecordDecision;
import io.yunzong.leadership.web.LeadershipRows.DecisionPage;
import io.yunzong.leadership.web.LeadershipRows.DecisionRow;
import io.yunzong.platform.Download;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

/**
 * The register of decisions. Whoever has to see to one reads it and reports on it, whatever their role; the desk and the
 * finder look at whose it is.
 */
@RestController
@RequestMapping("/api/leadership/decisions")
class DecisionController {
    private final DecisionDesk desk;
    private final GroupFinder finder;
    private final LeadershipSheets sheets;
    private final Clock clock;

    DecisionController(DecisionDesk desk, GroupFinder finder, LeadershipSheets sheets, Clock clock) {
        this.desk = desk;
        this.finder = finder;
        this.sheets = sheets;
        this.clock = clock;
    }

    record Params(
            @Nullable String q,
            Decision.@Nullable State state,
            @Nullable Boolean overdue,
            @Nullable Long ownerId,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        DecisionFilter toFilter() {
            return new DecisionFilter(q, state, overdue, ownerId == null ? null : new PersonId(ownerId), from, to);
        }
    }

    record DecisionBody(
            @Nullable String reportKey,
            @Nullable String title,
            @Nullable String text,
            @Nullable String reason,
            @Nullable String subject,
            @Nullable Long taskId,
            @Nullable LocalDate decidedOn,
            @Nullable Long ownerId,
            @Nullable LocalDate dueOn) {
        RecordDecision order() {
            return new RecordDecision(
                    Blanks.strip(reportKey),
                    Blanks.strip(title),
                    Blanks.strip(text),
                    reason,
                    DecisionController.subject(subject),
                    taskId == null ? null : new TaskId(taskId),
                    decidedOn,
                    ownerId == null ? null : new PersonId(ownerId),
                    dueOn);
        }
    }

    record ProgressBody(
            @Nullable String reportKey, @Nullable String words) {}

    record PostponeBody(@Nullable LocalDate dueOn, @Nullable String reason) {}

    record WordsBody(@Nullable String words) {}

    record ReasonBody(@Nullable String reason) {}

    /** The latest first; sorted by number, decidedOn, dueOn or owner where asked. */
    @GetMapping
    @Requires(Permission.SELF)
    Page<DecisionRow> list(
            @ParameterObject Params filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller) {
        Instant now = clock.instant();
        return finder.decisions(filter.toFilter(), PageQuery.of(page, size, sort), caller)
                .map(decision -> DecisionRow.of(decision, now));
    }

    @GetMapping("/export.xlsx")
    @Requires(Permission.SELF)
    ResponseEntity<StreamingResponseBody> export(
            @ParameterObject Params filter,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        return Download.xlsx(
                sheets.title("decisions", locale),
                out -> sheets.decisions(out, filter.toFilter(), sort, caller, locale));
    }

    @GetMapping("/{id}")
    @Requires(Permission.SELF)
    DecisionPage get(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        Decision decision = finder.get(new DecisionId(id), caller);
        return DecisionPage.of(
                decision,
                finder.events(decision.id(), caller),
                finder.mayDecide(caller),
                decision.owner().equals(caller.personId()),
                clock.instant());
    }

    /** The desk asks for a member in term. The same report again answers with the same decision. */
    @PostMapping
    @Requires(Permission.DECISION_RECORD)
    @ResponseStatus(HttpStatus.CREATED)
    DecisionPage record(@RequestBody DecisionBody body, @Parameter(hidden = true) Caller caller) {
        return get(desk.record(body.order(), caller).value(), caller);
    }

    @PostMapping("/{id}/progress")
    @Requires(Permission.SELF)
    DecisionPage progress(
            @PathVariable long id, @RequestBody ProgressBody body, @Parameter(hidden = true) Caller caller) {
        desk.progress(new DecisionId(id), Blanks.strip(body.reportKey()), Blanks.strip(body.words()), caller);
        return get(id, caller);
    }

    @PostMapping("/{id}/completion")
    @Requires(Permission.SELF)
    DecisionPage complete(@PathVariable long id, @RequestBody WordsBody body, @Parameter(hidden = true) Caller caller) {
        desk.complete(new DecisionId(id), Blanks.strip(body.words()), caller);
        return get(id, caller);
    }

    @PostMapping("/{id}/postponement")
    @Requires(Permission.DECISION_RECORD)
    DecisionPage postpone(
            @PathVariable long id, @RequestBody PostponeBody body, @Parameter(hidden = true) Caller caller) {
        desk.postpone(new DecisionId(id), body.dueOn(), Blanks.strip(body.reason()), caller);
        return get(id, caller);
    }

    @PostMapping("/{id}/cancellation")
    @Requires(Permission.DECISION_RECORD)
    DecisionPage cancel(@PathVariable long id, @RequestBody ReasonBody body, @Parameter(hidden = true) Caller caller) {
        desk.cancel(new DecisionId(id), Blanks.strip(body.reason()), caller);
        return get(id, caller);
    }

    private static @Nullable Subject subject(@Nullable String text) {
        String stripped = Blanks.toNull(text);
        try {
            return stripped == null ? null : Subject.parse(stripped);
        } catch (IllegalArgumentException e) {
            throw new LeadershipRefused(
                    Kind.INVALID, Why.SUBJECT_UNKNOWN.unmet().inField("subject"));
        }
    }
}
