package io.yunzong.tasks.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Masking;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.tasks.AppointDuty;
import io.yunzong.tasks.OnDuty;
import io.yunzong.tasks.Roster;
import io.yunzong.tasks.RosterEntry;
import io.yunzong.tasks.RotaDesk;
import io.yunzong.tasks.Vacancy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is on duty where and when; every member of staff may look, to know whom to call. Clause A-07. */
@RestController
@RequestMapping("/api/rota")
class RotaController {
    private final RotaDesk desk;
    private final Roster roster;
    private final TaskShow show;
    private final Clock clock;

    RotaController(RotaDesk desk, Roster roster, TaskShow show, Clock clock) {
        this.desk = desk;
        this.roster = roster;
        this.show = show;
        this.clock = clock;
    }

    /** @param siteId left out for headquarters */
    record NewDuty(
            @NotNull Role role,
            @Nullable Long siteId,
            @NotNull Long personId,
            RosterEntry.@NotNull Rank rank,
            @Nullable Instant from,
            @Nullable Instant to) {}

    record ChangedDuty(
            RosterEntry.@NotNull Rank rank,
            @NotNull Instant from,
            @Nullable Instant to,
            @NotNull Integer version) {}

    record Person(
            long personId, String displayName, @Nullable String phone, RosterEntry.Rank rank) {}

    /** @param person left out when nobody is on duty */
    record Duty(@Nullable Person person) {}

    record VacancyRow(Role role, @Nullable Long siteId, boolean noMain, boolean noDeputy, boolean nobodyOnDuty) {
        static VacancyRow of(Vacancy vacancy) {
            return new VacancyRow(
                    vacancy.role(),
                    TaskRow.number(vacancy.siteId()),
                    vacancy.noMain(),
                    vacancy.noDeputy(),
                    vacancy.nobodyOnDuty());
        }
    }

    /** @param since what ended before is left out; now if left out itself */
    @GetMapping
    @Requires(Permission.NETWORK_READ)
    List<DutyRow> list(
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable Long siteId,
            @RequestParam(required = false) @Nullable Instant since) {
        return DutyRow.list(desk.list(role, siteId == null ? null : new SiteId(siteId), orNow(since)), show);
    }

    @PostMapping
    @Requires(Permission.ROTA_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    DutyRow appoint(@Valid @RequestBody NewDuty body, @Parameter(hidden = true) Caller caller) {
        AppointDuty duty = new AppointDuty(
                body.role(),
                body.siteId() == null ? null : new SiteId(body.siteId()),
                new PersonId(body.personId()),
                body.rank(),
                orNow(body.from()),
                body.to());
        return row(desk.appoint(duty, caller));
    }

    @PutMapping("/{id}")
    @Requires(Permission.ROTA_WRITE)
    DutyRow change(
            @PathVariable long id, @Valid @RequestBody ChangedDuty body, @Parameter(hidden = true) Caller caller) {
        return row(desk.change(id, body.rank(), body.from(), body.to(), body.version(), caller));
    }

    /** Only before it begins; later it is ended by its date. */
    @DeleteMapping("/{id}")
    @Requires(Permission.ROTA_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        desk.remove(id, caller);
    }

    /** @param at now if left out */
    @GetMapping("/on-duty")
    @Requires(Permission.NETWORK_READ)
    Duty onDuty(
            @RequestParam Role role,
            @RequestParam(required = false) @Nullable Long siteId,
            @RequestParam(required = false) @Nullable Instant at,
            @Parameter(hidden = true) Caller caller) {
        return new Duty(roster.onDuty(role, siteId == null ? null : new SiteId(siteId), orNow(at))
                .map(person -> person(person, caller))
                .orElse(null));
    }

    /** The branches among those asked for that lack somebody. */
    @GetMapping("/vacancies")
    @Requires(Permission.NETWORK_READ)
    List<VacancyRow> vacancies(
            @RequestParam Role role,
            @RequestParam List<Long> siteId,
            @RequestParam(required = false) @Nullable Instant at) {
        return roster.vacancies(role, siteId.stream().map(SiteId::new).toList(), orNow(at)).stream()
                .map(VacancyRow::of)
                .toList();
    }

    private DutyRow row(RosterEntry entry) {
        return DutyRow.list(List.of(entry), show).getFirst();
    }

    private static Person person(OnDuty duty, Caller viewer) {
        return new Person(
                duty.person().value(),
                duty.displayName(),
                viewer.seesPersonalData() ? duty.phone() : Masking.phone(duty.phone()),
                duty.rank());
    }

    private Instant orNow(@Nullable Instant at) {
        return at == null ? clock.instant() : at;
    }
}
