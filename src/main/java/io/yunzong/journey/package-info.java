/**
 * What happened to a consignment on its way, and what follows from it. Events are appended and never changed; a mistake
 * is taken back by a later event and stays visible. Status, place, milestones and the expected arrival are derived from
 * the plan and the events; the rows lists read ({@code journey.current}) are a copy of that derivation which can be
 * rebuilt at any time and comes out the same. Clauses B-01, B-13, B-14, B-17, C-03, C-14.
 */
@NullMarked
@ApplicationModule(
        displayName = "Journey",
        allowedDependencies = {
            "kernel",
            "platform",
            "identity",
            "sheets",
            "network",
            "accounts",
            "consignments",
            "telemetry"
        })
package io.yunzong.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
