package io.yunzong.threads.domain;

import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Subject;
import io.yunzong.threads.CommentId;
import io.yunzong.threads.MentionEntry;
import io.yunzong.threads.MentionFilter;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where mentions arrive. */
public interface Boxes {
    /**
     * Whose box it is: a person's or a department's.
     *
     * @param person null for a department's
     * @param department null for a person's
     */
    record Owner(@Nullable PersonId person, @Nullable Long department) {
        public static Owner of(PersonId person) {
            return new Owner(person, null);
        }

        public static Owner of(long department) {
            return new Owner(null, department);
        }
    }

    /** Puts it into the boxes of those people and departments. */
    void deliver(
            CommentId comment,
            Subject subject,
            Instant at,
            String searchText,
            Set<PersonId> persons,
            Set<Long> departments);

    /** Latest first. */
    Page<MentionEntry> page(Owner owner, MentionFilter filter, PageQuery query);

    /** Counting stops at a thousand. */
    int countUnread(Owner owner);

    /** @param ids those of them that lie in the box; null for all that is unread */
    int markRead(Owner owner, @Nullable Collection<Long> ids, Instant at, String byName);

    /** What one subject's thread brought somebody. */
    int markRead(PersonId person, Subject subject, Instant at, String byName);
}
