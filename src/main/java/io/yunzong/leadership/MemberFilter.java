package io.yunzong.leadership;

import org.jspecify.annotations.Nullable;

/** Which terms; null means any. */
public record MemberFilter(@Nullable String text, @Nullable State state) {
    /** When they are. */
    public enum State {
        CURRENT,
        COMING,
        PAST
    }
}
