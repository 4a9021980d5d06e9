package io.yunzong.threads.domain;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Unmet;
import io.yunzong.threads.ThreadsRefused.Why;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be said, and how long it may be taken back. Clause C-07. */
public final class CommentRules {
    /** What is talked about; a kind somebody answers for and nobody talks about is none. */
    public static final Set<String> KINDS = Set.of("consignment", "incident", "customer");

    public static final int MAX_TEXT = 2_000;
    public static final int MAX_REASON = 500;
    public static final int MAX_KEY = 200;
    public static final int MAX_MENTIONS = 20;

    /** Long enough to see a mistake, too short to unsay what others have acted on. */
    public static final Duration AUTHOR_MAY_WITHDRAW = Duration.ofMinutes(10);

    private CommentRules() {}

    public static List<Unmet> check(String reportKey, String text, int mentions) {
        List<Unmet> unmet = new ArrayList<>();
        if (Blanks.strip(reportKey).isEmpty() || reportKey.length() > MAX_KEY) {
            unmet.add(Why.REPORT_KEY_MISSING.unmet().inField("reportKey"));
        }
        if (Blanks.strip(text).isEmpty()) {
            unmet.add(Why.TEXT_MISSING.unmet().inField("text"));
        }
        unmet.addAll(checkLength(Blanks.strip(text), MAX_TEXT, "text"));
        if (mentions > MAX_MENTIONS) {
            unmet.add(Why.TOO_MANY_MENTIONS.unmet("most", MAX_MENTIONS).inField("mentions"));
        }
        return unmet;
    }

    /** What quality must say when it takes back what another said. */
    public static List<Unmet> checkReason(@Nullable String reason) {
        return Blanks.toNull(reason) == null
                ? List.of(Why.REASON_MISSING.unmet().inField("reason"))
                : checkLength(reason, MAX_REASON, "reason");
    }

    public static List<Unmet> checkLength(@Nullable String text, int most, String field) {
        return text != null && text.codePointCount(0, text.length()) > most
                ? List.of(Why.TOO_LONG.unmet("most", most).inField(field))
                : List.of();
    }
}
