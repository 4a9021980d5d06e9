/**
 * The regulated work on the dock: loading, transit, arrival, and loading for delivery. Each step is a gate in front of
 * the journey's events: checks, photos, named supervisors, seals, scans and their differences, put-away and repack.
 * Clauses.
 */
@NullMarked
@ApplicationModule(
        displayName = "Handling",
        allowedDependencies = {
            "kernel",
            "platform",
            "identity",
            "imports",
            "sheets",
            "regulation",
            "tasks",
            "evidence",
            "documents",
            "network",
            "accounts",
            "consignments",
            "telemetry",
            "journey",
            "watch"
        })
package io.yunzong.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
