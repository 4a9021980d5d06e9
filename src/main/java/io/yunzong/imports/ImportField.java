package io.yunzong.imports;

import java.util.Arrays;
import java.util.List;

/**
 * A field of a target.
 *
 * @param key its name within the target, such as {@code promisedDeliveryAt}
 * @param required whether a row without it is refused
 * @param choices for a {@link Kind#CHOICE} the names of the constants; otherwise empty
 * @param example what the template shows
 */
public record ImportField(String key, Kind kind, boolean required, List<String> choices, String example) {

    /** What a cell of the field must hold. */
    public enum Kind {
        TEXT,
        NUMBER,
        WHOLE_NUMBER,
        /** A point in time; a date alone means its midnight. */
        DATE_TIME,
        DATE,
        YES_NO,
        /** Latitude and longitude in one cell, {@code 39.9042,116.4074}. */
        POINT,
        /** One of the constants of an enum, by name or by one of the words in the messages. */
        CHOICE
    }

    public static ImportField text(String key, String example) {
        return new ImportField(key, Kind.TEXT, false, List.of(), example);
    }

    public static ImportField number(String key, String example) {
        return new ImportField(key, Kind.NUMBER, false, List.of(), example);
    }

    public static ImportField wholeNumber(String key, String example) {
        return new ImportField(key, Kind.WHOLE_NUMBER, false, List.of(), example);
    }

    public static ImportField dateTime(String key, String example) {
        return new ImportField(key, Kind.DATE_TIME, false, List.of(), example);
    }

    public static ImportField date(String key, String example) {
        return new ImportField(key, Kind.DATE, false, List.of(), example);
    }

    public static ImportField yesNo(String key, String example) {
        return new ImportField(key, Kind.YES_NO, false, List.of(), example);
    }

    public static ImportField point(String key, String example) {
        return new ImportField(key, Kind.POINT, false, List.of(), example);
    }

    public static <E extends Enum<E>> ImportField choice(String key, Class<E> type, String example) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return new ImportField(key, Kind.CHOICE, false, names, example);
    }

    /** The same field, which no row may lack. */
    public ImportField mandatory() {
        return new ImportField(key, kind, true, choices, example);
    }
}
