package io.yunzong.handling.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.handling.LoadFinder;
import io.yunzong.handling.LoadKind;
import io.yunzong.handling.QualityFilter;
import io.yunzong.handling.QualityNote;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.platform.Download;
import io.yunzong.sheets.Column;
import io.yunzong.sheets.SheetWriter;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What the quality group looks at: it stopped nobody, but it was not as it should be. */
@RestController
@RequestMapping("/api/handling/quality-list")
class QualityController {
    private final LoadFinder finder;
    private final LoadLists lists;
    private final Words words;

    QualityController(LoadFinder finder, LoadLists lists, Words words) {
        this.finder = finder;
        this.lists = lists;
        this.words = words;
    }

    /** The filters, as they stand in the address. */
    record QualityParams(
            @Nullable Set<QualityNote.Kind> kind,
            @Nullable Long siteId,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String text) {
        QualityFilter toFilter() {
            return new QualityFilter(
                    kind == null ? Set.of() : kind, siteId == null ? null : new SiteId(siteId), from, to, text);
        }
    }

    /** A note. */
    record QualityRow(
            long id,
            QualityNote.Kind kind,
            Instant at,
            long siteId,
            String siteName,
            long loadId,
            LoadKind loadKind,
            long vehicleId,
            String plate,
            @Nullable Long consignmentId,
            @Nullable String number,
            String text,
            @Nullable String reason,
            @Nullable String reasonText,
            @Nullable String note,
            String clause,
            String byName) {}

    /** The latest first unless asked otherwise. */
    @GetMapping
    @Requires({Permission.REPORT_READ, Permission.EVIDENCE_REVIEW})
    Page<QualityRow> list(
            @ParameterObject QualityParams filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        Page<QualityNote> found = finder.quality(filter.toFilter(), PageQuery.of(page, size, sort), caller.scope());
        return new Page<>(rows(found.rows(), locale), found.total(), found.totalIsLowerBound());
    }

    /** The same list with the same filters as a workbook. */
    @GetMapping("/export.xlsx")
    @Requires({Permission.REPORT_READ, Permission.EVIDENCE_REVIEW})
    ResponseEntity<StreamingResponseBody> export(
            @ParameterObject QualityParams filter,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        String title = words.text("handling.sheet.quality", locale);
        return Download.xlsx(title, out -> write(out, title, filter.toFilter(), sort, caller, locale));
    }

    private void write(
            OutputStream out, String title, QualityFilter filter, @Nullable String sort, Caller caller, Locale locale) {
        Stream<QualityRow> rows = Stream.iterate(0, page -> page + 1)
                .map(page -> rows(
                        finder.quality(filter, PageQuery.of(page, PageQuery.MAX_SIZE, sort), caller.scope())
                                .rows(),
                        locale))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream);
        SheetWriter.xlsx(out, title, columns(locale), rows);
    }

    private List<Column<QualityRow>> columns(Locale locale) {
        return List.of(
                Column.instant(heading("at", locale), QualityRow::at),
                Column.text(heading("kind", locale), row -> words.text("handling.notekind." + row.kind(), locale)),
                Column.text(heading("site", locale), QualityRow::siteName),
                Column.text(heading("plate", locale), QualityRow::plate),
                Column.text(heading("number", locale), QualityRow::number),
                Column.<QualityRow>text(heading("text", locale), QualityRow::text)
                        .wide(40),
                Column.text(heading("reason", locale), QualityRow::reasonText),
                Column.<QualityRow>text(heading("note", locale), QualityRow::note)
                        .wide(40),
                Column.text(heading("clause", locale), QualityRow::clause),
                Column.text(heading("by", locale), QualityRow::byName));
    }

    private String heading(String column, Locale locale) {
        return words.text("handling.column." + column, locale);
    }

    private List<QualityRow> rows(Collection<QualityNote> notes, Locale locale) {
        Map<SiteId, String> names =
                lists.siteNames(notes.stream().map(QualityNote::siteId).collect(Collectors.toSet()));
        Map<VehicleId, String> plates =
                lists.plates(notes.stream().map(QualityNote::vehicleId).collect(Collectors.toSet()));
        return notes.stream()
                .map(note -> row(
                        note, names.getOrDefault(note.siteId(), ""), plates.getOrDefault(note.vehicleId(), ""), locale))
                .toList();
    }

    private QualityRow row(QualityNote note, String site, String plate, Locale locale) {
        String item = Objects.requireNonNullElse(note.item(), "");
        return new QualityRow(
                note.id(),
                note.kind(),
                note.at(),
                note.siteId().value(),
                site,
                note.loadId().value(),
                note.loadKind(),
                note.vehicleId().value(),
                plate,
                RowComposer.number(note.consignmentId()),
                note.number(),
                words.fill("handling.note." + note.kind(), Map.of("item", item), locale),
                note.reason(),
                reason(note, locale),
                note.note(),
                note.clause(),
                note.byName());
    }

    private @Nullable String reason(QualityNote note, Locale locale) {
        String reason = note.reason();
        if (reason == null || note.kind().dictionary().isEmpty()) {
            return reason;
        }
        // what is damaged has a condition in place of a reason
        String dictionary =
                note.regulationVersion() == null ? "condition" : note.kind().dictionary();
        return words.word(dictionary, reason, note.regulationVersion(), locale);
    }
}
