package io.yunzong.documents;

import java.util.regex.Pattern;

/**
 * What sort of document. The issuing module names it; the code stands in the number.
 *
 * @param code two to eight capital letters, such as {@code GZD}
 * @param name as it is printed, such as 重点客户跟踪单
 */
public record DocumentType(String code, String name) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,8}");

    public DocumentType {
        if (!CODE.matcher(code).matches() || name.isBlank()) {
            throw new IllegalArgumentException("not a type of document: " + code + " " + name);
        }
    }
}
