package io.yunzong.identity.domain;

import io.yunzong.identity.AuditEntry;
import io.yunzong.identity.AuditFilter;
import io.yunzong.identity.AuditVerification;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import java.time.Instant;

/** The append-only trail of who did what. */
public interface AuditTrail {
    /** Appends within the running transaction; entries of parallel transactions queue behind each other. */
    void append(Instant at, String actor, String action, String subject, String details);

    /** Recomputes the whole chain, as it stands at one instant. */
    AuditVerification verify();

    /** Newest first. */
    Page<AuditEntry> list(AuditFilter filter, PageQuery page);
}
