package io.yunzong.platform;

import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** An answer of type application/problem+json (RFC 9457) that names every unmet condition. */
public record Problem(String type, String title, int status, String detail, List<Line> unmet) {
    /** One condition, as a sentence. */
    public record Line(
            String code,
            String message,
            @Nullable String field,
            @Nullable String clause) {}

    /** Builds the answer in the reader's language. */
    public static Problem of(HttpStatus status, List<Unmet> unmet, Texts texts, Locale locale) {
        List<Line> lines = unmet.stream()
                .map(u -> new Line(u.code(), texts.of(u, locale), u.field(), u.clause()))
                .toList();
        return new Problem(
                "about:blank",
                status.getReasonPhrase(),
                status.value(),
                String.join(" ", lines.stream().map(Line::message).toList()),
                lines);
    }

    /** The answer to a refusal, for those who answer several at once. */
    public static Problem of(Refusal refusal, Texts texts, Locale locale) {
        return of(status(refusal.kind()), refusal.unmet(), texts, locale);
    }

    static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
