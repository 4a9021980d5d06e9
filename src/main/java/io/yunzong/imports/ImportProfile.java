package io.yunzong.imports;

/**
 * A mapping with a name, for files that come again and again.
 *
 * @param builtIn whether it ships with the product and cannot be changed
 */
public record ImportProfile(String name, String target, ImportMapping mapping, boolean builtIn) {}
