package io.yunzong.identity;

import io.yunzong.identity.domain.AuditTrail;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import org.springframework.stereotype.Component;

/** Reads the audit trail and proves it. Clauses C-03, H-08. */
@Component
public class AuditFinder {
    private final AuditTrail trail;

    AuditFinder(AuditTrail trail) {
        this.trail = trail;
    }

    /** Newest first. Counting stops at {@link Page#COUNT_LIMIT}. */
    public Page<AuditEntry> list(AuditFilter filter, PageQuery page) {
        return trail.list(filter, page);
    }

    /** Recomputes the whole chain: about a second for a million entries. */
    public AuditVerification verify() {
        return trail.verify();
    }
}
