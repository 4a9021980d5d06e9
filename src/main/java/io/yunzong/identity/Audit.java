package io.yunzong.identity;

import io.yunzong.identity.domain.AuditTrail;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the audit trail: append-only, chained by hash. Clauses C-03, H-08. */
@Component
public class Audit {
    private final AuditTrail trail;
    private final Clock clock;
    private final JsonMapper json;

    Audit(AuditTrail trail, Clock clock, JsonMapper json) {
        this.trail = trail;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Notes what somebody did, in the same transaction as the deed. Call it last: the trail is one queue.
     *
     * @param action a verb with its module, such as {@code consignment.cancelled}
     * @param subject what it was done to, such as {@code consignment:17}
     * @param details what changed; never a password, key or full phone number
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public void record(Caller caller, String action, String subject, Map<String, ?> details) {
        // the database keeps microseconds; hash what it will give back
        trail.append(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.mark(),
                action,
                subject,
                json.writeValueAsString(new TreeMap<>(details)));
    }
}
