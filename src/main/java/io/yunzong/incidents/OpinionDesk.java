package io.yunzong.incidents;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Piece;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.incidents.IncidentBook.Act;
import io.yunzong.incidents.IncidentRefused.Why;
import io.yunzong.incidents.domain.IncidentRules;
import io.yunzong.incidents.domain.Incidents;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.IncidentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.RegulationFinder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Headquarters' side and the way out: opinion, proof of solution by the branch, release of what was held, close.
 * Clauses.
 */
@Component
@Transactional
public class OpinionDesk {
    private static final String DICTIONARY = "hq_opinion";

    private final Incidents incidents;
    private final IncidentBook book;
    private final IncidentDuties duties;
    private final IncidentHolds stops;
    private final Materials materials;
    private final ConsignmentFinder consignments;
    private final RegulationFinder regulations;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    OpinionDesk(
            Incidents incidents,
            IncidentBook book,
            IncidentDuties duties,
            IncidentHolds stops,
            Materials materials,
            ConsignmentFinder consignments,
            RegulationFinder regulations,
            ApplicationEventPublisher events,
            Audit audit) {
        this.incidents = incidents;
        this.book = book;
        this.duties = duties;
        this.stops = stops;
        this.materials = materials;
        this.consignments = consignments;
        this.regulations = regulations;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Headquarters says what is to be done; the last word counts. A split lets unaffected pieces go on at once.
     *
     * @throws IncidentRefused HEADQUARTERS_ONLY for all but the quality department; NOT_FOUND, CLOSED, CODE_UNKNOWN,
     *     NOT_BLOCKING, MAY_GO_ON_MISSING, MAY_GO_ON_ALL, PIECE_UNKNOWN, TOO_LONG
     */
    public void give(IncidentId id, Opinion opinion, Reported reported, Caller caller) {
        book.demandHeadquarters(caller, "A-23");
        Incident incident = book.lockOpen(id, caller);
        if (book.before(reported, IncidentEntry.Kind.OPINION, id).isPresent()) {
            return;
        }
        Consignment consignment = consignments.get(incident.consignmentId(), Scope.all());
        List<PieceId> pieces =
                consignments.listPieces(consignment).stream().map(Piece::id).toList();
        List<Unmet> unmet = new ArrayList<>(IncidentRules.checkOpinion(incident, opinion, pieces));
        boolean offered = regulations
                        .get(incident.regulationVersion())
                        .dictionary(DICTIONARY)
                        .offers(opinion.code())
                || opinion.code().equals(Opinion.SPLIT);
        if (!offered) {
            unmet.add(Why.CODE_UNKNOWN.unmet().inField("code").underClause("A-23"));
        }
        IncidentRefused.unlessEmpty(Kind.INVALID, unmet);
        Instant now = book.now();
        Incident answered =
                IncidentChange.of(incident).opinion(opinion.code(), now).done();
        if (opinion.code().equals(Opinion.SPLIT)) {
            answered = split(answered, opinion, pieces);
        }
        incidents.save(answered);
        book.append(
                id, Act.said(IncidentEntry.Kind.OPINION, now, opinion.code(), opinion.words()), reported.key(), caller);
        duties.answered(answered, opinion.words(), caller);
        events.publishEvent(new OpinionGiven(answered, opinion));
        book.announce(answered);
        audit.record(
                caller,
                "incident.opinion",
                "consignment:" + incident.consignmentId(),
                Map.of("incident", incident.number(), "code", opinion.code()));
    }

    private Incident split(Incident incident, Opinion opinion, List<PieceId> all) {
        List<PieceId> remain = (incident.pieceIds().isEmpty() ? all : incident.pieceIds())
                .stream().filter(piece -> !opinion.mayGoOn().contains(piece)).toList();
        Incident narrowed = IncidentChange.of(incident).concerns(remain).done();
        stops.split(narrowed, remain);
        return narrowed;
    }

    /**
     * The branch says how it was solved, and shows it.
     *
     * @throws IncidentRefused NOT_ALLOWED, NOT_YOUR_BRANCH, CLOSED, OPINION_MISSING, OPINION_HOLDS, WORDS_MISSING,
     *     PROOF_MISSING, ALREADY_SOLVED, PHOTO_UNKNOWN, TOO_LONG
     */
    public void solve(
            IncidentId id, @Nullable String words, List<EvidenceId> photos, Reported reported, Caller caller) {
        Incident incident = book.lockOpen(id, caller);
        book.demandBranch(incident, caller);
        if (book.before(reported, IncidentEntry.Kind.SOLVED, id).isPresent()) {
            return;
        }
        String said = Blanks.toNull(words);
        List<Unmet> unmet = IncidentRules.checkSolution(incident, said, photos);
        book.checkPhotos(incident.consignmentId(), photos, "photos", caller, unmet);
        IncidentRefused.unlessEmpty(Kind.CONFLICT, unmet);
        Instant now = book.now();
        Incident solved = IncidentChange.of(incident).acted(now).solved(now).done();
        incidents.save(solved);
        book.append(id, Act.said(IncidentEntry.Kind.SOLVED, now, null, said).with(photos), reported.key(), caller);
        duties.acted(solved, caller);
        book.announce(solved);
    }

    /**
     * Headquarters does not accept the solution.
     *
     * @throws IncidentRefused HEADQUARTERS_ONLY, CLOSED, NOT_SOLVED, ALREADY_RELEASED, WORDS_MISSING, TOO_LONG
     */
    public void sendBack(IncidentId id, @Nullable String words, Reported reported, Caller caller) {
        book.demandHeadquarters(caller, "A-24");
        Incident incident = book.lockOpen(id, caller);
        if (book.before(reported, IncidentEntry.Kind.SENT_BACK, id).isPresent()) {
            return;
        }
        List<Unmet> unmet = new ArrayList<>();
        String said = demandWords(words, "A-24", unmet);
        if (incident.solvedAt() == null) {
            unmet.add(Why.NOT_SOLVED.unmet());
        }
        if (incident.releasedAt() != null) {
            unmet.add(Why.ALREADY_RELEASED.unmet());
        }
        IncidentRefused.unlessEmpty(Kind.CONFLICT, unmet);
        Incident back = IncidentChange.of(incident).solved(null).done();
        incidents.save(back);
        book.append(id, Act.said(IncidentEntry.Kind.SENT_BACK, book.now(), null, said), reported.key(), caller);
        book.announce(back);
    }

    private static @Nullable String demandWords(@Nullable String words, String clause, List<Unmet> unmet) {
        String said = Blanks.toNull(words);
        if (said == null) {
            unmet.add(Why.WORDS_MISSING.unmet().inField("words").underClause(clause));
        }
        IncidentRules.checkLength(said, "words", unmet);
        return said;
    }

    /**
     * Headquarters lets the goods go on: there is an opinion, and the problem is solved with proof.
     *
     * @throws IncidentRefused HEADQUARTERS_ONLY, CLOSED, and every condition that is not met
     */
    public void release(IncidentId id, @Nullable String words, Reported reported, Caller caller) {
        book.demandHeadquarters(caller, "A-24");
        Incident incident = book.lockOpen(id, caller);
        if (book.before(reported, IncidentEntry.Kind.RELEASED, id).isPresent()) {
            return;
        }
        List<Unmet> unmet = IncidentRules.checkRelease(incident);
        IncidentRules.checkLength(words, "words", unmet);
        IncidentRefused.unlessEmpty(Kind.CONFLICT, unmet);
        Instant now = book.now();
        Incident released = IncidentChange.of(incident).released(now).done();
        incidents.save(released);
        book.append(
                id,
                Act.said(IncidentEntry.Kind.RELEASED, now, incident.opinion(), Blanks.toNull(words)),
                reported.key(),
                caller);
        stops.release(
                incident, incident.number() + " 总部意见：" + opinion(incident) + "；问题已解决，" + caller.displayName() + "放行");
        book.announce(released);
        audit.record(
                caller,
                "incident.released",
                "consignment:" + incident.consignmentId(),
                Map.of("incident", incident.number()));
    }

    private String opinion(Incident incident) {
        String code = incident.opinion();
        return code == null
                ? ""
                : regulations
                        .get(incident.regulationVersion())
                        .dictionary(DICTIONARY)
                        .find(code)
                        .map(entry -> entry.zh())
                        .orElse(code);
    }

    /**
     * It is over. Headquarters closes; what needs no report and stops nothing, the branch itself may close.
     *
     * @throws IncidentRefused HEADQUARTERS_ONLY, CLOSED, WORDS_MISSING, and everything that is owed and not there
     */
    public void close(IncidentId id, @Nullable String words, Reported reported, Caller caller) {
        Incident incident = book.lock(id, caller);
        boolean branchMay = !incident.kind().inWriting() && !incident.blocking();
        if (!branchMay || !caller.may(Permission.INCIDENT_WORK)) {
            book.demandHeadquarters(caller, "A-24");
        } else {
            book.demandBranch(incident, caller);
        }
        if (book.before(reported, IncidentEntry.Kind.CLOSED, id).isPresent()) {
            return;
        }
        if (!incident.open()) {
            throw IncidentRefused.conflict(Why.CLOSED.unmet());
        }
        List<Unmet> unmet = IncidentRules.checkClose(incident, materials.list(incident));
        String said = demandWords(words, "A-21", unmet);
        IncidentRefused.unlessEmpty(Kind.CONFLICT, unmet);
        end(incident, Incident.Outcome.SETTLED, said, reported.key(), caller);
    }

    /**
     * There was nothing: headquarters says so, with a reason, and what was held goes on.
     *
     * @throws IncidentRefused HEADQUARTERS_ONLY, CLOSED, WORDS_MISSING, TOO_LONG
     */
    public void dismiss(IncidentId id, @Nullable String words, Reported reported, Caller caller) {
        book.demandHeadquarters(caller, "A-24");
        Incident incident = book.lock(id, caller);
        if (book.before(reported, IncidentEntry.Kind.CLOSED, id).isPresent()) {
            return;
        }
        if (!incident.open()) {
            throw IncidentRefused.conflict(Why.CLOSED.unmet());
        }
        List<Unmet> unmet = new ArrayList<>();
        String said = demandWords(words, "A-24", unmet);
        IncidentRefused.unlessEmpty(Kind.INVALID, unmet);
        stops.release(incident, incident.number() + " 误报：" + said);
        end(incident, Incident.Outcome.MISTAKEN, said, reported.key(), caller);
    }

    private void end(Incident incident, Incident.Outcome how, @Nullable String words, String key, Caller caller) {
        Instant now = book.now();
        Incident over = IncidentChange.of(incident).closed(now, how).done();
        incidents.save(over);
        book.append(incident.id(), Act.said(IncidentEntry.Kind.CLOSED, now, how.name(), words), key, caller);
        duties.over(over, words == null ? "异常已关闭" : words, caller);
        events.publishEvent(new IncidentEnded(over));
        book.announce(over);
        audit.record(
                caller,
                "incident.closed",
                "consignment:" + incident.consignmentId(),
                Map.of("incident", incident.number(), "outcome", how.name()));
    }
}
