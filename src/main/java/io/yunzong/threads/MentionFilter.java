package io.yunzong.threads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a box; null means any.
 *
 * @param text anywhere in what was said, who said it, and how the subject is called
 * @param from written at or after
 * @param to written before
 */
public record MentionFilter(
        Box box,
        @Nullable Boolean unread,
        @Nullable String text,
        @Nullable String subjectKind,
        @Nullable Instant from,
        @Nullable Instant to) {
    /** Whose box. */
    public enum Box {
        MINE,
        /** 部门收件箱: one state for the whole department. Clause C-12. */
        DEPARTMENT
    }

    public static MentionFilter of(Box box) {
        return new MentionFilter(box, null, null, null, null, null);
    }
}
