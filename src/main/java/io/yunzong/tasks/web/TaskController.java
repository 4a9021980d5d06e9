package io.yunzong.tasks.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.TaskId;
import io.yunzong.platform.Download;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskDesk;
import io.yunzong.tasks.TaskEvent;
import io.yunzong.tasks.TaskFinder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

/** Duties: lists under the caller's scope, and what may be done with one. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {
    private final TaskDesk desk;
    private final TaskFinder finder;
    private final TaskShow show;
    private final TaskSheet sheet;

    TaskController(TaskDesk desk, TaskFinder finder, TaskShow show, TaskSheet sheet) {
        this.desk = desk;
        this.finder = finder;
        this.show = show;
        this.sheet = sheet;
    }

    record Note(@Nullable String note) {}

    record Reason(@Nullable String reason) {
        String given() {
            return reason == null ? "" : reason;
        }
    }

    record Assignment(@NotNull Long personId, @Nullable String note) {}

    /** What happened to a task. */
    record EventRow(
            TaskEvent.Kind kind,
            @Nullable Integer level,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable String by,
            @Nullable Role role,
            @Nullable Long siteId,
            @Nullable Long personId,
            @Nullable String personName,
            @Nullable Instant dueAt,
            @Nullable String note) {}

    /** Open ones by due time unless asked otherwise. */
    @GetMapping
    @Requires(Permission.SELF)
    Page<TaskRow> list(
            @ParameterObject TaskParams filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        Page<Task> found = finder.page(filter.toFilter(), PageQuery.of(page, size, sort), caller);
        return new Page<>(show.rows(found.rows(), caller, locale), found.total(), found.totalIsLowerBound());
    }

    /** The same list with the same filters as a workbook. */
    @GetMapping("/export.xlsx")
    @Requires(Permission.SELF)
    ResponseEntity<StreamingResponseBody> export(
            @ParameterObject TaskParams filter,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        return Download.xlsx(sheet.title(locale), out -> sheet.write(out, filter.toFilter(), sort, caller, locale));
    }

    @GetMapping("/{id}")
    @Requires(Permission.SELF)
    TaskRow show(@PathVariable long id, @Parameter(hidden = true) Caller caller, Locale locale) {
        return show.row(finder.get(new TaskId(id), caller), caller, locale);
    }

    /** First to last. */
    @GetMapping("/{id}/history")
    @Requires(Permission.SELF)
    List<EventRow> history(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        List<TaskEvent> events = finder.history(new TaskId(id), caller);
        Map<PersonId, String> names = show.named(events.stream()
                .map(TaskEvent::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return events.stream().map(event -> event(event, names)).toList();
    }

    @PostMapping("/{id}/completion")
    @Requires(Permission.SELF)
    TaskRow complete(
            @PathVariable long id, @RequestBody Note body, @Parameter(hidden = true) Caller caller, Locale locale) {
        desk.complete(new TaskId(id), body.note(), caller);
        return show(id, caller, locale);
    }

    @PostMapping("/{id}/cancellation")
    @Requires(Permission.TASK_ASSIGN)
    TaskRow cancel(
            @PathVariable long id, @RequestBody Reason body, @Parameter(hidden = true) Caller caller, Locale locale) {
        desk.cancel(new TaskId(id), body.given(), caller);
        return show(id, caller, locale);
    }

    @PostMapping("/{id}/pause")
    @Requires(Permission.TASK_ASSIGN)
    TaskRow pause(
            @PathVariable long id, @RequestBody Reason body, @Parameter(hidden = true) Caller caller, Locale locale) {
        desk.pause(new TaskId(id), body.given(), caller);
        return show(id, caller, locale);
    }

    @PostMapping("/{id}/resumption")
    @Requires(Permission.TASK_ASSIGN)
    TaskRow resume(@PathVariable long id, @Parameter(hidden = true) Caller caller, Locale locale) {
        desk.resume(new TaskId(id), caller);
        return show(id, caller, locale);
    }

    @PostMapping("/{id}/assignment")
    @Requires(Permission.TASK_ASSIGN)
    TaskRow assign(
            @PathVariable long id,
            @Valid @RequestBody Assignment body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        desk.assign(new TaskId(id), new PersonId(body.personId()), body.note(), caller);
        return show(id, caller, locale);
    }

    /** Makes a duty of one's role one's own. */
    @PostMapping("/{id}/taking")
    @Requires(Permission.SELF)
    TaskRow take(@PathVariable long id, @Parameter(hidden = true) Caller caller, Locale locale) {
        desk.take(new TaskId(id), caller);
        return show(id, caller, locale);
    }

    /** Puts it back to the role. */
    @PostMapping("/{id}/return")
    @Requires(Permission.SELF)
    TaskRow putBack(
            @PathVariable long id, @RequestBody Reason body, @Parameter(hidden = true) Caller caller, Locale locale) {
        desk.putBack(new TaskId(id), body.given(), caller);
        return show(id, caller, locale);
    }

    private static EventRow event(TaskEvent event, Map<PersonId, String> names) {
        PersonId person = event.personId();
        return new EventRow(
                event.kind(),
                event.level(),
                event.occurredAt(),
                event.recordedAt(),
                event.byName(),
                event.role(),
                TaskRow.number(event.siteId()),
                TaskRow.number(person),
                person == null ? null : names.get(person),
                event.dueAt(),
                event.note());
    }
}
