package io.yunzong.notifications;

import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Changes;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Unmet;
import io.yunzong.notifications.NotificationsRefused.Why;
import io.yunzong.notifications.channels.AddressGuard;
import io.yunzong.notifications.domain.Rules;
import io.yunzong.platform.PlatformRefused;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where robots and programs listen. What is secret about them is never shown again, nor noted anywhere. */
@Component
@Transactional
public class EndpointDesk {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_URL = 1_000;
    private static final int SECRET_BYTES = 32;
    private static final String WEBHOOK_SECRET = "whsec_";
    private static final Set<String> SECRETS = Set.of("url", "secret");

    private final Rules rules;
    private final AddressGuard guard;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    EndpointDesk(Rules rules, AddressGuard guard, Audit audit, Clock clock) {
        this.rules = rules;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Endpoint> list() {
        return rules.endpoints();
    }

    /** @throws NotificationsRefused NOT_FOUND */
    @Transactional(readOnly = true)
    public Endpoint get(long id) {
        return rules.endpoint(id).orElseThrow(NotificationsRefused::notFound);
    }

    /**
     * Adds one; a webhook without a secret is given one, to be handed to whoever listens there.
     *
     * @return the endpoint with its secret, for this once
     * @throws NotificationsRefused naming everything that speaks against it
     */
    public Endpoint add(Endpoint wanted, Caller caller) {
        String secret = Blanks.toNull(wanted.secret());
        if (secret == null && wanted.channel() == Channel.WEBHOOK) {
            secret = makeSecret();
        }
        Endpoint endpoint = new Endpoint(
                0,
                wanted.channel(),
                Blanks.strip(wanted.name()),
                Blanks.strip(wanted.url()),
                secret,
                wanted.siteId(),
                wanted.customerId(),
                wanted.enabled(),
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        NotificationsRefused.unlessEmpty(check(endpoint));
        long id = rules.add(endpoint);
        audit.record(
                caller,
                "notification_endpoint.added",
                "notification_endpoint:" + id,
                Map.of("channel", endpoint.channel().name(), "name", endpoint.name()));
        return get(id);
    }

    /**
     * Changes one; without an address or secret it keeps those it has. It stays what it is, and whose it is.
     *
     * @throws NotificationsRefused NOT_FOUND, and what speaks against it
     */
    public void edit(Endpoint wanted, Caller caller) {
        Endpoint before = get(wanted.id());
        Endpoint after = new Endpoint(
                before.id(),
                before.channel(),
                Blanks.strip(wanted.name()),
                Objects.requireNonNullElse(Blanks.toNull(wanted.url()), before.url()),
                keptOr(Blanks.toNull(wanted.secret()), before.secret()),
                wanted.siteId(),
                before.customerId(),
                wanted.enabled(),
                wanted.version(),
                before.createdAt());
        NotificationsRefused.unlessEmpty(check(after));
        if (!rules.edit(after)) {
            throw new PlatformRefused(Kind.CONFLICT, PlatformRefused.Why.CHANGED_MEANWHILE.unmet());
        }
        audit.record(
                caller,
                "notification_endpoint.edited",
                "notification_endpoint:" + after.id(),
                Changes.between(before, after, SECRETS));
    }

    private static @Nullable String keptOr(@Nullable String wanted, @Nullable String kept) {
        return wanted == null ? kept : wanted;
    }

    private List<Unmet> check(Endpoint endpoint) {
        List<Unmet> unmet = new ArrayList<>(
                NotificationsRefused.checkText(endpoint.name(), LONGEST_NAME, "name", Why.NAME_MISSING));
        List<Unmet> address = NotificationsRefused.checkText(endpoint.url(), LONGEST_URL, "url", Why.URL_MISSING);
        unmet.addAll(address);
        if (!endpoint.channel().isEndpoint()) {
            unmet.add(Why.CHANNEL_UNFIT.unmet().inField("channel"));
        }
        if (address.isEmpty() && (!guard.isAllowed(endpoint.url()) || !guard.leadsOutside(endpoint.url()))) {
            unmet.add(Why.URL_REFUSED.unmet().inField("url"));
        }
        String secret = endpoint.secret();
        if (endpoint.channel() == Channel.WEBHOOK && !isWebhookSecret(secret)) {
            unmet.add(Why.SECRET_INVALID.unmet().inField("secret"));
        }
        if (endpoint.channel() == Channel.DINGTALK && secret != null && !secret.matches("SEC[0-9A-Za-z]{10,200}")) {
            unmet.add(Why.SIGN_SECRET_INVALID.unmet().inField("secret"));
        }
        return unmet;
    }

    private static boolean isWebhookSecret(@Nullable String secret) {
        if (secret == null || !secret.startsWith(WEBHOOK_SECRET)) {
            return false;
        }
        try {
            int bytes = Base64.getDecoder().decode(secret.substring(WEBHOOK_SECRET.length())).length;
            return bytes >= 24 && bytes <= 64;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String makeSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return WEBHOOK_SECRET + Base64.getEncoder().encodeToString(bytes);
    }
}
