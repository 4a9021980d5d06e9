package io.yunzong.notifications;

/** What somebody does not want to hear of by a channel. */
public record OptOut(Topic topic, Channel channel) {}
