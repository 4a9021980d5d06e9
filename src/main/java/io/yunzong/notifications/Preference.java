package io.yunzong.notifications;

import io.yunzong.kernel.PersonId;
import java.time.LocalTime;
import java.util.Locale;

/**
 * How somebody wants to be told.
 *
 * @param language zh or en
 * @param quiet whether there are hours in which only what cannot wait disturbs them
 * @param digest whether what matters least comes gathered in the morning
 */
public record Preference(
        PersonId person, String language, boolean quiet, LocalTime quietFrom, LocalTime quietTo, boolean digest) {
    public static final LocalTime QUIET_FROM = LocalTime.of(22, 0);
    public static final LocalTime QUIET_TO = LocalTime.of(7, 0);

    /** Of whoever has said nothing. */
    public static Preference usual(PersonId person) {
        return new Preference(person, "zh", true, QUIET_FROM, QUIET_TO, true);
    }

    public Locale locale() {
        return language.equals("en") ? Locale.ENGLISH : Locale.CHINA;
    }
}
