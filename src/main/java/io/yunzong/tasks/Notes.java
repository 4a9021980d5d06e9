package io.yunzong.tasks;

import io.yunzong.identity.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Entries of a task's history by whoever acts. */
final class Notes {
    private Notes() {}

    /** Owner, site and due time are taken from the task as it is then. */
    static TaskEvent event(TaskEvent.Kind kind, Instant now, Caller by, @Nullable String note) {
        return new TaskEvent(kind, null, now, now, by.mark(), by.displayName(), null, null, null, null, note);
    }
}
