package io.yunzong.threads.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.platform.Chosen;
import io.yunzong.platform.Download;
import io.yunzong.threads.MentionFilter;
import io.yunzong.threads.MentionFilter.Box;
import io.yunzong.threads.ThreadDesk;
import io.yunzong.threads.ThreadFinder;
import io.yunzong.threads.UnreadMentions;
import io.yunzong.threads.web.ThreadAnswers.EntryRow;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** 提到我的, and the box of the caller's department. */
@RestController
@RequestMapping("/api/mentions")
class MentionController {
    private final ThreadDesk desk;
    private final ThreadFinder finder;
    private final ThreadSheets sheets;

    MentionController(ThreadDesk desk, ThreadFinder finder, ThreadSheets sheets) {
        this.desk = desk;
        this.finder = finder;
        this.sheets = sheets;
    }

    /** The filters as they stand in the address. */
    record Params(
            @Nullable Box box,
            @Nullable String q,
            @Nullable Boolean unread,
            @Nullable String kind,
            @Nullable Instant from,
            @Nullable Instant to) {
        MentionFilter toFilter() {
            return new MentionFilter(box == null ? Box.MINE : box, unread, q, Blanks.toNull(kind), from, to);
        }
    }

    record Marked(int count) {}

    /** Latest first; sorted by writtenAt where asked. */
    @GetMapping
    @Requires(Permission.THREAD_USE)
    Page<EntryRow> list(
            @ParameterObject Params filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller) {
        return finder.mentions(filter.toFilter(), PageQuery.of(page, size, sort), caller)
                .map(EntryRow::of);
    }

    @GetMapping("/unread")
    @Requires(Permission.THREAD_USE)
    UnreadMentions unread(@Parameter(hidden = true) Caller caller) {
        return finder.unread(caller);
    }

    @GetMapping("/export.xlsx")
    @Requires(Permission.THREAD_USE)
    ResponseEntity<StreamingResponseBody> export(
            @ParameterObject Params filter,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        return Download.xlsx(
                sheets.mentionsTitle(locale), out -> sheets.mentions(out, filter.toFilter(), sort, caller, locale));
    }

    /** Marks them read, or everything that lies unread in the box. */
    @PostMapping("/read")
    @Requires(Permission.THREAD_USE)
    Marked read(@RequestBody ThreadBodies.ReadBody body, @Parameter(hidden = true) Caller caller) {
        Box box = body.box() == null ? Box.MINE : body.box();
        return new Marked(desk.markRead(box, body.ids() == null ? null : Chosen.ids(body.ids()), caller));
    }
}
