package io.yunzong.documents;

import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which documents; whatever is null is not asked for.
 *
 * @param text anywhere in number, title or content
 * @param from issued at or after
 * @param to issued before
 */
public record DocumentFilter(
        @Nullable String text,
        @Nullable String typeCode,
        @Nullable SiteId issuingSite,
        @Nullable Subject subject,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static DocumentFilter all() {
        return new DocumentFilter(null, null, null, null, null, null);
    }

    public static DocumentFilter text(String text) {
        return new DocumentFilter(text, null, null, null, null, null);
    }

    public static DocumentFilter about(Subject subject) {
        return new DocumentFilter(null, null, null, subject, null, null);
    }
}
