package io.yunzong.threads.web;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Pages;
import io.yunzong.kernel.Subject;
import io.yunzong.platform.Texts;
import io.yunzong.sheets.Column;
import io.yunzong.sheets.SheetWriter;
import io.yunzong.threads.Comment;
import io.yunzong.threads.MentionEntry;
import io.yunzong.threads.MentionFilter;
import io.yunzong.threads.ThreadFinder;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Conversations and boxes as workbooks, under the reader's rights. */
@Component
class ThreadSheets {
    /** Longer than any conversation is; a file is read from its beginning, so all of it is in memory. */
    private static final int MOST = 20_000;

    private final ThreadFinder finder;
    private final Texts texts;

    ThreadSheets(ThreadFinder finder, Texts texts) {
        this.finder = finder;
        this.texts = texts;
    }

    String threadTitle(String subject, Locale locale) {
        return texts.find("threads.export.thread", locale) + " " + subject;
    }

    String mentionsTitle(Locale locale) {
        return texts.find("threads.export.mentions", locale);
    }

    void thread(OutputStream out, Subject subject, Caller reader, Locale locale) {
        List<Comment> comments = new ArrayList<>();
        Pages.all(null, (PageQuery query) -> finder.page(subject, null, query, reader))
                .limit(MOST)
                .forEach(comments::add);
        Collections.reverse(comments);
        SheetWriter.xlsx(
                out,
                texts.find("threads.export.thread", locale),
                List.of(
                        Column.instant(heading("writtenAt", locale), Comment::writtenAt),
                        Column.text(heading("author", locale), Comment::authorName),
                        Column.<Comment>text(heading("text", locale), comment -> text(comment, locale))
                                .wide(60),
                        Column.text(
                                heading("mentions", locale),
                                comment ->
                                        comment.labels().isEmpty() ? null : "@" + String.join(" @", comment.labels())),
                        Column.<Comment>text(heading("reply", locale), ThreadSheets::reply)
                                .wide(30)),
                comments.stream());
    }

    private String text(Comment comment, Locale locale) {
        Comment.Withdrawal withdrawal = comment.withdrawal();
        if (withdrawal == null) {
            return comment.text() == null ? "" : comment.text();
        }
        String reason = withdrawal.reason();
        return texts.find("threads.export.withdrawn", locale) + " · " + withdrawal.byName()
                + (reason == null ? "" : " · " + reason);
    }

    private static @Nullable String reply(Comment comment) {
        String author = comment.replyAuthor();
        String said = comment.replyText();
        return author == null ? null : author + (said == null ? "" : ": " + said);
    }

    void mentions(OutputStream out, MentionFilter filter, @Nullable String sort, Caller reader, Locale locale) {
        Stream<MentionEntry> rows = Pages.all(sort, (PageQuery query) -> finder.mentions(filter, query, reader));
        SheetWriter.xlsx(
                out,
                mentionsTitle(locale),
                List.of(
                        Column.instant(heading("writtenAt", locale), MentionEntry::writtenAt),
                        Column.text(heading("subject", locale), MentionEntry::subjectName),
                        Column.text(heading("author", locale), MentionEntry::authorName),
                        Column.<MentionEntry>text(heading("text", locale), MentionEntry::text)
                                .wide(60),
                        Column.instant(heading("readAt", locale), MentionEntry::readAt),
                        Column.text(heading("readBy", locale), MentionEntry::readByName)),
                rows);
    }

    private String heading(String column, Locale locale) {
        return texts.find("threads.export.column." + column, locale);
    }
}
