/**
 * 货物跟踪管理领导小组: who belongs to it and for how long, what was put before it because others let it pass, and what
 * it decided, with owners and due dates. The last level of every ladder. Clause C-04.
 */
@NullMarked
@ApplicationModule(
        displayName = "Leadership",
        allowedDependencies = {"kernel", "platform", "identity", "sheets", "network", "tasks", "documents"})
package io.yunzong.leadership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
