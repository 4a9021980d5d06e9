package io.yunzong.tasks.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.tasks.Holiday;
import io.yunzong.tasks.HolidayDesk;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
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

/** Public holidays and make-up working days. */
@RestController
@RequestMapping("/api/holidays")
class HolidayController {
    private final HolidayDesk desk;

    HolidayController(HolidayDesk desk) {
        this.desk = desk;
    }

    record NewHoliday(
            @NotNull LocalDate day,
            Holiday.@NotNull Kind kind,
            @Nullable String name) {}

    record ChangedHoliday(
            Holiday.@NotNull Kind kind,
            @Nullable String name,
            @NotNull Integer version) {}

    @GetMapping
    @Requires(Permission.NETWORK_READ)
    List<Holiday> list(@RequestParam int year) {
        return desk.list(year);
    }

    @PostMapping
    @Requires(Permission.ROTA_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    Holiday add(@Valid @RequestBody NewHoliday body, @Parameter(hidden = true) Caller caller) {
        return desk.add(body.day(), body.kind(), given(body.name()), caller);
    }

    @PutMapping("/{id}")
    @Requires(Permission.ROTA_WRITE)
    Holiday change(
            @PathVariable long id, @Valid @RequestBody ChangedHoliday body, @Parameter(hidden = true) Caller caller) {
        return desk.change(id, body.kind(), given(body.name()), body.version(), caller);
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.ROTA_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        desk.remove(id, caller);
    }

    private static String given(@Nullable String name) {
        return name == null ? "" : name;
    }
}
