package io.yunzong.tasks.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.PersonId;
import io.yunzong.tasks.Absence;
import io.yunzong.tasks.RotaDesk;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

/** Who is away when. The reason (leave, illness) is for those who keep the rota. */
@RestController
@RequestMapping("/api/rota/absences")
class AbsenceController {
    private final RotaDesk desk;
    private final TaskShow show;
    private final Clock clock;

    AbsenceController(RotaDesk desk, TaskShow show, Clock clock) {
        this.desk = desk;
        this.show = show;
        this.clock = clock;
    }

    record NewAbsence(
            @NotNull Long personId,
            @NotNull Instant from,
            @NotNull Instant to,
            @Nullable String reason) {}

    record ChangedAbsence(
            @NotNull Instant from,
            @NotNull Instant to,
            @Nullable String reason,
            @NotNull Integer version) {}

    record AbsenceRow(
            long id,
            long personId,
            @Nullable String personName,
            Instant from,
            Instant to,
            String reason,
            int version) {}

    /** @param since what ended before is left out; now if left out itself */
    @GetMapping
    @Requires(Permission.ROTA_WRITE)
    List<AbsenceRow> list(
            @RequestParam(required = false) @Nullable Long personId,
            @RequestParam(required = false) @Nullable Instant since) {
        return rows(desk.listAbsences(
                personId == null ? null : new PersonId(personId), since == null ? clock.instant() : since));
    }

    @PostMapping
    @Requires(Permission.ROTA_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    AbsenceRow add(@Valid @RequestBody NewAbsence body, @Parameter(hidden = true) Caller caller) {
        return row(desk.away(new PersonId(body.personId()), body.from(), body.to(), given(body.reason()), caller));
    }

    @PutMapping("/{id}")
    @Requires(Permission.ROTA_WRITE)
    AbsenceRow change(
            @PathVariable long id, @Valid @RequestBody ChangedAbsence body, @Parameter(hidden = true) Caller caller) {
        return row(desk.changeAbsence(id, body.from(), body.to(), given(body.reason()), body.version(), caller));
    }

    /** Only before it begins; later it is ended by its date. */
    @DeleteMapping("/{id}")
    @Requires(Permission.ROTA_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        desk.removeAbsence(id, caller);
    }

    private static String given(@Nullable String reason) {
        return reason == null ? "" : reason;
    }

    private AbsenceRow row(Absence absence) {
        return rows(List.of(absence)).getFirst();
    }

    private List<AbsenceRow> rows(List<Absence> absences) {
        Map<PersonId, String> names =
                show.named(absences.stream().map(Absence::person).collect(Collectors.toSet()));
        return absences.stream()
                .map(absence -> new AbsenceRow(
                        absence.id(),
                        absence.person().value(),
                        names.get(absence.person()),
                        absence.from(),
                        absence.to(),
                        absence.reason(),
                        absence.version()))
                .toList();
    }
}
