package io.yunzong.tasks;

import io.yunzong.identity.Role;
import java.time.Duration;

/**
 * One level of an escalation ladder: whom an overdue task is put before, and when. Each level fires once.
 *
 * @param afterDue on the calendar of the task; zero for at once
 * @param reach the holders of the role at the branch of the task, or wherever they are
 */
public record LadderStep(Duration afterDue, Role role, Reach reach) {
    /** How far a level looks for people. */
    public enum Reach {
        BRANCH,
        NETWORK
    }

    public LadderStep {
        if (afterDue.isNegative()) {
            throw new IllegalArgumentException("nobody is told of a breach before it happened: " + afterDue);
        }
    }
}
