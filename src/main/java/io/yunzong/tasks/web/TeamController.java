package io.yunzong.tasks.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.TaskId;
import io.yunzong.tasks.Receivers;
import io.yunzong.tasks.TaskFinder;
import io.yunzong.tasks.TaskLoad;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The work of others: how it is spread, and to whom it can be given. Clause C-11. */
@RestController
class TeamController {
    private final TaskFinder finder;
    private final Receivers receivers;
    private final TaskShow show;

    TeamController(TaskFinder finder, Receivers receivers, TaskShow show) {
        this.finder = finder;
        this.receivers = receivers;
        this.show = show;
    }

    /** @param personId left out for what nobody has taken: role and siteId say where it lies */
    record LoadRow(
            @Nullable Long personId,
            @Nullable String personName,
            @Nullable Role role,
            @Nullable Long siteId,
            int open,
            int overdue,
            int paused,
            @Nullable Instant nextDueAt) {}

    /** How the open work in the caller's scope is spread; the most overdue first. */
    @GetMapping("/api/tasks/load")
    @Requires(Permission.TASK_ASSIGN)
    List<LoadRow> load(@Parameter(hidden = true) Caller caller) {
        List<TaskLoad> loads = finder.load(caller);
        Map<PersonId, String> names = show.named(
                loads.stream().map(TaskLoad::person).filter(Objects::nonNull).collect(Collectors.toSet()));
        return loads.stream().map(load -> row(load, names)).toList();
    }

    /** Who could take the task over. */
    @GetMapping("/api/tasks/{id}/receivers")
    @Requires(Permission.TASK_ASSIGN)
    List<ReceiverRow> receivers(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return receivers.listFor(new TaskId(id), caller).stream()
                .map(ReceiverRow::of)
                .toList();
    }

    private static LoadRow row(TaskLoad load, Map<PersonId, String> names) {
        PersonId person = load.person();
        return new LoadRow(
                TaskRow.number(person),
                person == null ? null : names.get(person),
                load.role(),
                TaskRow.number(load.siteId()),
                load.open(),
                load.overdue(),
                load.paused(),
                load.nextDueAt());
    }
}
