package io.yunzong.tasks.web;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PageQuery;
import io.yunzong.platform.Texts;
import io.yunzong.sheets.Column;
import io.yunzong.sheets.SheetWriter;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskFilter;
import io.yunzong.tasks.TaskFinder;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks as a workbook, read page by page under the reader's scope. */
@Component
class TaskSheet {
    private final TaskFinder finder;
    private final TaskShow show;
    private final Texts texts;

    TaskSheet(TaskFinder finder, TaskShow show, Texts texts) {
        this.finder = finder;
        this.show = show;
        this.texts = texts;
    }

    String title(Locale locale) {
        return texts.find("tasks.export.title", locale);
    }

    void write(OutputStream out, TaskFilter filter, @Nullable String sort, Caller reader, Locale locale) {
        Stream<TaskRow> rows = Stream.iterate(0, page -> page + 1)
                .map(page -> show.rows(
                        finder.page(filter, PageQuery.of(page, PageQuery.MAX_SIZE, sort), reader)
                                .rows(),
                        reader,
                        locale))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream);
        SheetWriter.xlsx(out, title(locale), columns(locale), rows);
    }

    private List<Column<TaskRow>> columns(Locale locale) {
        return List.of(
                Column.<TaskRow>text(heading("title", locale), TaskRow::title).wide(40),
                Column.text(heading("state", locale), row -> texts.find("tasks.export." + state(row), locale)),
                Column.text(heading("ownerRole", locale), row -> role(row.ownerRole(), locale)),
                Column.text(heading("owner", locale), TaskRow::ownerName),
                Column.instant(heading("startsAt", locale), TaskRow::startsAt),
                Column.instant(heading("dueAt", locale), TaskRow::dueAt),
                Column.instant(heading("breachedAt", locale), TaskRow::breachedAt),
                Column.number(heading("level", locale), TaskRow::level),
                Column.text(heading("pauseReason", locale), TaskRow::pauseReason),
                Column.instant(heading("closedAt", locale), TaskRow::closedAt),
                Column.text(heading("closedBy", locale), TaskRow::closedBy),
                Column.<TaskRow>text(heading("note", locale), TaskRow::note).wide(40),
                Column.text(heading("clause", locale), TaskRow::clause));
    }

    private String heading(String column, Locale locale) {
        return texts.find("tasks.export.column." + column, locale);
    }

    private @Nullable String role(@Nullable Role role, Locale locale) {
        return role == null ? null : texts.find("identity.role." + role.name().toLowerCase(Locale.ROOT), locale);
    }

    private static String state(TaskRow row) {
        if (row.outcome() != null) {
            return row.outcome() == Task.Outcome.COMPLETED ? "completed" : "cancelled";
        }
        if (row.pausedAt() != null) {
            return "paused";
        }
        return row.overdue() ? "overdue" : "open";
    }
}
