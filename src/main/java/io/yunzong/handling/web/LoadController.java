package io.yunzong.handling.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.handling.Applied;
import io.yunzong.handling.Load;
import io.yunzong.handling.LoadDesk;
import io.yunzong.handling.LoadFinder;
import io.yunzong.handling.LoadPreview;
import io.yunzong.handling.ScanAnswer;
import io.yunzong.handling.ScanOutcome;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.platform.Download;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Loads: lists, one with everything a phone needs, and what is done at it. */
@RestController
@RequestMapping("/api/loads")
class LoadController {
    private final LoadDesk desk;
    private final LoadFinder finder;
    private final LoadPreview preview;
    private final LoadLists lists;
    private final DetailComposer composer;

    LoadController(LoadDesk desk, LoadFinder finder, LoadPreview preview, LoadLists lists, DetailComposer composer) {
        this.desk = desk;
        this.finder = finder;
        this.preview = preview;
        this.lists = lists;
        this.composer = composer;
    }

    /** What a scanned code turned out to be. */
    record ScanRow(
            ScanOutcome outcome,
            String code,
            @Nullable Long pieceId,
            @Nullable Integer seq,
            @Nullable Long consignmentId,
            @Nullable String number,
            @Nullable Integer counted,
            @Nullable Integer expected) {
        static @Nullable ScanRow of(@Nullable ScanAnswer answer) {
            return answer == null
                    ? null
                    : new ScanRow(
                            answer.outcome(),
                            answer.code(),
                            RowComposer.number(answer.pieceId()),
                            answer.seq(),
                            RowComposer.number(answer.consignmentId()),
                            answer.number(),
                            answer.counted(),
                            answer.expected());
        }
    }

    /**
     * What came of a command; how the load is now is asked for when somebody looks at it.
     *
     * @param repeated the same report had been taken before
     */
    record Answer(boolean repeated, @Nullable ScanRow scan) {}

    /** The latest first unless asked otherwise. */
    @GetMapping
    @Requires(Permission.EVIDENCE_READ)
    Page<LoadRow> list(
            @ParameterObject LoadParams filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller) {
        Page<Load> found = finder.page(filter.toFilter(), PageQuery.of(page, size, sort), caller.scope());
        return new Page<>(lists.rows(found.rows()), found.total(), found.totalIsLowerBound());
    }

    /** The same list with the same filters as a workbook. */
    @GetMapping("/export.xlsx")
    @Requires(Permission.EVIDENCE_READ)
    ResponseEntity<StreamingResponseBody> export(
            @ParameterObject LoadParams filter,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        return Download.xlsx(
                lists.title(locale), out -> lists.write(out, filter.toFilter(), sort, caller.scope(), locale));
    }

    @GetMapping("/{id}")
    @Requires(Permission.EVIDENCE_READ)
    LoadDetail show(@PathVariable long id, @Parameter(hidden = true) Caller caller, Locale locale) {
        return composer.detail(finder.view(new LoadId(id), caller), locale);
    }

    /** Lists a vehicle for work; the same report again answers with the load it became. */
    @PostMapping
    @Requires(Permission.HANDLING_WORK)
    @ResponseStatus(HttpStatus.CREATED)
    LoadDetail prepare(@RequestBody CommandBody body, @Parameter(hidden = true) Caller caller, Locale locale) {
        Applied applied = desk.prepare(body.toPrepare(), caller);
        return show(applied.loadId().value(), caller, locale);
    }

    /** What the load would ask for; nothing is listed. */
    @PostMapping("/preview")
    @Requires(Permission.HANDLING_WORK)
    LoadDetail preview(@RequestBody CommandBody body, @Parameter(hidden = true) Caller caller, Locale locale) {
        return composer.detail(preview.of(body.toPrepare(), caller), locale);
    }

    /** Does one thing at the load. */
    @PostMapping("/{id}/commands")
    @Requires({Permission.HANDLING_WORK, Permission.HANDLING_SUPERVISE, Permission.HANDLING_OVERRIDE})
    Answer apply(@PathVariable long id, @RequestBody CommandBody body, @Parameter(hidden = true) Caller caller) {
        Applied applied = desk.apply(new LoadId(id), body.toCommand(), caller);
        return new Answer(applied.repeated(), ScanRow.of(applied.scan()));
    }
}
