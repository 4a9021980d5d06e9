package io.yunzong.notifications.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.notifications.BellDesk;
import io.yunzong.notifications.MessageFilter;
import io.yunzong.notifications.Topic;
import io.yunzong.notifications.Urgency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The bell: one's own messages. */
@RestController
@RequestMapping("/api/notifications")
class BellController {
    private final BellDesk desk;

    BellController(BellDesk desk) {
        this.desk = desk;
    }

    record Params(
            @Nullable String q,
            @Nullable Topic topic,
            @Nullable Urgency urgency,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Boolean unread) {
        MessageFilter toFilter() {
            return new MessageFilter(q, topic, null, urgency, null, null, null, from, to, Boolean.TRUE.equals(unread));
        }
    }

    record Unread(int unread) {}

    record Ids(@NotNull @Size(max = 500) List<Long> ids) {}

    /** Newest first. */
    @GetMapping
    @Requires(Permission.SELF)
    Page<MessageRow> list(
            @ParameterObject Params filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @Parameter(hidden = true) Caller caller) {
        return desk.page(filter.toFilter(), PageQuery.of(page, size, null), caller)
                .map(MessageRow::of);
    }

    @GetMapping("/unread")
    @Requires(Permission.SELF)
    Unread unread(@Parameter(hidden = true) Caller caller) {
        return new Unread(desk.unread(caller));
    }

    /** Others' ids change nothing. */
    @PostMapping("/read")
    @Requires(Permission.SELF)
    Unread read(@Valid @RequestBody Ids body, @Parameter(hidden = true) Caller caller) {
        desk.read(body.ids(), caller);
        return unread(caller);
    }

    @PostMapping("/read-all")
    @Requires(Permission.SELF)
    Unread readAll(@Parameter(hidden = true) Caller caller) {
        desk.readAll(caller);
        return unread(caller);
    }
}
