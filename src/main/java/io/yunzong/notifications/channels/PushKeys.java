package io.yunzong.notifications.channels;

import com.interaso.webpush.VapidKeys;
import io.yunzong.notifications.domain.Choices;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * By which push services know that it is us: made when they are first needed and kept in the database, since every
 * subscription is bound to them. The private one never leaves it.
 */
@Component
public class PushKeys {
    private final Choices choices;
    private final Clock clock;
    private volatile @Nullable VapidKeys keys;

    PushKeys(Choices choices, Clock clock) {
        this.choices = choices;
        this.clock = clock;
    }

    /** What a browser needs to subscribe. */
    public byte[] publicKey() {
        return get().getApplicationServerKey();
    }

    VapidKeys get() {
        VapidKeys known = keys;
        if (known == null) {
            known = choices.pushKeys().map(PushKeys::of).orElseGet(this::make);
            keys = known;
        }
        return known;
    }

    private VapidKeys make() {
        VapidKeys made = VapidKeys.generate();
        choices.keepPushKeys(
                made.getX509PublicKey(),
                made.getPkcs8PrivateKey(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        // another node may have been first
        return of(choices.pushKeys().orElseThrow());
    }

    private static VapidKeys of(List<String> pair) {
        return VapidKeys.create(pair.get(0), pair.get(1));
    }
}
