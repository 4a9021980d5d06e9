package io.yunzong.identity;

/**
 * How somebody likes to see a list.
 *
 * @param list which list, such as {@code consignments}
 * @param definition a JSON object: filters, columns, sort
 */
public record SavedView(long id, String list, String name, String definition) {}
