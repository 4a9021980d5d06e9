package io.yunzong.imports;

import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.Unmet;
import io.yunzong.sheets.CellTexts;
import io.yunzong.sheets.DateTexts;
import io.yunzong.sheets.NumberTexts;
import io.yunzong.sheets.ReadDate;
import io.yunzong.sheets.SheetCell;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a cell as the kind of its field. Every fault becomes a reason with the field's key; nothing is thrown. */
final class CellReader {
    private static final Set<String> YES = Set.of("是", "有", "y", "yes", "true", "1", "√", "对");
    private static final Set<String> NO = Set.of("否", "无", "n", "no", "false", "0", "×", "x", "不");
    private static final int SHOWN = 60;

    private final Set<String> nullWords;
    private final ZoneId zone;
    private final @Nullable String dateFormat;

    CellReader(ImportMapping mapping) {
        nullWords = mapping.nullWords().stream().map(CellReader::fold).collect(Collectors.toSet());
        zone = ZoneId.of(mapping.zone());
        dateFormat = mapping.dateFormat();
    }

    /** Takes faults and notes as they are found. */
    interface Listener {
        void fault(Unmet unmet);

        void note(Unmet unmet);
    }

    /** What a choice may be called. */
    static final class Words {
        private final Map<String, String> constants = new HashMap<>();
        private String shown = "";

        void add(String constant, String label, Set<String> spellings) {
            spellings.forEach(spelling -> constants.putIfAbsent(spelling, constant));
            shown = shown.isEmpty() ? label : shown + "、" + label;
        }
    }

    boolean isNothing(SheetCell cell) {
        return cell.isEmpty() || (cell.kind() == SheetCell.Kind.TEXT && nullWords.contains(fold(cell.text())));
    }

    private static String fold(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    /** The value of a cell that is not empty, or null with a fault or a note. */
    @Nullable
    Object read(ImportField field, Words words, SheetCell cell, Listener found) {
        Unmet fault = brokenCell(cell);
        if (fault != null) {
            found.fault(fault.inField(field.key()));
            return null;
        }
        return switch (field.kind()) {
            case TEXT -> text(field, cell, found);
            case NUMBER -> number(field, cell, found, ImportsRefused.Why.NOT_A_NUMBER);
            case WHOLE_NUMBER -> wholeNumber(field, cell, found);
            case DATE_TIME, DATE -> date(field, cell, found);
            case YES_NO -> yesNo(field, cell, found);
            case POINT -> point(field, cell, found);
            case CHOICE -> choice(field, words, cell, found);
        };
    }

    private static @Nullable Unmet brokenCell(SheetCell cell) {
        return switch (cell.kind()) {
            case FAULT -> ImportsRefused.Why.CELL_FAULT.unmet("value", cell.text());
            case NOT_COMPUTED -> ImportsRefused.Why.CELL_NOT_COMPUTED.unmet();
            case TOO_LONG -> ImportsRefused.Why.CELL_TOO_LONG.unmet();
            default -> null;
        };
    }

    private static @Nullable String text(ImportField field, SheetCell cell, Listener found) {
        boolean lost = cell.kind() == SheetCell.Kind.ROUNDED_NUMBER
                || (cell.kind() == SheetCell.Kind.TEXT && NumberTexts.hasLostDigits(cell.text()));
        if (lost) {
            return fault(ImportsRefused.Why.DIGITS_LOST, field, cell, found);
        }
        if (cell.kind() == SheetCell.Kind.DATE_TIME) {
            return cell.text().replace('T', ' ').replace(" 00:00:00", "");
        }
        return cell.text();
    }

    private static @Nullable BigDecimal number(
            ImportField field, SheetCell cell, Listener found, ImportsRefused.Why why) {
        Optional<BigDecimal> number =
                cell.kind() == SheetCell.Kind.DATE_TIME ? Optional.empty() : NumberTexts.find(cell.text());
        return number.orElseGet(() -> fault(why, field, cell, found));
    }

    private static @Nullable BigDecimal wholeNumber(ImportField field, SheetCell cell, Listener found) {
        BigDecimal number = number(field, cell, found, ImportsRefused.Why.NOT_A_WHOLE_NUMBER);
        if (number == null) {
            return null;
        }
        try {
            return BigDecimal.valueOf(number.intValueExact());
        } catch (ArithmeticException e) {
            return fault(ImportsRefused.Why.NOT_A_WHOLE_NUMBER, field, cell, found);
        }
    }

    private @Nullable Object date(ImportField field, SheetCell cell, Listener found) {
        return switch (DateTexts.read(cell.text(), cell.kind() == SheetCell.Kind.TEXT ? dateFormat : null)) {
            case ReadDate.At at ->
                field.kind() == ImportField.Kind.DATE ? at.dateTime().toLocalDate() : at.in(zone);
            case ReadDate.NoDate nothing -> {
                found.note(ImportsRefused.Why.EPOCH_DATE
                        .unmet("value", shown(nothing.text()))
                        .inField(field.key()));
                yield null;
            }
            case ReadDate.Ambiguous ambiguous -> fault(ImportsRefused.Why.AMBIGUOUS_DATE, field, cell, found);
            case ReadDate.Unreadable unreadable -> fault(ImportsRefused.Why.NOT_A_DATE, field, cell, found);
        };
    }

    private static @Nullable Boolean yesNo(ImportField field, SheetCell cell, Listener found) {
        String word = cell.text().toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            return fault(ImportsRefused.Why.NOT_YES_OR_NO, field, cell, found);
        }
        return YES.contains(word);
    }

    private static @Nullable GeoPoint point(ImportField field, SheetCell cell, Listener found) {
        String[] parts = cell.text().split("[,，;；\\s]+");
        Optional<BigDecimal> latitude = parts.length == 2 ? NumberTexts.find(parts[0]) : Optional.empty();
        Optional<BigDecimal> longitude = parts.length == 2 ? NumberTexts.find(parts[1]) : Optional.empty();
        if (latitude.isEmpty()
                || longitude.isEmpty()
                || !GeoPoint.isValid(
                        latitude.get().doubleValue(), longitude.get().doubleValue())) {
            return fault(ImportsRefused.Why.NOT_A_POINT, field, cell, found);
        }
        return new GeoPoint(latitude.get().doubleValue(), longitude.get().doubleValue());
    }

    private static @Nullable String choice(ImportField field, Words words, SheetCell cell, Listener found) {
        String constant = words.constants.get(CellTexts.headingKey(cell.text()));
        if (constant == null) {
            found.fault(ImportsRefused.Why.NOT_A_CHOICE
                    .unmet(Map.of("value", shown(cell.text()), "choices", words.shown))
                    .inField(field.key()));
        }
        return constant;
    }

    private static <T> @Nullable T fault(ImportsRefused.Why why, ImportField field, SheetCell cell, Listener found) {
        found.fault(why.unmet("value", shown(cell.text())).inField(field.key()));
        return null;
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    static Words noWords() {
        return new Words();
    }

    static Words words(ImportTargets targets, ImportTarget target, ImportField field) {
        Words words = new Words();
        List<String> choices = field.choices();
        choices.forEach(choice -> words.add(
                choice, targets.label(target, field, choice, Locale.ROOT), targets.spellings(target, field, choice)));
        return words;
    }
}
