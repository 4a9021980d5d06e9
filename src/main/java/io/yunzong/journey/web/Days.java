package io.yunzong.journey.web;

import io.yunzong.journey.JourneyRefused;
import io.yunzong.journey.JourneyRefused.Why;
import io.yunzong.kernel.Refusal.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads the ends of a span: a day such as 2026-11-01, counted in Shanghai, or an exact instant. */
final class Days {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Days() {}

    /** The first instant of the day, or the instant itself. */
    static @Nullable Instant from(@Nullable String text, String field) {
        return parse(text, field, 0);
    }

    /** The end of the day, which still belongs to the span, or the instant itself. */
    static @Nullable Instant to(@Nullable String text, String field) {
        return parse(text, field, 1);
    }

    private static @Nullable Instant parse(@Nullable String text, String field, int daysAfter) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.length() <= 10
                    ? LocalDate.parse(text)
                            .plusDays(daysAfter)
                            .atStartOfDay(SHANGHAI)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new JourneyRefused(Kind.INVALID, Why.FILTER_INVALID.unmet().inField(field));
        }
    }
}
