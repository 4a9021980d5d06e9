package io.yunzong.imports.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.imports.ErrorFiles;
import io.yunzong.imports.ImportDesk;
import io.yunzong.imports.ImportFinder;
import io.yunzong.imports.ImportJob;
import io.yunzong.imports.ImportMapping;
import io.yunzong.imports.RowRemark;
import io.yunzong.kernel.ImportJobId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/imports")
class ImportController {
    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ImportDesk desk;
    private final ImportFinder finder;
    private final ErrorFiles errorFiles;
    private final JobAnswer.Words words;

    ImportController(ImportDesk desk, ImportFinder finder, ErrorFiles errorFiles, JobAnswer.Words words) {
        this.desk = desk;
        this.finder = finder;
        this.errorFiles = errorFiles;
        this.words = words;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.IMPORT_RUN)
    @ResponseStatus(HttpStatus.CREATED)
    JobAnswer upload(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable String profile,
            @Parameter(hidden = true) Caller caller,
            Locale locale)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "upload");
        try (InputStream content = file.getInputStream()) {
            return words.full(desk.upload(caller, content, name, target, profile), locale);
        }
    }

    @GetMapping
    @Requires(Permission.IMPORT_RUN)
    Page<JobAnswer> list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        return finder.list(caller, PageQuery.of(page, size, null)).map(job -> words.line(job, locale));
    }

    @GetMapping("/{id}")
    @Requires(Permission.IMPORT_RUN)
    JobAnswer get(@PathVariable long id, @Parameter(hidden = true) Caller caller, Locale locale) {
        return words.full(finder.get(caller, new ImportJobId(id)), locale);
    }

    @PutMapping("/{id}/mapping")
    @Requires(Permission.IMPORT_RUN)
    JobAnswer map(
            @PathVariable long id,
            @RequestBody ImportMapping mapping,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        return words.full(desk.map(caller, new ImportJobId(id), mapping), locale);
    }

    @PostMapping("/{id}/dry-run")
    @Requires(Permission.IMPORT_RUN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobAnswer check(@PathVariable long id, @Parameter(hidden = true) Caller caller, Locale locale) {
        return words.full(desk.check(caller, new ImportJobId(id)), locale);
    }

    @PostMapping("/{id}/load")
    @Requires(Permission.IMPORT_RUN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobAnswer load(@PathVariable long id, @Parameter(hidden = true) Caller caller, Locale locale) {
        return words.full(desk.load(caller, new ImportJobId(id)), locale);
    }

    @PostMapping("/{id}/cancel")
    @Requires(Permission.IMPORT_RUN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobAnswer cancel(@PathVariable long id, @Parameter(hidden = true) Caller caller, Locale locale) {
        return words.full(desk.cancel(caller, new ImportJobId(id)), locale);
    }

    @PostMapping("/{id}/undo")
    @Requires(Permission.IMPORT_RUN)
    JobAnswer undo(@PathVariable long id, @Parameter(hidden = true) Caller caller, Locale locale) {
        return words.full(desk.undo(caller, new ImportJobId(id)), locale);
    }

    /** What is to be said about rows: the refused ones, or those with another outcome. */
    @GetMapping("/{id}/refusals")
    @Requires(Permission.IMPORT_RUN)
    Page<JobAnswer.Row> refusals(
            @PathVariable long id,
            @RequestParam(defaultValue = "REFUSED") List<RowRemark.Result> outcome,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        ImportJob job = finder.get(caller, new ImportJobId(id));
        return finder.listRemarks(caller, job.id(), outcome, PageQuery.of(page, size, null))
                .map(remark -> words.row(job, remark, locale));
    }

    @GetMapping("/{id}/errors.{format:xlsx|csv}")
    @Requires(Permission.IMPORT_RUN)
    void errors(
            @PathVariable long id,
            @PathVariable String format,
            @Parameter(hidden = true) Caller caller,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        ImportJob job = errorFiles.check(caller, new ImportJobId(id));
        MediaType type = format.equals("xlsx") ? XLSX : new MediaType("text", "csv", StandardCharsets.UTF_8);
        String stem = job.file().name().replaceFirst("(?i)\\.(xlsx|csv|tsv|txt)?(\\.gz)?$", "");
        prepareDownload(response, stem + "-errors." + format, type);
        errorFiles.write(job, format, locale, response.getOutputStream());
    }

    static void prepareDownload(HttpServletResponse response, String name, MediaType type) {
        response.setContentType(type.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
