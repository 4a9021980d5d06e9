package io.yunzong.platform;

import java.time.Duration;

/**
 * Work that is looked for again and again on every node that runs recurring work. What is to be done stands in the
 * database and is taken there with a lock, so that several nodes may look at once.
 */
public interface RecurringWork {
    /** Of its thread and in the log. */
    String workName();

    /** The pause after each look; zero for never, where other nodes look. */
    Duration tick();

    /**
     * Does everything that is due now. A failure is logged, and the next look comes all the same.
     *
     * @return how much was done
     */
    int runDue();
}
