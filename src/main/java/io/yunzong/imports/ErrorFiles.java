package io.yunzong.imports;

import io.yunzong.identity.Caller;
import io.yunzong.imports.domain.Jobs;
import io.yunzong.kernel.ImportJobId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.platform.Texts;
import io.yunzong.sheets.CellTexts;
import io.yunzong.sheets.Column;
import io.yunzong.sheets.Sheet;
import io.yunzong.sheets.SheetFormat;
import io.yunzong.sheets.SheetRow;
import io.yunzong.sheets.SheetRows;
import io.yunzong.sheets.SheetWriter;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands the refused rows back as the file they came in, with one more column that says what is wrong. Corrected and
 * uploaded again, it loads only what was wrong.
 */
@Component
public class ErrorFiles {
    private final ImportFinder finder;
    private final Jobs jobs;
    private final Uploads uploads;
    private final ReasonTexts reasons;
    private final Texts texts;

    ErrorFiles(ImportFinder finder, Jobs jobs, Uploads uploads, ReasonTexts reasons, Texts texts) {
        this.finder = finder;
        this.jobs = jobs;
        this.uploads = uploads;
        this.reasons = reasons;
        this.texts = texts;
    }

    private record Refused(SheetRow row, String errors) {}

    /** The job, if it has refused rows to hand back. */
    public ImportJob check(Caller caller, ImportJobId id) {
        ImportJob job = finder.get(caller, id);
        if (jobs.listRefusedAfter(id, 0, 1).isEmpty()) {
            throw new ImportsRefused(Kind.NOT_FOUND, ImportsRefused.Why.NO_REFUSED_ROWS.unmet());
        }
        return job;
    }

    /** Writes the refused rows of a job in a format, reading the upload once more. */
    public void write(ImportJob job, String format, Locale locale, OutputStream out) {
        List<Column<Refused>> columns = columns(job, locale);
        try (Sheet sheet = uploads.open(job.file().hash(), job.file().name());
                SheetRows rows = sheet.rows()) {
            Iterable<Refused> refused = () -> new RefusedRows(job, rows, locale);
            if (format.equals(SheetFormat.XLSX.extension())) {
                SheetWriter.xlsx(out, sheet.sheetName().orElse("errors"), columns, refused);
            } else {
                char delimiter = sheet.delimiter().orElse(',');
                SheetWriter.text(out, delimiter, StandardCharsets.UTF_8, columns, refused);
            }
        }
    }

    private List<Column<Refused>> columns(ImportJob job, Locale locale) {
        List<Column<Refused>> columns = new ArrayList<>();
        List<String> headings = job.file().headings();
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            if (!isErrorColumn(headings.get(i))) {
                columns.add(
                        Column.cell(headings.get(i), refused -> refused.row().cell(column)));
            }
        }
        String heading = texts.find("imports.heading.errors", locale);
        columns.add(Column.<Refused>text(heading, Refused::errors).wide(60));
        return columns;
    }

    /** The column of an earlier error file, uploaded again, is replaced. */
    private boolean isErrorColumn(String heading) {
        String key = CellTexts.headingKey(heading);
        return List.of(Locale.ROOT, Locale.ENGLISH).stream()
                .anyMatch(locale -> key.equals(CellTexts.headingKey(texts.find("imports.heading.errors", locale))));
    }

    /** Walks the file and the remarks side by side; both are in the order of the rows. */
    private final class RefusedRows implements Iterator<Refused> {
        private static final int PAGE = 1000;

        private final ImportJob job;
        private final SheetRows rows;
        private final Locale locale;
        private List<RowRemark> remarks = List.of();
        private int position;
        private long last;
        private @Nullable Refused ahead;

        RefusedRows(ImportJob job, SheetRows rows, Locale locale) {
            this.job = job;
            this.rows = rows;
            this.locale = locale;
            this.ahead = advance();
        }

        private @Nullable Refused advance() {
            if (position == remarks.size()) {
                remarks = jobs.listRefusedAfter(job.id(), last, PAGE);
                position = 0;
                if (remarks.isEmpty()) {
                    return null;
                }
            }
            RowRemark remark = remarks.get(position++);
            last = remark.row();
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                if (row.number() == remark.row()) {
                    return new Refused(row, reasons.of(job, remark, locale));
                }
            }
            return null;
        }

        @Override
        public boolean hasNext() {
            return ahead != null;
        }

        @Override
        public Refused next() {
            Refused refused = ahead;
            if (refused == null) {
                throw new NoSuchElementException();
            }
            ahead = advance();
            return refused;
        }
    }
}
