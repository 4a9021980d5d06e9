package io.yunzong.demo;

import io.yunzong.evidence.AddEvidence;
import io.yunzong.evidence.EvidenceDesk;
import io.yunzong.evidence.EvidenceKind;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands in drawn pictures, each of which says that it is simulated, as phones hand in photos. */
@Component
class DemoCamera {
    private final EvidenceDesk evidence;
    private @Nullable DemoPhotos photos;

    DemoCamera(EvidenceDesk evidence) {
        this.evidence = evidence;
    }

    /** @param key the same key is the same picture, handed in once */
    record Shot(
            Subject subject,
            String slot,
            SiteId site,
            String key,
            Instant at,
            @Nullable Subject context) {}

    EvidenceId photograph(Shot shot, Caller by, String... lines) {
        return hand(shot, EvidenceKind.PHOTO, by, lines);
    }

    /** The signature on the screen. */
    EvidenceId sign(Shot shot, Caller by, String name) {
        return hand(shot, EvidenceKind.SIGNATURE, by, name);
    }

    private EvidenceId hand(Shot shot, EvidenceKind kind, Caller by, String... lines) {
        return evidence.add(
                        new AddEvidence(
                                shot.subject(),
                                shot.slot(),
                                kind,
                                shot.site(),
                                new ByteArrayInputStream(photos().jpeg(seed(shot.key()), lines)),
                                "simulated.jpg",
                                new Reported(shot.key(), shot.at(), 0),
                                null,
                                null,
                                shot.context()),
                        by)
                .id();
    }

    private synchronized DemoPhotos photos() {
        DemoPhotos ready = photos;
        if (ready == null) {
            ready = DemoPhotos.ready();
            photos = ready;
        }
        return ready;
    }

    /** Far apart even for keys that differ in one letter. */
    private static long seed(String key) {
        long seed = 1125899906842597L;
        for (int i = 0; i < key.length(); i++) {
            seed = 31 * seed + key.charAt(i);
        }
        return seed * 0x9E3779B97F4A7C15L;
    }
}
