package io.yunzong.accounts;

import io.yunzong.kernel.CustomerClass;
import org.jspecify.annotations.Nullable;

/**
 * Which customers to list; null for whatever.
 *
 * @param text looked for in code, names, industry and city
 * @param withPersonalData whether the text is looked for in phones, addresses and contacts too; who may not see them
 *     must not guess them by searching either. Clause H-08
 */
public record CustomerQuery(
        @Nullable String text,
        @Nullable Boolean active,
        @Nullable CustomerType type,
        @Nullable CustomerClass customerClass,
        boolean withPersonalData) {}
