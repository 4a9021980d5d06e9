package io.yunzong.incidents.web;

import io.yunzong.identity.Caller;
import io.yunzong.incidents.IncidentFilter;
import io.yunzong.kernel.Pages;
import io.yunzong.platform.Texts;
import io.yunzong.sheets.Column;
import io.yunzong.sheets.SheetWriter;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list as a workbook, read page by page under the reader's scope. */
@Component
class IncidentSheet {
    private final IncidentShow show;
    private final Texts texts;

    IncidentSheet(IncidentShow show, Texts texts) {
        this.show = show;
        this.texts = texts;
    }

    String title(Locale locale) {
        return texts.find("incidents.export.incidents", locale);
    }

    void write(OutputStream out, IncidentFilter filter, @Nullable String sort, Caller reader, Locale locale) {
        Stream<IncidentRow> rows = Pages.all(sort, query -> show.rows(filter, query, reader, locale));
        SheetWriter.xlsx(
                out,
                title(locale),
                List.of(
                        Column.text(heading("number", locale), IncidentRow::number),
                        Column.text(heading("waybill", locale), IncidentRow::waybill),
                        Column.text(heading("customer", locale), IncidentRow::customerName),
                        Column.text(heading("kind", locale), IncidentRow::kindName),
                        Column.text(heading("severity", locale), row -> word("severity", row.severity(), locale)),
                        Column.text(heading("stage", locale), row -> word("stage", row.stage(), locale)),
                        Column.text(heading("site", locale), IncidentRow::siteName),
                        Column.text(heading("waiting", locale), row -> word("waiting", row.waiting(), locale)),
                        Column.<IncidentRow>text(heading("words", locale), IncidentRow::words)
                                .wide(40),
                        Column.instant(heading("openedAt", locale), IncidentRow::openedAt),
                        Column.text(heading("openedBy", locale), IncidentRow::openedByName),
                        Column.instant(heading("firstActionAt", locale), IncidentRow::firstActionAt),
                        Column.instant(heading("reportDueAt", locale), IncidentRow::reportDueAt),
                        Column.instant(heading("reportedAt", locale), IncidentRow::reportedAt),
                        Column.text(
                                heading("late", locale),
                                row -> row.reportLate() ? texts.find("incidents.export.late", locale) : ""),
                        Column.instant(heading("opinionAt", locale), IncidentRow::opinionAt),
                        Column.instant(heading("solvedAt", locale), IncidentRow::solvedAt),
                        Column.instant(heading("releasedAt", locale), IncidentRow::releasedAt),
                        Column.instant(heading("closedAt", locale), IncidentRow::closedAt)),
                rows);
    }

    private String heading(String column, Locale locale) {
        return texts.find("incidents.export." + column, locale);
    }

    private String word(String kind, Enum<?> value, Locale locale) {
        return texts.find("incidents.export." + kind + "." + value.name().toLowerCase(Locale.ROOT), locale);
    }
}
