/**
 * What colleagues say to each other about a waybill, an incident or a customer: comments that stand, mentions of
 * persons, departments and posts, and the boxes where mentions arrive. Internal; a customer's people never see or write
 * any of it. Clauses C-07, C-12, H-04.
 */
@NullMarked
@ApplicationModule(
        displayName = "Threads",
        allowedDependencies = {"kernel", "platform", "identity", "sheets", "network"})
package io.yunzong.threads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
