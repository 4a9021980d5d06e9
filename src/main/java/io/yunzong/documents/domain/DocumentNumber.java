package io.yunzong.documents.domain;

import java.util.regex.Pattern;

/** Numbers of documents: branch, type, year and a count without gaps. */
public final class DocumentNumber {
    private static final Pattern SITE_CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,29}");

    private DocumentNumber() {}

    public static boolean isSiteCode(String code) {
        return SITE_CODE.matcher(code).matches();
    }

    /** Such as {@code HF-GZD-2026-000012}. */
    public static String write(String siteCode, String typeCode, int year, int count) {
        return "%s-%s-%d-%06d".formatted(siteCode, typeCode, year, count);
    }
}
