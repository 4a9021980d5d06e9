package io.yunzong.leadership;

import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.TaskId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Enters a decision in the register.
 *
 * @param reportKey made by the sender, so that sending again adds nothing
 * @param decidedOn null for today
 * @param owner who sees to it
 * @param dueOn the last day for it
 */
public record RecordDecision(
        String reportKey,
        String title,
        String text,
        @Nullable String reason,
        @Nullable Subject subject,
        @Nullable TaskId task,
        @Nullable LocalDate decidedOn,
        @Nullable PersonId owner,
        @Nullable LocalDate dueOn) {}
