/**
 * What is exchanged with partners and older systems. First of it: files of whole trips, which bring customers, carriers,
 * vehicles, places, waybills and what happened to them in one row each.
 */
@NullMarked
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "kernel",
            "platform",
            "identity",
            "imports",
            "network",
            "accounts",
            "consignments",
            "telemetry",
            "journey"
        })
package io.yunzong.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
