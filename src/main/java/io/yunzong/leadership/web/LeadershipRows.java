package io.yunzong.leadership.web;

import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.TaskId;
import io.yunzong.leadership.Decision;
import io.yunzong.leadership.DecisionEvent;
import io.yunzong.leadership.Escalation;
import io.yunzong.leadership.GroupState;
import io.yunzong.leadership.Member;
import io.yunzong.tasks.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What concerns the group, as it is sent. */
final class LeadershipRows {
    private LeadershipRows() {}

    record MemberRow(
            long id,
            long personId,
            String personName,
            Member.Function function,
            LocalDate fromDay,
            LocalDate toDay,
            boolean inTerm,
            boolean over,
            @Nullable Instant endedAt,
            @Nullable String endedReason,
            @Nullable String endedByName,
            Instant appointedAt,
            String appointedByName,
            boolean qualified) {
        static MemberRow of(Member member, Instant now) {
            return new MemberRow(
                    member.id().value(),
                    member.person().value(),
                    member.personName(),
                    member.function(),
                    member.fromDay(),
                    member.toDay(),
                    member.inTerm(now),
                    !member.endsAt().isAfter(now),
                    member.endedReason() == null ? null : member.endsAt(),
                    member.endedReason(),
                    member.endedByName(),
                    member.appointedAt(),
                    member.appointedByName(),
                    member.qualified());
        }
    }

    record StateRow(
            List<MemberRow> inTerm,
            boolean vacant,
            boolean member,
            boolean mayAppoint,
            boolean mayDecide,
            @Nullable Integer openEscalations,
            @Nullable Integer overdueDecisions) {
        static StateRow of(GroupState state, boolean mayDecide, Instant now) {
            return new StateRow(
                    state.inTerm().stream().map(one -> MemberRow.of(one, now)).toList(),
                    state.vacant(),
                    state.member(),
                    state.mayAppoint(),
                    mayDecide,
                    state.openEscalations(),
                    state.overdueDecisions());
        }
    }

    record Candidate(long id, String displayName) {}

    record NoteRow(
            long personId,
            String name,
            Instant at,
            @Nullable String words) {}

    record EscalationRow(
            long id,
            long taskId,
            String title,
            int level,
            @Nullable String clause,
            String subject,
            @Nullable Long siteId,
            @Nullable Instant taskDueAt,
            Instant raisedAt,
            List<String> receivers,
            @Nullable Instant closedAt,
            Task.@Nullable Outcome outcome,
            @Nullable String closingNote,
            List<NoteRow> notes,
            boolean noted) {
        static EscalationRow of(Escalation one, String title, Map<PersonId, String> names, @Nullable PersonId reader) {
            SiteId site = one.siteId();
            return new EscalationRow(
                    one.id().value(),
                    one.task().value(),
                    title,
                    one.level(),
                    one.clause(),
                    one.subject().toString(),
                    site == null ? null : site.value(),
                    one.taskDueAt(),
                    one.raisedAt(),
                    one.receivers().stream()
                            .map(id -> names.getOrDefault(id, id.toString()))
                            .sorted()
                            .toList(),
                    one.closedAt(),
                    one.outcome(),
                    one.closingNote(),
                    one.notes().stream()
                            .map(note -> new NoteRow(note.person().value(), note.name(), note.at(), note.words()))
                            .toList(),
                    one.notes().stream().anyMatch(note -> note.person().equals(reader)));
        }
    }

    record DecisionRow(
            long id,
            String number,
            String title,
            LocalDate decidedOn,
            long ownerId,
            String ownerName,
            LocalDate firstDueOn,
            LocalDate dueOn,
            Instant dueAt,
            int postponed,
            boolean overdue,
            Decision.State state,
            @Nullable Instant closedAt,
            @Nullable String closedByName,
            @Nullable String closingWords,
            @Nullable Long documentId,
            @Nullable String documentNumber,
            @Nullable String subject,
            @Nullable Long taskId) {
        static DecisionRow of(Decision decision, Instant now) {
            DocumentId document = decision.document();
            Subject subject = decision.subject();
            TaskId task = decision.task();
            return new DecisionRow(
                    decision.id().value(),
                    decision.cited(),
                    decision.title(),
                    decision.decidedOn(),
                    decision.owner().value(),
                    decision.ownerName(),
                    decision.firstDueOn(),
                    decision.dueOn(),
                    decision.dueAt(),
                    decision.postponed(),
                    decision.overdue(now),
                    decision.state(),
                    decision.closedAt(),
                    decision.closedByName(),
                    decision.closingWords(),
                    document == null ? null : document.value(),
                    decision.documentNumber(),
                    subject == null ? null : subject.toString(),
                    task == null ? null : task.value());
        }
    }

    /** One decision with its story. */
    record DecisionPage(
            DecisionRow decision,
            String text,
            @Nullable String reason,
            Instant recordedAt,
            String recordedByName,
            List<DecisionEvent> events,
            boolean mayDecide,
            boolean mayReport) {
        static DecisionPage of(
                Decision decision, List<DecisionEvent> events, boolean mayDecide, boolean owns, Instant now) {
            return new DecisionPage(
                    DecisionRow.of(decision, now),
                    decision.text(),
                    decision.reason(),
                    decision.recordedAt(),
                    decision.recordedByName(),
                    events,
                    decision.open() && mayDecide,
                    decision.open() && (mayDecide || owns));
        }
    }
}
