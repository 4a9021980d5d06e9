package io.yunzong.regulation;

/**
 * Puts the draft into force.
 *
 * @param note why, for everybody to read
 * @param revision the draft's revision that was looked at
 */
public record PublishDraft(String note, long revision) {}
