package io.yunzong.documents;

/**
 * A document addressed to somebody, with how they have taken it.
 *
 * @param version the latest addressed to them
 * @param capacity why they get it
 */
public record InboxEntry(Document document, int version, String capacity, Receipt receipt) {}
