package io.yunzong.threads;

import io.yunzong.kernel.Id;

/** Identifies a comment. */
public record CommentId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
