package io.yunzong.threads.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Subject;
import io.yunzong.platform.Download;
import io.yunzong.threads.CommentId;
import io.yunzong.threads.MentionFinder;
import io.yunzong.threads.ThreadDesk;
import io.yunzong.threads.ThreadFinder;
import io.yunzong.threads.ThreadsRefused;
import io.yunzong.threads.ThreadsRefused.Why;
import io.yunzong.threads.web.ThreadAnswers.CommentRow;
import io.yunzong.threads.web.ThreadAnswers.MentionableRow;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

/** The conversation about one subject. */
@RestController
@RequestMapping("/api/threads")
class ThreadController {
    private final ThreadDesk desk;
    private final ThreadFinder finder;
    private final MentionFinder mentions;
    private final ThreadSheets sheets;

    ThreadController(ThreadDesk desk, ThreadFinder finder, MentionFinder mentions, ThreadSheets sheets) {
        this.desk = desk;
        this.finder = finder;
        this.mentions = mentions;
        this.sheets = sheets;
    }

    /** Latest first. */
    @GetMapping("/{kind}/{id}")
    @Requires(Permission.THREAD_USE)
    Page<CommentRow> list(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @Parameter(hidden = true) Caller caller) {
        return finder.page(subject(kind, id), q, PageQuery.of(page, size, null), caller)
                .map(CommentRow::of);
    }

    /** The same report again answers with the same comment. */
    @PostMapping("/{kind}/{id}")
    @Requires(Permission.THREAD_USE)
    @ResponseStatus(HttpStatus.CREATED)
    CommentRow write(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestBody ThreadBodies.CommentBody body,
            @Parameter(hidden = true) Caller caller) {
        CommentId written = desk.write(body.command(subject(kind, id)), caller);
        return CommentRow.of(finder.get(written, caller));
    }

    /** Whom the words behind the @ may mean. */
    @GetMapping("/{kind}/{id}/mentionable")
    @Requires(Permission.THREAD_USE)
    List<MentionableRow> mentionable(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @Parameter(hidden = true) Caller caller) {
        return mentions.list(subject(kind, id), q, caller).stream()
                .map(MentionableRow::of)
                .toList();
    }

    /** The caller has the thread before them; what named them in it is read. */
    @PostMapping("/{kind}/{id}/seen")
    @Requires(Permission.THREAD_USE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(@PathVariable String kind, @PathVariable long id, @Parameter(hidden = true) Caller caller) {
        desk.noteSeen(subject(kind, id), caller);
    }

    /** First to last, for the file. */
    @GetMapping("/{kind}/{id}/export.xlsx")
    @Requires(Permission.THREAD_USE)
    ResponseEntity<StreamingResponseBody> export(
            @PathVariable String kind, @PathVariable long id, @Parameter(hidden = true) Caller caller, Locale locale) {
        Subject subject = subject(kind, id);
        String name = sheets.threadTitle(finder.nameOf(subject, caller), locale);
        return Download.xlsx(name, out -> sheets.thread(out, subject, caller, locale));
    }

    /** The author soon after, quality at any time with a reason. */
    @PostMapping("/comments/{id}/withdrawal")
    @Requires(Permission.THREAD_USE)
    CommentRow withdraw(
            @PathVariable long id,
            @RequestBody ThreadBodies.WithdrawalBody body,
            @Parameter(hidden = true) Caller caller) {
        desk.withdraw(new CommentId(id), body.reason(), caller);
        return CommentRow.of(finder.get(new CommentId(id), caller));
    }

    private static Subject subject(String kind, long id) {
        try {
            return new Subject(kind, id);
        } catch (IllegalArgumentException e) {
            throw new ThreadsRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet());
        }
    }
}
