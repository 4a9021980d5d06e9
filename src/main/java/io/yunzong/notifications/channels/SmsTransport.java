package io.yunzong.notifications.channels;

import io.yunzong.identity.Reachable;
import io.yunzong.notifications.Channel;
import io.yunzong.notifications.Message;
import io.yunzong.notifications.NotificationsSettings;
import io.yunzong.notifications.domain.Address;
import io.yunzong.notifications.domain.Outcome;
import io.yunzong.notifications.domain.Parcel;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** SMS by whichever provider is there. */
@Component
class SmsTransport implements Transport {
    /** Longer values are refused by providers. */
    private static final int LONGEST = 35;

    private final SmsProvider provider;
    private final NotificationsSettings settings;

    SmsTransport(SmsProvider provider, NotificationsSettings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.SMS);
    }

    @Override
    public Outcome carry(Parcel parcel, Address address) {
        Reachable person = Objects.requireNonNull(address.person());
        Message message = parcel.first();
        String template = settings.sms().templates().get(message.kind().name().toLowerCase(Locale.ROOT));
        if (!provider.isSetUp()) {
            return Outcome.dead("no SMS provider is set up");
        }
        if (template == null) {
            return Outcome.dead("no template id is set up for " + message.kind().code());
        }
        if (person.phone() == null) {
            return Outcome.dead("no phone number is known");
        }
        return provider.send(new SmsProvider.Sms(
                person.phone(),
                settings.sms().signature(),
                template,
                Map.of("title", fitting(message.title())),
                message.uid().toString()));
    }

    private static String fitting(String text) {
        int points = text.codePointCount(0, text.length());
        return points <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
