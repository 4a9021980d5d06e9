/**
 * The last stretch: release from store reviewed by two, the vehicle and the person for the delivery, its papers, the
 * receipt, and what the consignee refuses: quarantine, decision, return. Clauses.
 */
@NullMarked
@ApplicationModule(
        displayName = "Delivery",
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
            "journey",
            "watch",
            "handling"
        })
package io.yunzong.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
