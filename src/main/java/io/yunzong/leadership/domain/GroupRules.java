package io.yunzong.leadership.domain;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Unmet;
import io.yunzong.leadership.AppointMember;
import io.yunzong.leadership.LeadershipRefused.Why;
import io.yunzong.leadership.Member;
import io.yunzong.leadership.RecordDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes a term, and what makes a decision. Clause C-04. */
public final class GroupRules {
    public static final int MAX_TITLE = 100;
    public static final int MAX_TEXT = 4_000;
    public static final int MAX_WORDS = 2_000;
    public static final int MAX_KEY = 200;
    public static final int MAX_YEARS = 10;

    private GroupRules() {}

    public static List<Unmet> check(AppointMember order, LocalDate today) {
        List<Unmet> unmet = new ArrayList<>();
        if (order.function() == null) {
            unmet.add(Why.FUNCTION_MISSING.unmet().inField("function"));
        }
        LocalDate from = order.fromDay();
        LocalDate to = order.toDay();
        if (from == null || to == null) {
            unmet.add(Why.TERM_MISSING.unmet().inField(from == null ? "fromDay" : "toDay"));
        } else if (to.isBefore(from)) {
            unmet.add(Why.TERM_REVERSED.unmet().inField("toDay"));
        } else if (to.isBefore(today)) {
            unmet.add(Why.TERM_PAST.unmet().inField("toDay"));
        } else if (to.isAfter(from.plusYears(MAX_YEARS))) {
            unmet.add(Why.TERM_TOO_LONG.unmet("years", MAX_YEARS).inField("toDay"));
        }
        return unmet;
    }

    /** What stands against it beside the terms that lie in the same time. */
    public static List<Unmet> checkBeside(AppointMember order, List<Member> others) {
        List<Unmet> unmet = new ArrayList<>();
        others.stream()
                .filter(other -> other.person().equals(order.person()))
                .findFirst()
                .ifPresent(other -> unmet.add(Why.TERMS_OVERLAP
                        .unmet("name", other.personName())
                        .inField("fromDay")
                        .underClause("C-04")));
        others.stream()
                .filter(other -> order.function() == Member.Function.LEADER
                        && other.function() == Member.Function.LEADER
                        && !other.person().equals(order.person()))
                .findFirst()
                .ifPresent(other -> unmet.add(
                        Why.LEADER_TAKEN.unmet("name", other.personName()).inField("function")));
        return unmet;
    }

    /** Who it is for and what it is about are looked up elsewhere. */
    public static List<Unmet> check(RecordDecision order, LocalDate today) {
        List<Unmet> unmet = new ArrayList<>(checkKey(order.reportKey()));
        if (Blanks.toNull(order.title()) == null) {
            unmet.add(Why.TITLE_MISSING.unmet().inField("title"));
        }
        if (Blanks.toNull(order.text()) == null) {
            unmet.add(Why.TEXT_MISSING.unmet().inField("text"));
        }
        unmet.addAll(checkLength(order.title(), MAX_TITLE, "title"));
        unmet.addAll(checkLength(order.text(), MAX_TEXT, "text"));
        unmet.addAll(checkLength(order.reason(), MAX_WORDS, "reason"));
        LocalDate decidedOn = order.decidedOn();
        if (decidedOn != null && decidedOn.isAfter(today)) {
            unmet.add(Why.DECIDED_LATER.unmet().inField("decidedOn"));
        }
        unmet.addAll(checkDue(order.dueOn(), today));
        return unmet;
    }

    public static List<Unmet> checkDue(@Nullable LocalDate dueOn, LocalDate today) {
        if (dueOn == null) {
            return List.of(Why.DUE_MISSING.unmet().inField("dueOn"));
        }
        return dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(2))
                ? List.of(Why.DUE_PAST.unmet().inField("dueOn"))
                : List.of();
    }

    public static List<Unmet> checkKey(@Nullable String reportKey) {
        return Blanks.toNull(reportKey) == null || Blanks.strip(reportKey).length() > MAX_KEY
                ? List.of(Why.REPORT_KEY_MISSING.unmet().inField("reportKey"))
                : List.of();
    }

    public static List<Unmet> checkReason(@Nullable String reason, String field) {
        return Blanks.toNull(reason) == null
                ? List.of(Why.REASON_MISSING.unmet().inField(field))
                : checkLength(reason, MAX_WORDS, field);
    }

    public static List<Unmet> checkWords(@Nullable String words, String field) {
        return Blanks.toNull(words) == null
                ? List.of(Why.WORDS_MISSING.unmet().inField(field).underClause("C-04"))
                : checkLength(words, MAX_WORDS, field);
    }

    public static List<Unmet> checkLength(@Nullable String text, int most, String field) {
        return text != null && text.length() > most
                ? List.of(Why.TOO_LONG.unmet("most", most).inField(field))
                : List.of();
    }

    /** What stays of a due time that has passed: the first one counts. */
    public static @Nullable Instant overdue(@Nullable Instant before, Instant dueAt, Instant now) {
        if (before != null) {
            return before;
        }
        return dueAt.isAfter(now) ? null : dueAt;
    }
}
