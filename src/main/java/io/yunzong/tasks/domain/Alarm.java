package io.yunzong.tasks.domain;

import io.yunzong.identity.Role;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens to an open task at a time, once.
 *
 * @param level of warnings and escalations from 1; 0 for the breach
 * @param role before whom an escalation puts the task
 * @param siteId at which branch; null for all who hold the role
 */
public record Alarm(
        Kind kind,
        int level,
        Instant at,
        @Nullable Role role,
        @Nullable SiteId siteId) {
    /** What it is about. */
    public enum Kind {
        WARNING,
        BREACH,
        ESCALATION
    }
}
