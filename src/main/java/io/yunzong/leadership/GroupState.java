package io.yunzong.leadership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the group stands.
 *
 * @param inTerm those who are in term and still work here as leadership, leader first
 * @param vacant nobody is; escalations then reach everybody who holds the role
 * @param member whether the reader is one of them
 * @param mayAppoint whether the reader says who is
 * @param overdueDecisions null for who does not see the register
 */
public record GroupState(
        List<Member> inTerm,
        boolean vacant,
        boolean member,
        boolean mayAppoint,
        @Nullable Integer openEscalations,
        @Nullable Integer overdueDecisions) {
    public GroupState {
        inTerm = List.copyOf(inTerm);
    }
}
