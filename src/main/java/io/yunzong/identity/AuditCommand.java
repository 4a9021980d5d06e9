package io.yunzong.identity;

import io.yunzong.identity.domain.AuditTrail;
import io.yunzong.platform.Command;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code ./yunzong verify-audit}: recomputes every hash of the audit trail. */
@Component
class AuditCommand implements Command {
    private final AuditTrail trail;

    AuditCommand(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    @SuppressWarnings("SystemOut")
    public int run(List<String> args) {
        Optional<Long> broken = trail.findFirstBroken();
        if (broken.isPresent()) {
            System.out.println("The audit trail is broken at entry " + broken.get() + ".");
            return 1;
        }
        System.out.println("The audit trail holds: " + trail.size() + " entries.");
        return 0;
    }
}
