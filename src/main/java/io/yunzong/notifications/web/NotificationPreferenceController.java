package io.yunzong.notifications.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.PersonId;
import io.yunzong.notifications.Channel;
import io.yunzong.notifications.NotificationsSettings;
import io.yunzong.notifications.OptOut;
import io.yunzong.notifications.Preference;
import io.yunzong.notifications.PreferenceDesk;
import io.yunzong.notifications.TrialDesk;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How one wants to be told, and in which browsers. */
@RestController
@RequestMapping("/api/notifications")
class NotificationPreferenceController {
    private final PreferenceDesk desk;
    private final TrialDesk trials;
    private final NotificationsSettings settings;

    NotificationPreferenceController(PreferenceDesk desk, TrialDesk trials, NotificationsSettings settings) {
        this.desk = desk;
        this.trials = trials;
        this.settings = settings;
    }

    /**
     * @param mail whether a mail server is set up at all
     * @param sms whether there is an SMS provider
     */
    record Choice(
            @NotNull String language,
            boolean quiet,
            @NotNull LocalTime quietFrom,
            @NotNull LocalTime quietTo,
            boolean digest,
            @NotNull @Size(max = 100) List<OptOut> optOuts,
            @Nullable Boolean mail,
            @Nullable Boolean sms) {}

    record PushKey(String key) {}

    record Subscription(
            @NotNull String endpoint,
            @NotNull String p256dh,
            @NotNull String auth,
            @Nullable String agent) {}

    record Gone(@NotNull String endpoint) {}

    @GetMapping("/preferences")
    @Requires(Permission.SELF)
    Choice preferences(@Parameter(hidden = true) Caller caller) {
        Preference preference = desk.preference(caller);
        return new Choice(
                preference.language(),
                preference.quiet(),
                preference.quietFrom(),
                preference.quietTo(),
                preference.digest(),
                List.copyOf(desk.optOuts(caller)),
                settings.smtp().host() != null,
                settings.sms().url() != null);
    }

    @PutMapping("/preferences")
    @Requires(Permission.SELF)
    Choice choose(@Valid @RequestBody Choice body, @Parameter(hidden = true) Caller caller) {
        desk.choose(
                new Preference(
                        new PersonId(0),
                        body.language(),
                        body.quiet(),
                        body.quietFrom(),
                        body.quietTo(),
                        body.digest()),
                Set.copyOf(body.optOuts()),
                caller);
        return preferences(caller);
    }

    /** What a browser needs to subscribe. */
    @GetMapping("/push/key")
    @Requires(Permission.SELF)
    PushKey pushKey() {
        return new PushKey(desk.pushKey());
    }

    @PostMapping("/push/subscriptions")
    @Requires(Permission.SELF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void subscribe(@Valid @RequestBody Subscription body, @Parameter(hidden = true) Caller caller) {
        desk.subscribe(body.endpoint(), body.p256dh(), body.auth(), body.agent(), caller);
    }

    @PostMapping("/push/unsubscription")
    @Requires(Permission.SELF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@Valid @RequestBody Gone body, @Parameter(hidden = true) Caller caller) {
        desk.unsubscribe(body.endpoint(), caller);
    }

    /** Really sends to oneself, and says what came of it. */
    @PostMapping("/trials/{channel}")
    @Requires(Permission.SELF)
    StoryAnswer tryMine(@PathVariable Channel channel, @Parameter(hidden = true) Caller caller) {
        return StoryAnswer.of(trials.tryMine(channel, caller));
    }
}
