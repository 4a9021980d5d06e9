package io.yunzong.delivery.web;

import io.yunzong.delivery.DeficiencyFilter;
import io.yunzong.delivery.DeliveryFinder;
import io.yunzong.delivery.RefusalFilter;
import io.yunzong.delivery.ReleaseFilter;
import io.yunzong.delivery.web.Answers.DeficiencyRow;
import io.yunzong.delivery.web.Answers.RefusalRow;
import io.yunzong.delivery.web.Answers.ReleaseRow;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.Pages;
import io.yunzong.platform.Texts;
import io.yunzong.regulation.DictionaryEntry;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.sheets.Column;
import io.yunzong.sheets.SheetWriter;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists as workbooks, read page by page under the reader's scope. */
@Component
class DeliverySheets {
    private final DeliveryFinder finder;
    private final RegulationFinder regulation;
    private final Texts texts;

    DeliverySheets(DeliveryFinder finder, RegulationFinder regulation, Texts texts) {
        this.finder = finder;
        this.regulation = regulation;
        this.texts = texts;
    }

    String title(String list, Locale locale) {
        return texts.find("delivery.export." + list, locale);
    }

    void releases(OutputStream out, ReleaseFilter filter, @Nullable String sort, Caller reader, Locale locale) {
        Stream<ReleaseRow> rows =
                Pages.all(sort, query -> finder.releases(filter, query, reader)).map(row -> ReleaseRow.of(row, reader));
        SheetWriter.xlsx(
                out,
                title(filter.courier() ? "deliveries" : "releases", locale),
                List.of(
                        Column.text(heading("number", locale), ReleaseRow::number),
                        Column.text(heading("customer", locale), ReleaseRow::customerName),
                        Column.text(heading("consignee", locale), ReleaseRow::consigneeName),
                        Column.text(heading("goods", locale), ReleaseRow::goodsName),
                        Column.text(heading("site", locale), ReleaseRow::siteName),
                        Column.number(heading("pieces", locale), ReleaseRow::pieces),
                        Column.text(heading("mode", locale), row -> word("mode", row.mode(), locale)),
                        Column.text(heading("vehicle", locale), ReleaseRow::vehicle),
                        Column.text(heading("courier", locale), ReleaseRow::courierName),
                        Column.text(heading("state", locale), row -> word("state", row.state(), locale)),
                        Column.instant(heading("submittedAt", locale), ReleaseRow::submittedAt),
                        Column.instant(heading("reviewDueAt", locale), ReleaseRow::reviewDueAt),
                        Column.text(heading("approvedBy", locale), row -> approved(row, locale)),
                        Column.instant(heading("approvedAt", locale), ReleaseRow::approvedAt),
                        Column.instant(heading("windowFrom", locale), ReleaseRow::windowFrom),
                        Column.instant(heading("windowTo", locale), ReleaseRow::windowTo),
                        Column.instant(heading("leftAt", locale), ReleaseRow::leftAt),
                        Column.instant(heading("closedAt", locale), ReleaseRow::closedAt)),
                rows);
    }

    void deficiencies(OutputStream out, DeficiencyFilter filter, @Nullable String sort, Caller reader, Locale locale) {
        Stream<DeficiencyRow> rows = Pages.all(sort, query -> finder.deficiencies(filter, query, reader))
                .map(DeficiencyRow::of);
        SheetWriter.xlsx(
                out,
                title("deficiencies", locale),
                List.of(
                        Column.text(heading("number", locale), DeficiencyRow::number),
                        Column.text(heading("site", locale), DeficiencyRow::siteName),
                        Column.text(heading("kind", locale), row -> entry("release_deficiency", row.kind(), locale)),
                        Column.<DeficiencyRow>text(heading("note", locale), DeficiencyRow::note)
                                .wide(40),
                        Column.text(heading("responsible", locale), DeficiencyRow::responsibleName),
                        Column.instant(heading("raisedAt", locale), DeficiencyRow::raisedAt),
                        Column.text(heading("raisedBy", locale), DeficiencyRow::raisedByName),
                        Column.instant(heading("dueAt", locale), DeficiencyRow::dueAt),
                        Column.text(heading("permittedBy", locale), DeficiencyRow::permittedByName),
                        Column.text(heading("permitReason", locale), DeficiencyRow::permitReason),
                        Column.instant(heading("signedAt", locale), DeficiencyRow::signedAt),
                        Column.text(heading("signedBy", locale), DeficiencyRow::signedByName)),
                rows);
    }

    void refusals(OutputStream out, RefusalFilter filter, @Nullable String sort, Caller reader, Locale locale) {
        Stream<RefusalRow> rows =
                Pages.all(sort, query -> finder.refusals(filter, query, reader)).map(row -> RefusalRow.of(row, reader));
        SheetWriter.xlsx(
                out,
                title("refusals", locale),
                List.of(
                        Column.text(heading("number", locale), RefusalRow::number),
                        Column.text(heading("customer", locale), RefusalRow::customerName),
                        Column.text(heading("site", locale), RefusalRow::siteName),
                        Column.text(heading("shippingSite", locale), RefusalRow::shippingSiteName),
                        Column.number(
                                heading("pieces", locale), row -> row.pieceIds().size()),
                        Column.text(heading("reason", locale), row -> entry("refusal", row.reason(), locale)),
                        Column.text(heading("refuser", locale), RefusalRow::refuserName),
                        Column.text(heading("quarantine", locale), RefusalRow::quarantine),
                        Column.instant(heading("refusedAt", locale), RefusalRow::refusedAt),
                        Column.text(heading("state", locale), row -> word("state", row.state(), locale)),
                        Column.instant(heading("dueAt", locale), RefusalRow::decisionDueAt),
                        Column.text(heading("decision", locale), row -> decision(row, locale)),
                        Column.instant(heading("decidedAt", locale), RefusalRow::decidedAt),
                        Column.text(heading("decidedBy", locale), RefusalRow::decidedByName),
                        Column.text(heading("returnNumber", locale), RefusalRow::returnNumber),
                        Column.instant(heading("departedAt", locale), RefusalRow::departedAt),
                        Column.instant(heading("closedAt", locale), RefusalRow::closedAt)),
                rows);
    }

    private String heading(String column, Locale locale) {
        return texts.find("delivery.export.column." + column, locale);
    }

    private String word(String kind, Enum<?> value, Locale locale) {
        return texts.find("delivery.export." + kind + "." + value.name(), locale);
    }

    private String approved(ReleaseRow row, Locale locale) {
        return row.approved().stream()
                .map(role -> texts.find("identity.role." + role.name().toLowerCase(Locale.ROOT), locale))
                .collect(Collectors.joining(" · "));
    }

    private @Nullable String decision(RefusalRow row, Locale locale) {
        return row.decision() == null
                ? null
                : entry("return_decision", row.decision().name().toLowerCase(Locale.ROOT), locale);
    }

    private String entry(String dictionary, String code, Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return regulation
                .current()
                .dictionary(dictionary)
                .find(code)
                .map(chinese ? DictionaryEntry::zh : DictionaryEntry::en)
                .orElse(code);
    }
}
