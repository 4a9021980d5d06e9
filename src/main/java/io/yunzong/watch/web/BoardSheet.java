package io.yunzong.watch.web;

import io.yunzong.platform.Texts;
import io.yunzong.sheets.Column;
import io.yunzong.sheets.SheetWriter;
import io.yunzong.watch.BoardRow;
import io.yunzong.watch.StopRow;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The boards as workbooks. */
@Component
class BoardSheet {
    private final Texts texts;

    BoardSheet(Texts texts) {
        this.texts = texts;
    }

    static @Nullable Long minutesLeft(@Nullable Instant dueAt, Instant now) {
        return dueAt == null ? null : Math.floorDiv(Duration.between(now, dueAt).toSeconds(), 60L);
    }

    String title(Locale locale) {
        return texts.find("watch.export.title", locale);
    }

    String stopsTitle(String role, Locale locale) {
        return word("stops." + role, locale);
    }

    void write(OutputStream out, Stream<BoardRow> rows, Instant now, Locale locale) {
        List<Column<BoardRow>> columns = List.of(
                Column.text(heading("number", locale), BoardRow::number),
                Column.<BoardRow>text(heading("customer", locale), BoardRow::customerName)
                        .wide(28),
                Column.text(heading("light", locale), row -> word("light." + row.light(), locale)),
                Column.number(heading("minutes", locale), row -> minutesLeft(row.dueAt(), now)),
                Column.text(
                        heading("waitsFor", locale),
                        row -> row.waitsFor() == null ? null : word("wait." + row.waitsFor(), locale)),
                Column.text(heading("site", locale), BoardRow::siteName),
                Column.text(heading("next", locale), BoardRow::nextSiteName),
                Column.instant(heading("dueAt", locale), BoardRow::dueAt),
                Column.instant(heading("eta", locale), BoardRow::eta),
                Column.text(heading("plate", locale), BoardRow::plate),
                Column.instant(heading("lastNews", locale), BoardRow::lastNewsAt),
                Column.<BoardRow>text(heading("delays", locale), row -> delays(row, locale))
                        .wide(28),
                Column.text(heading("sheet", locale), row -> word("ack." + ack(row.sheet()), locale)));
        SheetWriter.xlsx(out, title(locale), columns, rows);
    }

    void writeStops(OutputStream out, String role, Stream<StopRow> rows, Instant now, Locale locale) {
        List<Column<StopRow>> columns = List.of(
                Column.text(heading("site", locale), StopRow::siteName),
                Column.text(heading("number", locale), StopRow::number),
                Column.<StopRow>text(heading("customer", locale), StopRow::customerName)
                        .wide(28),
                Column.text(heading("goods", locale), StopRow::goodsName),
                Column.number(heading("pieces", locale), StopRow::pieceCount),
                Column.text(heading("from", locale), StopRow::fromName),
                Column.text(heading("plate", locale), StopRow::plate),
                Column.instant(heading("plannedArrivalAt", locale), StopRow::plannedArrivalAt),
                Column.instant(heading("eta", locale), StopRow::expectedArrivalAt),
                Column.instant(heading("arrivedAt", locale), StopRow::arrivedAt),
                Column.instant(heading("plannedDepartureAt", locale), StopRow::plannedDepartureAt),
                Column.instant(heading("limitAt", locale), StopRow::limitAt),
                Column.instant(heading("dueAt", locale), StopRow::dueAt),
                Column.number(heading("minutes", locale), row -> minutesLeft(row.dueAt(), now)),
                Column.number(heading("delays", locale), StopRow::openDelays));
        SheetWriter.xlsx(out, stopsTitle(role, locale), columns, rows);
    }

    private String delays(BoardRow row, Locale locale) {
        return row.delays().stream()
                .filter(delay -> delay.handledAt() == null)
                .map(delay -> word("delay." + delay.kind(), locale))
                .collect(Collectors.joining("、"));
    }

    private static String ack(BoardRow.@Nullable Sheet sheet) {
        if (sheet == null) {
            return "none";
        }
        if (sheet.ackSiteId() == null) {
            return "sent";
        }
        return sheet.ackedAt() == null ? "waiting" : "done";
    }

    private String heading(String column, Locale locale) {
        return word("column." + column, locale);
    }

    private String word(String key, Locale locale) {
        return texts.find("watch.export." + key, locale);
    }
}
