package io.yunzong.incidents;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.documents.Document;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.incidents.IncidentBook.Act;
import io.yunzong.incidents.IncidentRefused.Why;
import io.yunzong.incidents.domain.Entries;
import io.yunzong.incidents.domain.IncidentRules;
import io.yunzong.incidents.domain.Incidents;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.IncidentId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the written report of a branch, and the material that belongs to it. A report counts from when it is here: its
 * lateness, once so, stays so, whatever versions follow. Clauses, H-09.
 */
@Component
@Transactional
public class ReportDesk {
    /** The item of the checklist that every report with photos brings along. */
    private static final String PHOTOS = "photos";

    private final Incidents incidents;
    private final Entries entries;
    private final IncidentBook book;
    private final IncidentDuties duties;
    private final IncidentDocuments documents;
    private final Materials materials;
    private final ConsignmentFinder consignments;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    ReportDesk(
            Incidents incidents,
            Entries entries,
            IncidentBook book,
            IncidentDuties duties,
            IncidentDocuments documents,
            Materials materials,
            ConsignmentFinder consignments,
            ApplicationEventPublisher events,
            Audit audit) {
        this.incidents = incidents;
        this.entries = entries;
        this.book = book;
        this.duties = duties;
        this.documents = documents;
        this.materials = materials;
        this.consignments = consignments;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Hands the report in: a numbered document to headquarters, the shipping branch and, from arrival, the branch the
     * vehicle departed from. After the first it is the next version of the same document, with a reason.
     *
     * @throws IncidentRefused NOT_FOUND, CLOSED, NOT_ALLOWED, NOT_YOUR_BRANCH, FACTS_MISSING, INVESTIGATION_MISSING,
     *     RESULT_MISSING, PHOTO_MISSING, CORRECTION_MISSING, PHOTO_UNKNOWN, TOO_LONG
     */
    public Incident report(IncidentId id, WriteReport report, Reported reported, Caller caller) {
        Incident incident = book.lockOpen(id, caller);
        book.demandBranch(incident, caller);
        if (book.before(reported, IncidentEntry.Kind.REPORTED, id).isPresent()) {
            return incident;
        }
        List<Unmet> unmet = IncidentRules.checkReport(incident, report);
        book.checkPhotos(incident.consignmentId(), report.photos(), "photos", caller, unmet);
        IncidentRefused.unlessEmpty(Kind.INVALID, unmet);
        Consignment consignment = consignments.get(incident.consignmentId(), Scope.all());
        // it counts from when it is here: nobody gains time by a clock of their own
        Instant now = book.now();
        if (!report.photos().isEmpty()) {
            photographed(id, report.photos().getFirst(), now, caller);
        }
        Document document = documents.write(incident, consignment, report, materials.list(incident), caller);
        Incident handedIn = handedIn(incident, consignment, document, now, caller);
        incidents.save(handedIn);
        book.append(
                id,
                Act.said(IncidentEntry.Kind.REPORTED, now, Integer.toString(document.version()), report.correction())
                        .with(report.photos()),
                reported.key(),
                caller);
        duties.acted(handedIn, caller);
        duties.reported(handedIn, caller);
        chase(handedIn, consignment, now, caller);
        events.publishEvent(new IncidentReported(handedIn, document.version(), handedIn.reportLate(now)));
        book.announce(handedIn);
        audit.record(
                caller,
                "incident.reported",
                "consignment:" + incident.consignmentId(),
                Map.of("incident", incident.number(), "document", document.number(), "version", document.version()));
        return handedIn;
    }

    /** The first report asks headquarters for its opinion. Clause A-23. */
    private Incident handedIn(
            Incident incident, Consignment consignment, Document document, Instant now, Caller caller) {
        Incident handedIn = IncidentChange.of(incident)
                .reported(document.id(), document.version(), now)
                .acted(now)
                .done();
        if (incident.reportedAt() != null || handedIn.opinionAt() != null) {
            return handedIn;
        }
        return IncidentChange.of(handedIn)
                .opinionBy(duties.asksOpinion(handedIn, consignment, now, caller))
                .done();
    }

    /** The photos of the report are the photos of the checklist, unless others were handed in before. */
    private void photographed(IncidentId id, EvidenceId photo, Instant now, Caller caller) {
        boolean there =
                entries.materials(id).stream().anyMatch(noted -> noted.code().equals(PHOTOS));
        if (!there) {
            entries.note(id, new Entries.Noted(PHOTOS, photo, null, now, caller.displayName()));
        }
    }

    /** First time matters more than completeness: what is missing is chased. Clause A-12. */
    private void chase(Incident incident, Consignment consignment, Instant from, Caller caller) {
        List<String> missing = IncidentRules.missing(materials.list(incident));
        if (missing.isEmpty()) {
            duties.materialComplete(incident, caller);
        } else {
            duties.materialMissing(incident, consignment, String.join("、", missing), from, caller);
        }
    }

    /**
     * Hands in an item of the checklist, or says why it does not apply.
     *
     * @throws IncidentRefused MATERIAL_UNKNOWN, MATERIAL_EMPTY, MATERIAL_NEEDED, PHOTO_UNKNOWN, TOO_LONG and those of
     *     every command
     */
    public void material(
            IncidentId id,
            String code,
            @Nullable EvidenceId proof,
            @Nullable String absence,
            Reported reported,
            Caller caller) {
        Incident incident = book.lockOpen(id, caller);
        book.demandBranch(incident, caller);
        if (book.before(reported, IncidentEntry.Kind.MATERIAL, id).isPresent()) {
            return;
        }
        String why = Blanks.toNull(absence);
        List<Unmet> unmet = new ArrayList<>();
        Material item = materials.list(incident).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IncidentRefused(
                        Kind.INVALID, Why.MATERIAL_UNKNOWN.unmet().inField("code")));
        if ((proof == null) == (why == null)) {
            unmet.add(Why.MATERIAL_EMPTY.unmet().inField("evidenceId").underClause("A-12"));
        } else if (proof == null && item.required()) {
            unmet.add(Why.MATERIAL_NEEDED
                    .unmet("item", item.zh())
                    .inField("absence")
                    .underClause("A-12"));
        }
        if (proof != null) {
            book.checkPhotos(incident.consignmentId(), List.of(proof), "evidenceId", caller, unmet);
        }
        IncidentRules.checkLength(why, "absence", unmet);
        IncidentRefused.unlessEmpty(Kind.INVALID, unmet);
        Instant now = book.now();
        entries.note(id, new Entries.Noted(code, proof, why, now, caller.displayName()));
        book.append(
                id,
                Act.said(IncidentEntry.Kind.MATERIAL, now, code, why).with(proof == null ? List.of() : List.of(proof)),
                reported.key(),
                caller);
        if (incident.reportedAt() != null
                && IncidentRules.missing(materials.list(incident)).isEmpty()) {
            duties.materialComplete(incident, caller);
        }
        book.announce(incident);
    }
}
