package io.yunzong.notifications.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.notifications.Channel;
import io.yunzong.notifications.MessageFilter;
import io.yunzong.notifications.MessageLogDesk;
import io.yunzong.notifications.MessageState;
import io.yunzong.notifications.NoticeKind;
import io.yunzong.notifications.Topic;
import io.yunzong.notifications.Urgency;
import io.yunzong.platform.Chosen;
import io.yunzong.platform.Download;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
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

/** 发送记录: every message with its proof. */
@RestController
@RequestMapping("/api/notifications/log")
class NotificationLogController {
    private final MessageLogDesk desk;
    private final NotificationLogSheet sheet;

    NotificationLogController(MessageLogDesk desk, NotificationLogSheet sheet) {
        this.desk = desk;
        this.sheet = sheet;
    }

    record Params(
            @Nullable String q,
            @Nullable Topic topic,
            @Nullable NoticeKind kind,
            @Nullable Urgency urgency,
            @Nullable Channel channel,
            @Nullable MessageState state,
            @Nullable Long personId,
            @Nullable Instant from,
            @Nullable Instant to) {
        MessageFilter toFilter() {
            return new MessageFilter(
                    q,
                    topic,
                    kind,
                    urgency,
                    channel,
                    state,
                    personId == null ? null : new PersonId(personId),
                    from,
                    to,
                    false);
        }
    }

    record Why(@NotNull String reason) {}

    /** Newest first; sorted by createdAt, sentAt or dueAt where asked. */
    @GetMapping
    @Requires(Permission.NOTIFICATION_ADMIN)
    Page<MessageRow> list(
            @ParameterObject Params filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort) {
        return desk.page(filter.toFilter(), PageQuery.of(page, size, sort)).map(MessageRow::of);
    }

    @GetMapping("/export.xlsx")
    @Requires(Permission.NOTIFICATION_ADMIN)
    ResponseEntity<StreamingResponseBody> export(
            @ParameterObject Params filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable List<Long> ids,
            Locale locale) {
        var source =
                Chosen.or(ids, id -> id, chosen -> desk.list(chosen), query -> desk.page(filter.toFilter(), query));
        return Download.xlsx(sheet.title(locale), out -> sheet.write(out, source, sort, locale));
    }

    @GetMapping("/{id}")
    @Requires(Permission.NOTIFICATION_ADMIN)
    StoryAnswer get(@PathVariable long id) {
        return StoryAnswer.of(desk.story(id));
    }

    @PostMapping("/{id}/replay")
    @Requires(Permission.NOTIFICATION_ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replay(@PathVariable long id, @Valid @RequestBody Why body, @Parameter(hidden = true) Caller caller) {
        desk.replay(id, body.reason(), caller);
    }

    @PostMapping("/{id}/dismissal")
    @Requires(Permission.NOTIFICATION_ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable long id, @Valid @RequestBody Why body, @Parameter(hidden = true) Caller caller) {
        desk.dismiss(id, body.reason(), caller);
    }
}
