package io.yunzong.tasks;

import java.time.Instant;
import java.util.List;

/**
 * What waits for somebody today: what is theirs, what lies with their roles at their branches, and what was put before
 * them because others let it pass. What is overdue comes first, then what is due next; what is paused comes last.
 *
 * @param more there are more than shown; counts then are lower bounds
 */
public record MyDay(Instant now, Counts counts, List<Entry> entries, boolean more) {
    /** Why it is on the list. */
    public enum Why {
        MINE,
        ROLE,
        RAISED
    }

    /** A task with the first reason that applies. */
    public record Entry(Task task, Why why) {}

    /** How much it is; overdue ones and paused ones are among the others. */
    public record Counts(int mine, int role, int raised, int overdue, int paused) {
        public int all() {
            return mine + role + raised;
        }
    }

    public MyDay {
        entries = List.copyOf(entries);
    }
}
