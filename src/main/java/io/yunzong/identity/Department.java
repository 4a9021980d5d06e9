package io.yunzong.identity;

/**
 * A department people belong to. Clauses C-02, C-10.
 *
 * @param code capital letters, digits, dashes and underscores; how imports and reports name it
 * @param active false hides it from choices; people keep it
 */
public record Department(long id, String code, String name, boolean active, int version) {}
