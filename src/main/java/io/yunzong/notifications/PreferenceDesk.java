package io.yunzong.notifications;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Unmet;
import io.yunzong.notifications.NotificationsRefused.Why;
import io.yunzong.notifications.channels.AddressGuard;
import io.yunzong.notifications.channels.PushKeys;
import io.yunzong.notifications.domain.Choices;
import io.yunzong.notifications.domain.Choices.Subscription;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to be told, and in which browsers. Everybody decides for themselves. */
@Component
@Transactional
public class PreferenceDesk {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int P256DH_BYTES = 65;
    private static final int AUTH_BYTES = 16;
    private static final int LONGEST_AGENT = 200;

    private final Choices choices;
    private final PushKeys keys;
    private final AddressGuard guard;
    private final Clock clock;

    PreferenceDesk(Choices choices, PushKeys keys, AddressGuard guard, Clock clock) {
        this.choices = choices;
        this.keys = keys;
        this.guard = guard;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Preference preference(Caller caller) {
        PersonId self = BellDesk.self(caller);
        return choices.preferences(List.of(self)).getOrDefault(self, Preference.usual(self));
    }

    @Transactional(readOnly = true)
    public Set<OptOut> optOuts(Caller caller) {
        PersonId self = BellDesk.self(caller);
        return choices.optOuts(List.of(self)).getOrDefault(self, Set.of());
    }

    /**
     * Whatever is opted out of: what cannot wait stands in the bell all the same.
     *
     * @throws NotificationsRefused LANGUAGE_UNKNOWN, QUIET_HOURS_EMPTY, PERSONS_ONLY
     */
    public void choose(Preference wanted, Set<OptOut> optOuts, Caller caller) {
        PersonId self = BellDesk.self(caller);
        List<Unmet> unmet = new ArrayList<>();
        if (!Set.of("zh", "en").contains(wanted.language())) {
            unmet.add(Why.LANGUAGE_UNKNOWN.unmet().inField("language"));
        }
        if (wanted.quiet() && wanted.quietFrom().equals(wanted.quietTo())) {
            unmet.add(Why.QUIET_HOURS_EMPTY.unmet().inField("quietTo"));
        }
        if (optOuts.stream().anyMatch(one -> one.channel().isEndpoint())) {
            unmet.add(Why.CHANNEL_UNFIT.unmet().inField("optOuts"));
        }
        NotificationsRefused.unlessEmpty(unmet);
        choices.choose(
                new Preference(
                        self, wanted.language(), wanted.quiet(), wanted.quietFrom(), wanted.quietTo(), wanted.digest()),
                optOuts);
    }

    /** The key a browser needs to subscribe, as base64url. */
    public String pushKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.publicKey());
    }

    /**
     * Lets us push to a browser of the caller; again changes nothing.
     *
     * @throws NotificationsRefused SUBSCRIPTION_INVALID, URL_REFUSED, PERSONS_ONLY
     */
    public void subscribe(String endpoint, String p256dh, String auth, @Nullable String agent, Caller caller) {
        PersonId self = BellDesk.self(caller);
        if (endpoint.length() > LONGEST_ADDRESS || !isKey(p256dh, P256DH_BYTES) || !isKey(auth, AUTH_BYTES)) {
            throw new NotificationsRefused(
                    Kind.INVALID, Why.SUBSCRIPTION_INVALID.unmet().inField("endpoint"));
        }
        if (!guard.isAllowed(endpoint) || !guard.leadsOutside(endpoint)) {
            throw new NotificationsRefused(Kind.INVALID, Why.URL_REFUSED.unmet().inField("endpoint"));
        }
        String name = Blanks.strip(agent);
        choices.subscribe(new Subscription(
                0,
                self,
                endpoint,
                p256dh,
                auth,
                name.length() > LONGEST_AGENT ? name.substring(0, LONGEST_AGENT) : name,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    public void unsubscribe(String endpoint, Caller caller) {
        choices.unsubscribe(BellDesk.self(caller), endpoint);
    }

    private static boolean isKey(String text, int bytes) {
        try {
            return Base64.getUrlDecoder().decode(text).length == bytes;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
