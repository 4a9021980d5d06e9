package io.yunzong.tasks;

/**
 * A duty will soon be due. Published inside the transaction; each warning once.
 *
 * @param number counted from 1, the earliest first
 */
public record TaskWarned(Task task, int number) {}
