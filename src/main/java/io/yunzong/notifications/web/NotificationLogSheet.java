package io.yunzong.notifications.web;

import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Pages;
import io.yunzong.notifications.Message;
import io.yunzong.notifications.MessageLogDesk;
import io.yunzong.platform.Texts;
import io.yunzong.sheets.Column;
import io.yunzong.sheets.SheetWriter;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The log as a workbook, read page by page, each with its proofs. */
@Component
class NotificationLogSheet {
    private final MessageLogDesk desk;
    private final Texts texts;

    NotificationLogSheet(MessageLogDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    private record Line(Message message, @Nullable String proof) {}

    String title(Locale locale) {
        return texts.find("notifications.export.title", locale);
    }

    void write(OutputStream out, Function<PageQuery, Page<Message>> source, @Nullable String sort, Locale locale) {
        Stream<Line> lines = Pages.all(sort, query -> {
            Page<Message> page = source.apply(query);
            Map<Long, String> proofs =
                    desk.proofs(page.rows().stream().map(Message::id).toList());
            return page.map(message -> new Line(message, proofs.get(message.id())));
        });
        SheetWriter.xlsx(out, title(locale), columns(locale), lines);
    }

    private List<Column<Line>> columns(Locale locale) {
        return List.of(
                Column.instant(
                        heading("created", locale), line -> line.message().createdAt()),
                Column.text(
                        heading("kind", locale),
                        line -> texts.find(line.message().kind().textKey(), locale)),
                Column.text(
                        heading("urgency", locale),
                        line -> name("urgency", line.message().urgency(), locale)),
                Column.text(
                        heading("channel", locale),
                        line -> name("channel", line.message().channel(), locale)),
                Column.text(heading("receiver", locale), line -> line.message().receiverName()),
                Column.<Line>text(
                                heading("title", locale), line -> line.message().title())
                        .wide(40),
                Column.<Line>text(
                                heading("body", locale), line -> line.message().body())
                        .wide(50),
                Column.text(
                        heading("state", locale),
                        line -> name("state", line.message().state(), locale)),
                Column.number(
                        heading("attempts", locale), line -> line.message().attempts()),
                Column.instant(heading("sent", locale), line -> line.message().sentAt()),
                Column.instant(heading("read", locale), line -> line.message().readAt()),
                Column.<Line>text(heading("proof", locale), Line::proof).wide(50));
    }

    private String heading(String column, Locale locale) {
        return texts.find("notifications.export.column." + column, locale);
    }

    private String name(String what, Enum<?> value, Locale locale) {
        return texts.find("notifications." + what + "." + value.name().toLowerCase(Locale.ROOT), locale);
    }
}
