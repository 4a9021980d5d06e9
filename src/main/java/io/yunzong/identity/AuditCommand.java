package io.yunzong.identity;

import io.yunzong.platform.Command;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./yunzong verify-audit}: recomputes every hash of the audit trail. */
@Component
class AuditCommand implements Command {
    private final AuditFinder audit;

    AuditCommand(AuditFinder audit) {
        this.audit = audit;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    @SuppressWarnings("SystemOut")
    public int run(List<String> args) {
        AuditVerification found = audit.verify();
        if (found.firstBroken() != null) {
            System.out.println("The audit trail is broken at entry " + found.firstBroken() + " of " + found.entries()
                    + ": changed, removed or slipped in.");
            return 1;
        }
        System.out.println("The audit trail holds: " + found.entries() + " entries.");
        System.out.println("It ends with " + found.lastHash());
        return 0;
    }
}
