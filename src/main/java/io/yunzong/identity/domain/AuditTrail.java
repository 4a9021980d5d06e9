package io.yunzong.identity.domain;

import java.time.Instant;
import java.util.Optional;

/** The append-only trail of who did what. */
public interface AuditTrail {
    /** Appends within the running transaction; entries of parallel transactions queue behind each other. */
    void append(Instant at, String actor, String action, String subject, String details);

    /** Recomputes the whole chain. Empty when it holds, else the first number that fails. */
    Optional<Long> findFirstBroken();

    long size();
}
