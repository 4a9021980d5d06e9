package io.yunzong.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list.
 *
 * @param dueAt the earliest of what is owed and not done; null when nothing is
 */
public record ListedIncident(
        Incident incident,
        Incident.Waiting waiting,
        @Nullable Instant dueAt) {}
