package io.yunzong.delivery;

import io.yunzong.consignments.Regime;
import io.yunzong.delivery.DeliveryRefused.Why;
import io.yunzong.delivery.domain.Receipts;
import io.yunzong.evidence.Evidence;
import io.yunzong.evidence.EvidenceKind;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.NodeKind;
import io.yunzong.regulation.PhotoSlot;
import io.yunzong.regulation.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Holds the pictures a hand-over points at against what the regulation demands. Clauses. */
@Component
class HandOverEvidence {
    private static final String SIGNED_SLIP = "signed_slip";
    private static final String REFUSED_GOODS = "refused_goods";

    private final PaperCheck papers;
    private final Receipts receipts;
    private final Regulated regulated;

    HandOverEvidence(PaperCheck papers, Receipts receipts, Regulated regulated) {
        this.papers = papers;
        this.receipts = receipts;
        this.regulated = regulated;
    }

    void check(ReleaseOrder order, HandOver said, Optional<Regime> regime, Caller caller, List<Unmet> unmet) {
        List<EvidenceId> named = new ArrayList<>(said.slipIds());
        EvidenceId signature = said.signatureId();
        if (signature != null) {
            named.add(signature);
            demand(order, signature, "signatureId", one -> one.kind() == EvidenceKind.SIGNATURE, caller, unmet);
        }
        said.slipIds()
                .forEach(
                        slip -> demand(order, slip, "slipIds", one -> one.slot().equals(SIGNED_SLIP), caller, unmet));
        HandOver.Refused refusal = said.refusal();
        if (refusal != null) {
            named.addAll(refusal.photoIds());
            refusal.photoIds()
                    .forEach(photo -> demand(
                            order, photo, "refusal.photoIds", one -> one.slot().equals(REFUSED_GOODS), caller, unmet));
            papers.find(order.consignmentId(), refusal.statementId(), "refusal.statementId", caller, unmet);
            int wanted = wanted(regime);
            if (refusal.photoIds().size() < wanted) {
                unmet.add(Why.PHOTOS_MISSING
                        .unmet("count", wanted - refusal.photoIds().size())
                        .inField("refusal.photoIds")
                        .underClause("A-37"));
            }
        }
        if (!named.isEmpty()) {
            receipts.used(order.consignmentId(), named)
                    .forEach(used -> unmet.add(
                            Why.EVIDENCE_UNKNOWN.unmet("evidence", used.value()).inField("signatureId")));
        }
    }

    private void demand(
            ReleaseOrder order,
            EvidenceId id,
            String field,
            Predicate<Evidence> fits,
            Caller caller,
            List<Unmet> unmet) {
        papers.find(order.consignmentId(), id, field, caller, unmet)
                .filter(fits.negate())
                .ifPresent(other -> unmet.add(
                        Why.EVIDENCE_UNKNOWN.unmet("evidence", id.value()).inField(field)));
    }

    /** How many photos of refused goods its regulation wants; none for what is not regulated. */
    private int wanted(Optional<Regime> regime) {
        return regime
                .map(known ->
                        regulated.rules(regime).photoSlots(Stage.REFUSAL, NodeKind.ARRIVAL, known.customerClass()))
                .orElse(List.of())
                .stream()
                .filter(slot -> slot.code().equals(REFUSED_GOODS))
                .mapToInt(PhotoSlot::minimum)
                .sum();
    }
}
