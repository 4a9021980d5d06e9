package io.yunzong.threads;

/**
 * Somebody who can be mentioned in a thread, because they see its subject.
 *
 * @param label how they are written behind the @
 * @param detail tells people of one name apart: where they work and as what; empty for posts and departments
 * @param reached how many people that is
 */
public record Mentionable(Mention mention, String label, String detail, int reached) {}
