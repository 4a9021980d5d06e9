package io.yunzong.threads;

import org.jspecify.annotations.Nullable;

/**
 * How much lies unread.
 *
 * @param department null for somebody who belongs to none
 */
public record UnreadMentions(int mine, @Nullable Integer department) {}
