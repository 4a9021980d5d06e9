package io.yunzong.journey.web;

import io.yunzong.identity.Caller;
import io.yunzong.journey.JourneyRefused;
import io.yunzong.journey.JourneyRefused.Why;
import io.yunzong.journey.ListedConsignment;
import io.yunzong.journey.web.FiveFields.Field;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Weight;
import io.yunzong.platform.Texts;
import io.yunzong.sheets.Column;
import io.yunzong.sheets.SheetWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The list as a workbook. The five fields of Clause B-14 each bring their source and time, so that a printed list does
 * not look surer than the screen.
 */
@Component
class ExportColumns {
    private final Texts texts;

    ExportColumns(Texts texts) {
        this.texts = texts;
    }

    /** The chosen columns, or all of them. */
    List<Column<ListedConsignment>> columns(@Nullable List<String> keys, Caller viewer, Locale locale) {
        Map<String, List<Column<ListedConsignment>>> all = all(viewer, locale);
        List<Column<ListedConsignment>> chosen = new ArrayList<>();
        for (String key : keys == null || keys.isEmpty() ? all.keySet() : keys) {
            List<Column<ListedConsignment>> columns = all.get(key);
            if (columns == null) {
                throw new JourneyRefused(
                        Kind.INVALID, Why.FILTER_INVALID.unmet().inField("columns"));
            }
            chosen.addAll(columns);
        }
        return chosen;
    }

    void write(
            HttpServletResponse response,
            List<Column<ListedConsignment>> columns,
            Locale locale,
            Stream<ListedConsignment> rows) {
        try {
            SheetWriter.xlsx(
                    response.getOutputStream(), texts.find("journey.sheet.consignments", locale), columns, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, List<Column<ListedConsignment>>> all(Caller viewer, Locale locale) {
        Map<String, List<Column<ListedConsignment>>> all = new LinkedHashMap<>();
        Function<String, String> heading = key -> texts.find("journey.column." + key, locale);
        text(all, heading, "number", ListedConsignment::number);
        text(all, heading, "customerReference", ListedConsignment::customerReference);
        text(all, heading, "customerName", ListedConsignment::customerName);
        text(all, heading, "consignorName", row -> ConsignmentRow.personal(row.consignorName(), viewer));
        text(all, heading, "consigneeName", row -> ConsignmentRow.personal(row.consigneeName(), viewer));
        text(all, heading, "goodsName", ListedConsignment::goodsName);
        one(all, "pieceCount", Column.number(heading.apply("pieceCount"), ListedConsignment::pieceCount));
        one(
                all,
                "weightKg",
                Column.number(
                        heading.apply("weightKg"),
                        row -> row.weightGrams() == null ? null : new Weight(row.weightGrams()).kilograms()));
        wayAndTimes(all, heading, locale);
        return all;
    }

    private void wayAndTimes(
            Map<String, List<Column<ListedConsignment>>> all, Function<String, String> heading, Locale locale) {
        text(
                all,
                heading,
                "status",
                row -> texts.find("journey.status." + row.status().name(), locale));
        time(all, heading, "statusAt", ListedConsignment::statusAt);
        field(all, heading, locale, "origin", row -> FiveFields.of(row).origin(), FiveFields.PlaceValue::text);
        field(
                all,
                heading,
                locale,
                "destination",
                row -> FiveFields.of(row).destination(),
                FiveFields.PlaceValue::text);
        field(all, heading, locale, "position", FiveFields::position, FiveFields.PlaceValue::text);
        field(all, heading, locale, "means", row -> FiveFields.of(row).means(), FiveFields.MeansValue::text);
        eta(all, heading, locale);
        time(all, heading, "bookedAt", ListedConsignment::bookedAt);
        time(all, heading, "promisedDeliveryAt", ListedConsignment::promisedDeliveryAt);
        time(all, heading, "plannedArrivalAt", ListedConsignment::plannedArrivalAt);
        time(all, heading, "arrivedAt", ListedConsignment::arrivedAt);
        time(all, heading, "deliveredAt", ListedConsignment::deliveredAt);
        one(all, "minutesLate", Column.number(heading.apply("minutesLate"), ListedConsignment::minutesLate));
        text(
                all,
                heading,
                "simulated",
                row -> row.simulated() ? texts.find("journey.source.SIMULATION", locale) : null);
    }

    private void eta(
            Map<String, List<Column<ListedConsignment>>> all, Function<String, String> heading, Locale locale) {
        all.put(
                "eta",
                List.of(
                        Column.instant(
                                heading.apply("eta"),
                                row -> FiveFields.of(row).eta().value()),
                        source(heading, locale, "eta", row -> FiveFields.of(row).eta()),
                        at(heading, "eta", row -> FiveFields.of(row).eta())));
    }

    private <V> void field(
            Map<String, List<Column<ListedConsignment>>> all,
            Function<String, String> heading,
            Locale locale,
            String key,
            Function<ListedConsignment, Field<V>> field,
            Function<V, @Nullable String> shown) {
        Column<ListedConsignment> value = Column.text(heading.apply(key), row -> {
            V found = field.apply(row).value();
            return found == null ? null : shown.apply(found);
        });
        all.put(key, List.of(value, source(heading, locale, key, field), at(heading, key, field)));
    }

    private <V> Column<ListedConsignment> source(
            Function<String, String> heading, Locale locale, String key, Function<ListedConsignment, Field<V>> field) {
        return Column.text(
                heading.apply(key) + heading.apply("source"),
                row -> texts.find("journey.source." + field.apply(row).source().name(), locale));
    }

    private static <V> Column<ListedConsignment> at(
            Function<String, String> heading, String key, Function<ListedConsignment, Field<V>> field) {
        return Column.instant(
                heading.apply(key) + heading.apply("at"),
                row -> field.apply(row).at());
    }

    private static void text(
            Map<String, List<Column<ListedConsignment>>> all,
            Function<String, String> heading,
            String key,
            Function<ListedConsignment, @Nullable String> value) {
        one(all, key, Column.text(heading.apply(key), value));
    }

    private static void time(
            Map<String, List<Column<ListedConsignment>>> all,
            Function<String, String> heading,
            String key,
            Function<ListedConsignment, @Nullable Instant> value) {
        one(all, key, Column.instant(heading.apply(key), value));
    }

    private static void one(
            Map<String, List<Column<ListedConsignment>>> all, String key, Column<ListedConsignment> column) {
        all.put(key, List.of(column));
    }
}
