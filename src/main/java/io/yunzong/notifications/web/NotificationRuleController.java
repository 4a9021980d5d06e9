package io.yunzong.notifications.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.identity.Role;
import io.yunzong.notifications.Audience;
import io.yunzong.notifications.Channel;
import io.yunzong.notifications.NoticeKind;
import io.yunzong.notifications.NotificationRuleDesk;
import io.yunzong.notifications.Rule;
import io.yunzong.notifications.Topic;
import io.yunzong.notifications.Urgency;
import io.yunzong.platform.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who hears of what by which channel. */
@RestController
@RequestMapping("/api/notifications")
class NotificationRuleController {
    private final NotificationRuleDesk desk;
    private final Texts texts;

    NotificationRuleController(NotificationRuleDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** A kind of notice, as screens show it. */
    record KindRow(NoticeKind kind, String code, String name, Topic topic, Urgency urgency, boolean forCustomers) {}

    record NewRule(
            @NotNull NoticeKind kind,
            @NotNull Audience audience,
            @Nullable Role role,
            @Nullable Long endpointId,
            @NotNull Urgency least,
            @NotNull Channel channel,
            boolean enabled) {}

    record RuleEdit(@NotNull Urgency least, boolean enabled, int version) {}

    record Added(long id) {}

    /** Everything that can be told; people choose among the topics, rules among the kinds. */
    @GetMapping("/kinds")
    @Requires(Permission.SELF)
    List<KindRow> kinds(Locale locale) {
        return Arrays.stream(NoticeKind.values())
                .map(kind -> new KindRow(
                        kind,
                        kind.code(),
                        texts.find(kind.textKey(), locale),
                        kind.topic(),
                        kind.urgency(),
                        kind.forCustomers()))
                .toList();
    }

    @GetMapping("/rules")
    @Requires(Permission.NOTIFICATION_ADMIN)
    List<Rule> list() {
        return desk.list();
    }

    @PostMapping("/rules")
    @Requires(Permission.NOTIFICATION_ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@Valid @RequestBody NewRule body, @Parameter(hidden = true) Caller caller) {
        return new Added(desk.add(
                new Rule(
                        0,
                        body.kind(),
                        body.audience(),
                        body.role(),
                        body.endpointId(),
                        body.least(),
                        body.channel(),
                        body.enabled(),
                        0),
                caller));
    }

    @PutMapping("/rules/{id}")
    @Requires(Permission.NOTIFICATION_ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void edit(@PathVariable long id, @Valid @RequestBody RuleEdit body, @Parameter(hidden = true) Caller caller) {
        desk.edit(id, body.least(), body.enabled(), body.version(), caller);
    }

    @DeleteMapping("/rules/{id}")
    @Requires(Permission.NOTIFICATION_ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        desk.remove(id, caller);
    }
}
