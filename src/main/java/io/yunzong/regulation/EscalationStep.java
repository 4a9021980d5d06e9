package io.yunzong.regulation;

import io.yunzong.identity.Role;
import java.time.Duration;

/** Who is told when a deadline has passed by so much. */
public record EscalationStep(Duration afterDue, Role role, Reach reach) {
    /** Among whom the role is looked for. */
    public enum Reach {
        /** Those of the branch concerned. */
        BRANCH,
        /** All who hold it. */
        NETWORK
    }
}
