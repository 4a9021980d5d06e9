package io.yunzong.leadership.web;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Pages;
import io.yunzong.kernel.PersonId;
import io.yunzong.leadership.Decision;
import io.yunzong.leadership.DecisionFilter;
import io.yunzong.leadership.Escalation;
import io.yunzong.leadership.EscalationFilter;
import io.yunzong.leadership.GroupFinder;
import io.yunzong.leadership.Member;
import io.yunzong.leadership.MemberFilter;
import io.yunzong.leadership.web.LeadershipRows.EscalationRow;
import io.yunzong.platform.Texts;
import io.yunzong.sheets.Column;
import io.yunzong.sheets.SheetWriter;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists of the group in the reader's language, on screen and as workbooks. */
@Component
class LeadershipSheets {
    private final GroupFinder finder;
    private final Texts texts;
    private final Clock clock;

    LeadershipSheets(GroupFinder finder, Texts texts, Clock clock) {
        this.finder = finder;
        this.texts = texts;
        this.clock = clock;
    }

    String title(String list, Locale locale) {
        return texts.find("leadership.export." + list, locale);
    }

    /** With the titles the modules of the duties bring, and names for ids. */
    List<EscalationRow> rows(List<Escalation> escalations, Caller reader, Locale locale) {
        Map<PersonId, String> names = finder.names(escalations);
        return escalations.stream()
                .map(one -> EscalationRow.of(
                        one,
                        texts.fill(one.module(), "tasks.kind." + one.kind(), one.titleArgs(), locale),
                        names,
                        reader.personId()))
                .toList();
    }

    void members(OutputStream out, MemberFilter filter, @Nullable String sort, Caller reader, Locale locale) {
        Instant now = clock.instant();
        SheetWriter.xlsx(
                out,
                title("members", locale),
                List.of(
                        Column.text(heading("person", locale), Member::personName),
                        Column.text(heading("function", locale), one -> word("function", one.function(), locale)),
                        Column.text(
                                heading("fromDay", locale), one -> one.fromDay().toString()),
                        Column.text(heading("toDay", locale), one -> one.toDay().toString()),
                        Column.text(
                                heading("state", locale),
                                one -> texts.find(
                                        "leadership.term."
                                                + (one.inTerm(now)
                                                        ? "current"
                                                        : one.endsAt().isAfter(now) ? "coming" : "past"),
                                        locale)),
                        Column.text(heading("endedReason", locale), Member::endedReason),
                        Column.text(heading("endedBy", locale), Member::endedByName),
                        Column.text(heading("appointedBy", locale), Member::appointedByName),
                        Column.instant(heading("appointedAt", locale), Member::appointedAt)),
                Pages.all(sort, (PageQuery query) -> finder.members(filter, query, reader)));
    }

    void escalations(OutputStream out, EscalationFilter filter, @Nullable String sort, Caller reader, Locale locale) {
        Stream<EscalationRow> rows = IntStream.iterate(0, page -> page + 1)
                .mapToObj(page -> rows(
                        finder.escalations(filter, PageQuery.of(page, PageQuery.MAX_SIZE, sort), reader)
                                .rows(),
                        reader,
                        locale))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream);
        SheetWriter.xlsx(
                out,
                title("escalations", locale),
                List.of(
                        Column.<EscalationRow>text(heading("task", locale), EscalationRow::title)
                                .wide(40),
                        Column.number(heading("level", locale), EscalationRow::level),
                        Column.instant(heading("taskDueAt", locale), EscalationRow::taskDueAt),
                        Column.instant(heading("raisedAt", locale), EscalationRow::raisedAt),
                        Column.text(heading("receivers", locale), row -> String.join("、", row.receivers())),
                        Column.text(
                                heading("notedBy", locale),
                                row -> row.notes().stream()
                                        .map(LeadershipRows.NoteRow::name)
                                        .collect(Collectors.joining("、"))),
                        Column.text(
                                heading("state", locale),
                                row -> texts.find(
                                        "leadership.task."
                                                + (row.outcome() == null
                                                        ? "open"
                                                        : row.outcome().name().toLowerCase(Locale.ROOT)),
                                        locale)),
                        Column.instant(heading("closedAt", locale), EscalationRow::closedAt),
                        Column.<EscalationRow>text(heading("closingNote", locale), EscalationRow::closingNote)
                                .wide(40)),
                rows);
    }

    void decisions(OutputStream out, DecisionFilter filter, @Nullable String sort, Caller reader, Locale locale) {
        Instant now = clock.instant();
        SheetWriter.xlsx(
                out,
                title("decisions", locale),
                List.of(
                        Column.text(heading("number", locale), Decision::cited),
                        Column.<Decision>text(heading("title", locale), Decision::title)
                                .wide(30),
                        Column.<Decision>text(heading("text", locale), Decision::text)
                                .wide(60),
                        Column.text(
                                heading("decidedOn", locale),
                                one -> one.decidedOn().toString()),
                        Column.text(heading("owner", locale), Decision::ownerName),
                        Column.text(
                                heading("firstDueOn", locale),
                                one -> one.firstDueOn().toString()),
                        Column.text(heading("dueOn", locale), one -> one.dueOn().toString()),
                        Column.number(heading("postponed", locale), Decision::postponed),
                        Column.text(heading("state", locale), one -> word("state", one.state(), locale)),
                        Column.text(
                                heading("overdue", locale),
                                one -> one.overdue(now) ? texts.find("leadership.overdue", locale) : null),
                        Column.instant(heading("closedAt", locale), Decision::closedAt),
                        Column.text(heading("closedBy", locale), Decision::closedByName),
                        Column.<Decision>text(heading("closingWords", locale), Decision::closingWords)
                                .wide(40),
                        Column.text(heading("document", locale), Decision::documentNumber)),
                Pages.all(sort, (PageQuery query) -> finder.decisions(filter, query, reader)));
    }

    private String word(String kind, Enum<?> constant, Locale locale) {
        return texts.find("leadership." + kind + "." + constant.name().toLowerCase(Locale.ROOT), locale);
    }

    private String heading(String column, Locale locale) {
        return texts.find("leadership.export.column." + column, locale);
    }
}
