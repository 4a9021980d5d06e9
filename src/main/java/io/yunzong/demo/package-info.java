/**
 * A simulated carrier network for looking around: branches in real cities, lanes, vehicles, people of every role and
 * named customers, all marked as simulated, whose consignments move as the clock runs. It uses the doors that people and
 * devices use and no other way in.
 */
@NullMarked
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "kernel",
            "platform",
            "identity",
            "network",
            "accounts",
            "tasks",
            "documents",
            "evidence",
            "regulation",
            "threads",
            "leadership",
            "consignments",
            "telemetry",
            "journey",
            "handling",
            "delivery"
        })
package io.yunzong.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
