package io.yunzong.notifications;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something about messages is declined. */
public final class NotificationsRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        NOT_FOUND,
        PERSONS_ONLY,
        AUDIENCE_INCOMPLETE,
        CHANNEL_UNFIT,
        NOT_FOR_CUSTOMERS,
        RULE_EXISTS,
        NAME_MISSING,
        TOO_LONG,
        URL_REFUSED,
        URL_MISSING,
        SECRET_INVALID,
        SIGN_SECRET_INVALID,
        REASON_MISSING,
        NOTHING_TO_REPLAY,
        NOTHING_TO_DISMISS,
        SUBSCRIPTION_INVALID,
        LANGUAGE_UNKNOWN,
        QUIET_HOURS_EMPTY,
        SMS_CHANNEL_MISSING,
        CONTACT_MISSING,
        NO_BROWSER
    }

    public NotificationsRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public NotificationsRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }

    static NotificationsRefused notFound() {
        return new NotificationsRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet());
    }

    static NotificationsRefused personsOnly() {
        return new NotificationsRefused(Kind.FORBIDDEN, Why.PERSONS_ONLY.unmet());
    }

    static void unlessEmpty(List<Unmet> unmet) {
        if (!unmet.isEmpty()) {
            throw new NotificationsRefused(Kind.INVALID, unmet);
        }
    }

    /** What speaks against a text that must be there and no longer than so many characters. */
    static List<Unmet> checkText(@Nullable String text, int most, String field, Why missing) {
        List<Unmet> unmet = new ArrayList<>();
        String stripped = Blanks.strip(text);
        if (stripped.isEmpty()) {
            unmet.add(missing.unmet().inField(field));
        } else if (stripped.length() > most) {
            unmet.add(Why.TOO_LONG.unmet("length", most).inField(field));
        }
        return unmet;
    }
}
