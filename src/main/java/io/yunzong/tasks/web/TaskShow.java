package io.yunzong.tasks.web;

import io.yunzong.identity.Caller;
import io.yunzong.identity.PeopleFinder;
import io.yunzong.identity.Permission;
import io.yunzong.kernel.PersonId;
import io.yunzong.platform.Texts;
import io.yunzong.tasks.MyDay;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.domain.TaskRules;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows tasks to a reader: titles in their language, owners by name, and what the reader may do. */
@Component
class TaskShow {
    private final PeopleFinder people;
    private final Texts texts;
    private final Clock clock;

    TaskShow(PeopleFinder people, Texts texts, Clock clock) {
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    List<TaskRow> rows(List<Task> tasks, Caller reader, Locale locale) {
        Map<PersonId, String> names = names(tasks);
        Instant now = clock.instant();
        return tasks.stream()
                .map(task -> row(task, null, names, now, reader, locale))
                .toList();
    }

    List<TaskRow> day(MyDay day, Caller reader, Locale locale) {
        Map<PersonId, String> names =
                names(day.entries().stream().map(MyDay.Entry::task).toList());
        return day.entries().stream()
                .map(entry -> row(entry.task(), entry.why(), names, day.now(), reader, locale))
                .toList();
    }

    TaskRow row(Task task, Caller reader, Locale locale) {
        return rows(List.of(task), reader, locale).getFirst();
    }

    Map<PersonId, String> named(Collection<PersonId> ids) {
        return people.names(ids);
    }

    private Map<PersonId, String> names(List<Task> tasks) {
        return people.names(
                tasks.stream().map(Task::ownerPerson).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private TaskRow row(
            Task task,
            MyDay.@Nullable Why why,
            Map<PersonId, String> names,
            Instant now,
            Caller reader,
            Locale locale) {
        PersonId owner = task.ownerPerson();
        return new TaskRow(
                task.id().value(),
                task.kind().code(),
                texts.fill(task.kind().module(), task.kind().textKey(), task.titleArgs(), locale),
                task.kind().closing(),
                task.subject().toString(),
                TaskRow.number(task.siteId()),
                task.ownerRole(),
                TaskRow.number(owner),
                owner == null ? null : names.get(owner),
                task.clause(),
                task.calendar(),
                task.startsAt(),
                task.dueAt(),
                task.overdue(now),
                task.warnedAt(),
                task.breachedAt(),
                task.level(),
                task.pausedAt(),
                task.pauseReason(),
                task.remaining() == null ? null : task.remaining().toSeconds(),
                task.openedAt(),
                task.closedAt(),
                task.closedBy(),
                task.outcome(),
                task.note(),
                task.open() && TaskRules.mayWorkOn(task, reader),
                task.open() && reader.may(Permission.TASK_ASSIGN),
                why);
    }
}
