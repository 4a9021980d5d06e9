/**
 * Duties with clocks: owner, due time on a calendar, warnings, an escalation ladder, pauses with a reason, breaches
 * recorded for ever, hand-over at shift end, the duty rota and everybody's day. Clauses, C-04.
 */
@NullMarked
@ApplicationModule(
        displayName = "Tasks",
        allowedDependencies = {"kernel", "platform", "identity", "imports", "sheets", "regulation"})
package io.yunzong.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
