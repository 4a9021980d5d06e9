package io.yunzong.imports.web;

import io.yunzong.imports.ImportField;
import io.yunzong.imports.ImportFinder;
import io.yunzong.imports.ImportJob;
import io.yunzong.imports.ImportMapping;
import io.yunzong.imports.ImportState;
import io.yunzong.imports.ImportTargets;
import io.yunzong.imports.ReasonTexts;
import io.yunzong.imports.RowRemark;
import io.yunzong.kernel.Unmet;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A job as it is shown. */
record JobAnswer(
        long id,
        ImportState state,
        String target,
        @Nullable String profile,
        String fileName,
        long fileBytes,
        String fileHash,
        String format,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String sheetName,
        long headingRow,
        List<String> columns,
        List<List<String>> sample,
        ImportMapping mapping,
        List<String> missingFields,
        String ownerName,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant undoneAt,
        double progress,
        long rowsRead,
        long rowsCreated,
        long rowsUpdated,
        long rowsUnchanged,
        long rowsMerged,
        long rowsRefused,
        List<Row> preview,
        List<String> failure,
        List<String> undoRemarks) {

    /** What became of a row, in words. */
    record Row(long row, RowRemark.Result outcome, List<Reason> reasons) {}

    /** One reason as a sentence, with the column it is about. */
    record Reason(String code, String message, @Nullable String column) {}

    /** Puts jobs into words. */
    @Component
    static class Words {
        private final ImportFinder finder;
        private final ImportTargets targets;
        private final ReasonTexts texts;

        Words(ImportFinder finder, ImportTargets targets, ReasonTexts texts) {
            this.finder = finder;
            this.targets = targets;
            this.texts = texts;
        }

        /** In full. */
        JobAnswer full(ImportJob job, Locale locale) {
            List<Row> preview =
                    job.preview().stream().map(row -> row(job, row, locale)).toList();
            return answer(job, job.sample(), preview, locale);
        }

        /** For a list, without the rows of the file. */
        JobAnswer line(ImportJob job, Locale locale) {
            return answer(job, List.of(), List.of(), locale);
        }

        Row row(ImportJob job, RowRemark remark, Locale locale) {
            return new Row(
                    remark.row(),
                    remark.result(),
                    remark.reasons().stream()
                            .map(reason -> reason(job, reason, locale))
                            .toList());
        }

        private Reason reason(ImportJob job, Unmet reason, Locale locale) {
            return new Reason(reason.code(), texts.of(job, reason, locale), texts.column(job, reason, locale));
        }

        private JobAnswer answer(ImportJob job, List<List<String>> sample, List<Row> preview, Locale locale) {
            ImportJob.SourceFile file = job.file();
            return new JobAnswer(
                    job.id().value(),
                    job.state(),
                    job.target(),
                    job.profile(),
                    file.name(),
                    file.bytes(),
                    file.hash(),
                    file.format(),
                    file.charset(),
                    file.delimiter(),
                    file.sheetName(),
                    file.headingRow(),
                    file.headings(),
                    sample,
                    job.mapping(),
                    finder.listMissingFields(job).stream().map(ImportField::key).toList(),
                    job.owner().name(),
                    job.times().createdAt(),
                    job.times().startedAt(),
                    job.times().finishedAt(),
                    job.times().undoneAt(),
                    job.progress(),
                    job.counts().read(),
                    job.counts().created(),
                    job.counts().updated(),
                    job.counts().unchanged(),
                    job.counts().merged(),
                    job.counts().refused(),
                    preview,
                    job.failure().stream().map(f -> texts.of(job, f, locale)).toList(),
                    job.undoRemarks().stream()
                            .map(r -> texts.of(job, r, locale))
                            .toList());
        }
    }
}
