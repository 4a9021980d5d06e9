/**
 * 异常: what went wrong with goods. It is opened by people or by detection, stops the goods it concerns, is reported in
 * writing in time, answered by headquarters with an opinion, solved, and only then do the goods go on. Clauses A-10 to
 * B-02, B-03.
 */
@NullMarked
@ApplicationModule(
        displayName = "Incidents",
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
            "handling",
            "delivery"
        })
package io.yunzong.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
