/**
 * Waybills: a consignment is goods moved under one contract from consignor to consignee, in pieces that each carry a
 * code, over a planned route whose nodes have roles (Clause A-39). Booked, edited while allowed with every change kept
 * visible (Clause C-03), cancelled with a reason, labelled. What happens to it on the way is told by {@code journey}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Consignments",
        allowedDependencies = {
            "kernel",
            "platform",
            "identity",
            "imports",
            "sheets",
            "regulation",
            "network",
            "accounts"
        })
package io.yunzong.consignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
