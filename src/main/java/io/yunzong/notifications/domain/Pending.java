package io.yunzong.notifications.domain;

import io.yunzong.notifications.Notice;

/**
 * A notice whose receivers are yet to be found.
 *
 * @param tries how often that failed
 */
public record Pending(long id, Notice notice, int tries) {}
