package io.yunzong.leadership;

import io.yunzong.kernel.Id;

/** Identifies a term of a member. */
public record MemberId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
