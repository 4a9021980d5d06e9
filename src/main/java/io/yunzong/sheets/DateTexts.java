package io.yunzong.sheets;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people and machines write them: ISO, {@code 2024/3/1 8:05}, {@code 2024年3月1日 8时5分}, {@code 20240301},
 * {@code 31/12/2024} where only one reading is possible, {@code 1-Mar-2024}, Excel serial numbers.
 */
public final class DateTexts {

    private static final Pattern DIGITS = Pattern.compile("\\d{8}|\\d{12}|\\d{14}");
    private static final Pattern SERIAL = Pattern.compile("\\d{1,7}(\\.\\d+)?");
    private static final Pattern PARTS = Pattern.compile("(?<a>\\d{1,4})\\s*(?<sep>[-/.年])\\s*(?<b>\\d{1,2})\\s*[-/.月]"
            + "\\s*(?<c>\\d{1,4})\\s*日?(?:\\s*T?\\s*(?<half1>上午|下午|AM|PM)?\\s*(?<h>\\d{1,2})\\s*[:时点]"
            + "\\s*(?:(?<m>\\d{1,2})\\s*分?(?:\\s*:?\\s*(?<s>\\d{1,2})(?:[.,]\\d+)?\\s*秒?)?)?\\s*(?<half2>AM|PM)?)?"
            + "\\s*(?<zone>Z|UTC|[-+]\\d{2}:?\\d{2})?");
    private static final List<DateTimeFormatter> ENGLISH = List.of(
            english("d[-][ ][/]MMM[-][ ][/]uuuu[[ ]['T']H:mm[:ss]]"),
            english("MMM d[,] uuuu[[,] H:mm[:ss]]"),
            english("d[-][ ]MMM[-][ ]uuuu h:mm[:ss][ ]a"));

    private static final Map<String, DateTimeFormatter> CUSTOM = new ConcurrentHashMap<>();

    private DateTexts() {}

    /**
     * Reads a date.
     *
     * @param pattern a date format that is tried first, such as {@code dd/MM/yyyy HH:mm}; it settles what is ambiguous
     */
    public static ReadDate read(String raw, @Nullable String pattern) {
        String text = CellTexts.trim(raw);
        ReadDate read = pattern == null ? null : custom(text, pattern);
        if (read == null) {
            read = common(text);
        }
        return read instanceof ReadDate.At at && at.dateTime().getYear() <= 1900 ? new ReadDate.NoDate(text) : read;
    }

    /** Whether a date format can be used at all. */
    public static boolean isPattern(String pattern) {
        try {
            return !english(pattern).toString().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable ReadDate custom(String text, String pattern) {
        try {
            DateTimeFormatter formatter = CUSTOM.computeIfAbsent(pattern, DateTexts::english);
            return found(formatter, text);
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    private static ReadDate common(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        if (DIGITS.matcher(text).matches()) {
            return compact(text);
        }
        if (SERIAL.matcher(text).matches()) {
            double serial = new BigDecimal(text).doubleValue();
            return SerialDates.isSerial(serial) ? at(SerialDates.dateTime(serial, false), true) : unreadable(raw);
        }
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            return fromParts(raw, parts);
        }
        for (DateTimeFormatter formatter : ENGLISH) {
            try {
                return found(formatter, raw);
            } catch (DateTimeParseException e) {
                // the next one
            }
        }
        return unreadable(raw);
    }

    private static ReadDate fromParts(String raw, Matcher parts) {
        String first = parts.group("a");
        String last = parts.group("c");
        int a = Integer.parseInt(first);
        int b = Integer.parseInt(parts.group("b"));
        int c = Integer.parseInt(last);
        try {
            if (first.length() == 4) {
                return last.length() <= 2 ? withTime(LocalDate.of(a, b, c), parts) : unreadable(raw);
            }
            if (last.length() != 4 || first.length() > 2) {
                return unreadable(raw);
            }
            boolean dayFirst = a > 12 || a == b || (parts.group("sep").equals(".") && b <= 12);
            if (!dayFirst && b <= 12) {
                return new ReadDate.Ambiguous(raw);
            }
            return withTime(dayFirst ? LocalDate.of(c, b, a) : LocalDate.of(c, a, b), parts);
        } catch (DateTimeException e) {
            return unreadable(raw);
        }
    }

    private static ReadDate withTime(LocalDate date, Matcher parts) {
        if (parts.group("h") == null) {
            return new ReadDate.At(date.atStartOfDay(), false, null);
        }
        int hour = hour(Integer.parseInt(parts.group("h")), parts);
        int minute = parts.group("m") == null ? 0 : Integer.parseInt(parts.group("m"));
        int second = parts.group("s") == null ? 0 : Integer.parseInt(parts.group("s"));
        boolean endOfDay = hour == 24 && minute == 0 && second == 0;
        LocalDateTime dateTime = endOfDay ? date.plusDays(1).atStartOfDay() : date.atTime(hour, minute, second);
        String zone = parts.group("zone");
        ZoneOffset offset = zone == null ? null : zone.equals("UTC") ? ZoneOffset.UTC : ZoneOffset.of(zone);
        return new ReadDate.At(dateTime, true, offset);
    }

    private static int hour(int hour, Matcher parts) {
        String half = parts.group("half1") == null ? parts.group("half2") : parts.group("half1");
        if (half == null) {
            return hour;
        }
        boolean afternoon = half.equals("下午") || half.equals("PM");
        if (hour == 12) {
            return afternoon ? 12 : 0;
        }
        return afternoon && hour < 12 ? hour + 12 : hour;
    }

    private static ReadDate compact(String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        try {
            if (year > 2199) {
                return unreadable(digits);
            }
            LocalDate date = LocalDate.of(
                    year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6, 8)));
            if (digits.length() == 8) {
                return new ReadDate.At(date.atStartOfDay(), false, null);
            }
            int second = digits.length() == 14 ? Integer.parseInt(digits.substring(12, 14)) : 0;
            return at(
                    date.atTime(
                            Integer.parseInt(digits.substring(8, 10)),
                            Integer.parseInt(digits.substring(10, 12)),
                            second),
                    true);
        } catch (DateTimeException e) {
            return unreadable(digits);
        }
    }

    private static ReadDate found(DateTimeFormatter formatter, String text) {
        return switch (formatter.parseBest(text, LocalDateTime::from, LocalDate::from)) {
            case LocalDateTime dateTime -> at(dateTime, true);
            case LocalDate date -> at(date.atStartOfDay(), false);
            default -> unreadable(text);
        };
    }

    private static ReadDate at(LocalDateTime dateTime, boolean hasTime) {
        return new ReadDate.At(dateTime, hasTime, null);
    }

    private static ReadDate unreadable(String text) {
        return new ReadDate.Unreadable(text);
    }

    private static DateTimeFormatter english(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
