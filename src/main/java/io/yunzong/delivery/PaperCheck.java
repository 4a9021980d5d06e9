package io.yunzong.delivery;

import io.yunzong.delivery.DeliveryRefused.Why;
import io.yunzong.evidence.Evidence;
import io.yunzong.evidence.EvidenceFinder;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.Unmet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds what is said of papers, and the evidence it points at, against what is known. Clause A-32. */
@Component
class PaperCheck {
    private static final int TEXT_LENGTH = 500;

    private final Regulated regulated;
    private final EvidenceFinder evidence;

    PaperCheck(Regulated regulated, EvidenceFinder evidence) {
        this.regulated = regulated;
        this.evidence = evidence;
    }

    void check(ReleaseOrder order, NotePaper paper, Caller caller) {
        Optional<RequiredPaper> wanted = regulated.papers(order).stream()
                .filter(one -> one.code().equals(paper.code()))
                .findFirst();
        if (wanted.isEmpty()) {
            throw new DeliveryRefused(
                    Kind.INVALID, Why.PAPER_UNKNOWN.unmet("code", paper.code()).inField("code"));
        }
        List<Unmet> unmet = new ArrayList<>();
        if (!paper.present() && wanted.get().required()) {
            unmet.add(Why.PAPER_NEEDED.unmet().inField("present").underClause("A-32"));
        } else if (!paper.present() && paper.reason() == null) {
            unmet.add(Why.REASON_MISSING.unmet().inField("reason").underClause("A-32"));
        } else if (!paper.present()) {
            PlanReview.checkCode(
                    regulated.rules(order.consignmentId()),
                    "document_absent",
                    paper.reason(),
                    "reason",
                    paper.remark(),
                    unmet);
        }
        String remark = paper.remark();
        if (remark != null && remark.length() > TEXT_LENGTH) {
            unmet.add(Why.TOO_LONG.unmet("length", TEXT_LENGTH).inField("remark"));
        }
        find(order.consignmentId(), paper.evidenceId(), "evidenceId", caller, unmet);
        DeliveryRefused.unlessEmpty(Kind.INVALID, unmet);
    }

    /** The evidence, when it is about the consignment and counts; else why not. */
    Optional<Evidence> find(
            ConsignmentId consignment, @Nullable EvidenceId id, String field, Caller caller, List<Unmet> unmet) {
        if (id == null) {
            return Optional.empty();
        }
        Optional<Evidence> found =
                evidence.find(id, caller).filter(one -> one.subject().equals(Subject.of(consignment)) && one.counts());
        if (found.isEmpty()) {
            unmet.add(Why.EVIDENCE_UNKNOWN.unmet("evidence", id.value()).inField(field));
        }
        return found;
    }
}
