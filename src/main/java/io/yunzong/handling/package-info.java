/**
 * The regulated work on the cargo: loading, transit, arrival, release, delivery, receipt, refusal and return, each step
 * a gate in front of the journey's events. Clauses.
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
            "journey"
        })
package io.yunzong.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
