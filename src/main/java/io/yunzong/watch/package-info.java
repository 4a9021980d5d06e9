/**
 * What a tracker does at the desk: the living tracking sheet of each key waybill, sent ahead and acknowledged node by
 * node, and the delays: a departure without a vehicle, a transit that dwells, a node overdue, a delivery late; each a
 * duty with a clock. Clauses.
 */
@NullMarked
@ApplicationModule(
        displayName = "Watch",
        allowedDependencies = {
            "kernel",
            "platform",
            "identity",
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
package io.yunzong.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
