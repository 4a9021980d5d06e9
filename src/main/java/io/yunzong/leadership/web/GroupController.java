package io.yunzong.leadership.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.leadership.AppointMember;
import io.yunzong.leadership.Escalation;
import io.yunzong.leadership.EscalationDesk;
import io.yunzong.leadership.EscalationFilter;
import io.yunzong.leadership.EscalationId;
import io.yunzong.leadership.GroupFinder;
import io.yunzong.leadership.Member;
import io.yunzong.leadership.MemberDesk;
import io.yunzong.leadership.MemberFilter;
import io.yunzong.leadership.MemberId;
import io.yunzong.leadership.web.LeadershipRows.Candidate;
import io.yunzong.leadership.web.LeadershipRows.EscalationRow;
import io.yunzong.leadership.web.LeadershipRows.MemberRow;
import io.yunzong.leadership.web.LeadershipRows.StateRow;
import io.yunzong.platform.Download;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

/** Who belongs to the group, and what was put before it. */
@RestController
@RequestMapping("/api/leadership")
class GroupController {
    private final MemberDesk members;
    private final EscalationDesk escalations;
    private final GroupFinder finder;
    private final LeadershipSheets sheets;
    private final Clock clock;

    GroupController(
            MemberDesk members, EscalationDesk escalations, GroupFinder finder, LeadershipSheets sheets, Clock clock) {
        this.members = members;
        this.escalations = escalations;
        this.finder = finder;
        this.sheets = sheets;
        this.clock = clock;
    }

    record MemberParams(@Nullable String q, MemberFilter.@Nullable State state) {
        MemberFilter toFilter() {
            return new MemberFilter(q, state);
        }
    }

    record EscalationParams(
            @Nullable String q,
            @Nullable Boolean open,
            @Nullable Boolean noted,
            @Nullable Long siteId,
            @Nullable Instant from,
            @Nullable Instant to) {
        EscalationFilter toFilter() {
            return new EscalationFilter(q, open, noted, siteId == null ? null : new SiteId(siteId), from, to);
        }
    }

    record AppointBody(
            @Nullable Long personId,
            Member.@Nullable Function function,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate toDay) {}

    record WordsBody(@Nullable String words) {}

    record ReasonBody(@Nullable String reason) {}

    record Appointed(long id) {}

    /** How the group stands, and what the reader may do there. */
    @GetMapping("/state")
    @Requires(Permission.LEADERSHIP_READ)
    StateRow state(@Parameter(hidden = true) Caller caller) {
        return StateRow.of(finder.state(caller), finder.mayDecide(caller), clock.instant());
    }

    /** All terms, the latest first; sorted by fromDay, toDay, person or function where asked. */
    @GetMapping("/members")
    @Requires(Permission.LEADERSHIP_READ)
    Page<MemberRow> members(
            @ParameterObject MemberParams filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller) {
        Instant now = clock.instant();
        return finder.members(filter.toFilter(), PageQuery.of(page, size, sort), caller)
                .map(member -> MemberRow.of(member, now));
    }

    @GetMapping("/members/export.xlsx")
    @Requires(Permission.LEADERSHIP_READ)
    ResponseEntity<StreamingResponseBody> exportMembers(
            @ParameterObject MemberParams filter,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        return Download.xlsx(
                sheets.title("members", locale), out -> sheets.members(out, filter.toFilter(), sort, caller, locale));
    }

    /** Who could be appointed: whoever holds the role of the leadership. */
    @GetMapping("/candidates")
    @Requires(Permission.LEADERSHIP_APPOINT)
    List<Candidate> candidates(@Parameter(hidden = true) Caller caller) {
        return finder.candidates(caller).stream()
                .map(one -> new Candidate(one.id().value(), one.displayName()))
                .toList();
    }

    @PostMapping("/members")
    @Requires(Permission.LEADERSHIP_APPOINT)
    @ResponseStatus(HttpStatus.CREATED)
    Appointed appoint(@RequestBody AppointBody body, @Parameter(hidden = true) Caller caller) {
        // a person nobody is called 0
        PersonId person = new PersonId(body.personId() == null ? 0 : body.personId());
        MemberId id = members.appoint(new AppointMember(person, body.function(), body.fromDay(), body.toDay()), caller);
        return new Appointed(id.value());
    }

    /** Ends a term before its time. */
    @PostMapping("/members/{id}/end")
    @Requires(Permission.LEADERSHIP_APPOINT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, @RequestBody ReasonBody body, @Parameter(hidden = true) Caller caller) {
        members.end(new MemberId(id), body.reason() == null ? "" : body.reason(), caller);
    }

    /** What was put before the group, the latest first; sorted by raisedAt, closedAt or kind where asked. */
    @GetMapping("/escalations")
    @Requires(Permission.LEADERSHIP_READ)
    Page<EscalationRow> escalations(
            @ParameterObject EscalationParams filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        Page<Escalation> found = finder.escalations(filter.toFilter(), PageQuery.of(page, size, sort), caller);
        return new Page<>(sheets.rows(found.rows(), caller, locale), found.total(), found.totalIsLowerBound());
    }

    @GetMapping("/escalations/export.xlsx")
    @Requires(Permission.LEADERSHIP_READ)
    ResponseEntity<StreamingResponseBody> exportEscalations(
            @ParameterObject EscalationParams filter,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        return Download.xlsx(
                sheets.title("escalations", locale),
                out -> sheets.escalations(out, filter.toFilter(), sort, caller, locale));
    }

    /** The desk asks for a member, or somebody it was put before. */
    @PostMapping("/escalations/{id}/note")
    @Requires(Permission.LEADERSHIP_READ)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeNote(@PathVariable long id, @RequestBody WordsBody body, @Parameter(hidden = true) Caller caller) {
        escalations.takeNote(new EscalationId(id), body.words(), caller);
    }
}
