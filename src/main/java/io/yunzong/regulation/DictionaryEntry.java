package io.yunzong.regulation;

/**
 * One word of a dictionary. It is never removed and its code never means something else: what is no longer wanted is
 * switched off, so that old records keep their meaning. Clause C-15.
 *
 * @param active whether it may still be chosen
 */
public record DictionaryEntry(String code, String zh, String en, boolean active) {}
