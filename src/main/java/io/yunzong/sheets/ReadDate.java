package io.yunzong.sheets;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What came of reading a text as a date. */
public sealed interface ReadDate {

    /**
     * A point in time on somebody's clock.
     *
     * @param hasTime whether a time of day was written; without one it is midnight
     * @param offset where the text itself says which clock it means
     */
    record At(
            LocalDateTime dateTime,
            boolean hasTime,
            @Nullable ZoneOffset offset) implements ReadDate {

        /** The instant, on the clock the text names or else on the given one. */
        public Instant in(ZoneId zone) {
            return offset == null ? dateTime.atZone(zone).toInstant() : dateTime.toInstant(offset);
        }
    }

    /** An epoch that spreadsheets and databases write where no date is known: 1900 and before. */
    record NoDate(String text) implements ReadDate {}

    /** Day and month cannot be told apart; a date format must be set. */
    record Ambiguous(String text) implements ReadDate {}

    /** Not a date. */
    record Unreadable(String text) implements ReadDate {}
}
