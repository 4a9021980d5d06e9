package io.yunzong.notifications.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.SiteId;
import io.yunzong.notifications.Channel;
import io.yunzong.notifications.Endpoint;
import io.yunzong.notifications.EndpointDesk;
import io.yunzong.notifications.TrialDesk;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
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

/** Where robots and programs listen. Addresses and secrets go in and never come out again. */
@RestController
@RequestMapping("/api/notifications/endpoints")
class NotificationEndpointController {
    private static final int SHOWN = 4;

    private final EndpointDesk desk;
    private final TrialDesk trials;

    NotificationEndpointController(EndpointDesk desk, TrialDesk trials) {
        this.desk = desk;
        this.trials = trials;
    }

    /**
     * @param address the host, and the end of what follows it
     * @param secretEnd the end of the secret; null where there is none
     */
    record EndpointRow(
            long id,
            Channel channel,
            String name,
            String address,
            @Nullable String secretEnd,
            @Nullable Long siteId,
            @Nullable Long customerId,
            boolean enabled,
            int version,
            Instant createdAt) {
        static EndpointRow of(Endpoint endpoint) {
            return new EndpointRow(
                    endpoint.id(),
                    endpoint.channel(),
                    endpoint.name(),
                    URI.create(endpoint.url()).getHost() + " …" + end(endpoint.url()),
                    endpoint.secret() == null ? null : end(endpoint.secret()),
                    endpoint.siteId() == null ? null : endpoint.siteId().value(),
                    endpoint.customerId() == null ? null : endpoint.customerId().value(),
                    endpoint.enabled(),
                    endpoint.version(),
                    endpoint.createdAt());
        }

        private static String end(String secret) {
            return secret.substring(Math.max(0, secret.length() - SHOWN));
        }
    }

    /**
     * @param url null when editing keeps the address
     * @param secret null when editing keeps it; a webhook added without one is given one
     */
    record EndpointBody(
            @NotNull Channel channel,
            @NotNull String name,
            @Nullable String url,
            @Nullable String secret,
            @Nullable Long siteId,
            @Nullable Long customerId,
            boolean enabled,
            int version) {
        Endpoint endpoint(long id) {
            return new Endpoint(
                    id,
                    channel,
                    name,
                    url == null ? "" : url,
                    secret,
                    siteId == null ? null : new SiteId(siteId),
                    customerId == null ? null : new CustomerId(customerId),
                    enabled,
                    version,
                    Instant.EPOCH);
        }

        @Override
        public String toString() {
            return "EndpointBody[" + channel + ", " + name + "]";
        }
    }

    /** @param secret of a new webhook, shown this once */
    record Added(EndpointRow endpoint, @Nullable String secret) {}

    @GetMapping
    @Requires(Permission.NOTIFICATION_ADMIN)
    List<EndpointRow> list() {
        return desk.list().stream().map(EndpointRow::of).toList();
    }

    @PostMapping
    @Requires(Permission.NOTIFICATION_ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@Valid @RequestBody EndpointBody body, @Parameter(hidden = true) Caller caller) {
        Endpoint added = desk.add(body.endpoint(0), caller);
        boolean made = added.channel() == Channel.WEBHOOK
                && (body.secret() == null || body.secret().isBlank());
        return new Added(EndpointRow.of(added), made ? added.secret() : null);
    }

    @PutMapping("/{id}")
    @Requires(Permission.NOTIFICATION_ADMIN)
    EndpointRow edit(
            @PathVariable long id, @Valid @RequestBody EndpointBody body, @Parameter(hidden = true) Caller caller) {
        desk.edit(body.endpoint(id), caller);
        return EndpointRow.of(desk.get(id));
    }

    /** Really sends, and says what came of it. */
    @PostMapping("/{id}/trial")
    @Requires(Permission.NOTIFICATION_ADMIN)
    StoryAnswer trial(@PathVariable long id) {
        return StoryAnswer.of(trials.tryEndpoint(id));
    }
}
