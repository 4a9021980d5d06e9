package io.yunzong.watch.domain;

import io.yunzong.kernel.SiteId;
import io.yunzong.watch.DelayKind;
import java.time.Instant;

/**
 * When something will be late unless it happens before.
 *
 * @param site the branch whose business it is
 */
public record Alarm(DelayKind kind, int seq, SiteId site, Instant dueAt) {}
