package io.yunzong.delivery;

import io.yunzong.delivery.DeliveryDuties.About;
import io.yunzong.delivery.DeliveryRefused.Why;
import io.yunzong.delivery.domain.Deficiencies;
import io.yunzong.delivery.domain.Deficiencies.NewDeficiency;
import io.yunzong.delivery.domain.ReleaseRules;
import io.yunzong.delivery.domain.Releases;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Unmet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks what is incomplete about a release, has it made up in time, or lets it wait. Clause A-36. */
@Component
@Transactional
public class DeficiencyDesk {
    private final Deficiencies deficiencies;
    private final Releases releases;
    private final Orders orders;
    private final Regulated regulated;
    private final Branch branch;
    private final PaperCheck papers;
    private final DeliveryDuties duties;
    private final Audit audit;

    DeficiencyDesk(
            Deficiencies deficiencies,
            Releases releases,
            Orders orders,
            Regulated regulated,
            Branch branch,
            PaperCheck papers,
            DeliveryDuties duties,
            Audit audit) {
        this.deficiencies = deficiencies;
        this.releases = releases;
        this.orders = orders;
        this.regulated = regulated;
        this.branch = branch;
        this.papers = papers;
        this.duties = duties;
        this.audit = audit;
    }

    /**
     * A reviewer finds something incomplete; from now on a clock runs for whoever has to make it up.
     *
     * @param kind a code of the dictionary of deficiencies
     * @throws DeliveryRefused ROLE_NEEDED, ORDER_CLOSED, CODE_UNKNOWN, REMARK_MISSING, RESPONSIBLE_UNKNOWN
     */
    public DeficiencyId raise(
            ReleaseId id, String kind, @Nullable String note, PersonId responsible, Reported reported, Caller caller) {
        ReleaseOrder order = orders.holdOpen(id, caller);
        if (branch.rolesAt(order.siteId(), caller, ReleaseOrder.REVIEWERS).isEmpty()) {
            throw DeliveryRefused.forbidden(Why.ROLE_NEEDED.unmet().underClause("A-36"));
        }
        if (orders.repeats(reported, "deficiency", id.value())) {
            return order.deficiencies().getLast().id();
        }
        String words = ReviewDesk.words(note, "note");
        List<Unmet> unmet = new ArrayList<>();
        String code = Blanks.toNull(kind);
        if (code == null) {
            unmet.add(Why.REASON_MISSING.unmet().inField("kind").underClause("A-36"));
        }
        PlanReview.checkCode(regulated.rules(order.consignmentId()), "release_deficiency", code, "kind", words, unmet);
        Optional<Colleague> person = branch.member(responsible, order.siteId());
        if (person.isEmpty()) {
            unmet.add(Why.RESPONSIBLE_UNKNOWN.unmet().inField("responsibleId").underClause("A-36"));
        }
        DeliveryRefused.unlessEmpty(Kind.INVALID, unmet);
        Instant at = reported.trueTime(orders.now());
        About about = orders.about(orders.consignment(order.consignmentId(), caller), order.siteId(), at);
        DeficiencyId deficiency = deficiencies.add(new NewDeficiency(
                id,
                Objects.requireNonNull(code),
                words,
                responsible,
                person.orElseThrow().displayName(),
                at,
                caller.displayName(),
                duties.resignDue(about)));
        duties.resign(deficiency, responsible, about, caller);
        orders.announce(order.consignmentId());
        audit.record(
                caller,
                "release.deficiency_raised",
                "consignment:" + order.consignmentId(),
                Map.of("release", id.value(), "kind", code, "responsible", responsible.value()));
        return deficiency;
    }

    /**
     * 补签: what was incomplete has been made up.
     *
     * @throws DeliveryRefused NOT_RESPONSIBLE for all but the person responsible; DEFICIENCY_SIGNED, REMARK_MISSING
     *     without note and evidence
     */
    public void sign(
            DeficiencyId id, @Nullable String note, @Nullable EvidenceId evidence, Reported reported, Caller caller) {
        Deficiency deficiency = deficiencies.find(id).orElseThrow(DeliveryRefused::notFound);
        ReleaseOrder order = orders.hold(deficiency.releaseId(), caller);
        if (!deficiency.responsibleId().equals(caller.personId())) {
            throw DeliveryRefused.forbidden(Why.NOT_RESPONSIBLE
                    .unmet("responsible", deficiency.responsibleName())
                    .underClause("A-36"));
        }
        if (orders.repeats(reported, "sign", id.value())) {
            return;
        }
        String words = ReviewDesk.words(note, "note");
        List<Unmet> unmet = new ArrayList<>();
        papers.find(order.consignmentId(), evidence, "evidenceId", caller, unmet);
        if (words == null && evidence == null) {
            unmet.add(Why.REMARK_MISSING.unmet().inField("note").underClause("A-36"));
        }
        DeliveryRefused.unlessEmpty(Kind.INVALID, unmet);
        Instant now = orders.now();
        if (!deficiencies.sign(id, reported.trueTime(now), now, caller.mark(), caller.displayName(), words, evidence)) {
            throw DeliveryRefused.conflict(Why.DEFICIENCY_SIGNED.unmet());
        }
        duties.resigned(id, words, caller);
        orders.announce(order.consignmentId());
        audit.record(
                caller,
                "release.deficiency_signed",
                "consignment:" + order.consignmentId(),
                Map.of("release", order.id().value(), "deficiency", id.value()));
    }

    /**
     * Lets the goods go while a signature or a stamp is still to be made up. The clock runs on.
     *
     * @throws DeliveryRefused MANAGER_NEEDED for all but the operations manager of the branch; NOT_PERMITTABLE,
     *     DEFICIENCY_SIGNED, REASON_MISSING
     */
    public void permit(DeficiencyId id, @Nullable String reason, Reported reported, Caller caller) {
        Deficiency deficiency = deficiencies.find(id).orElseThrow(DeliveryRefused::notFound);
        ReleaseOrder order = orders.hold(deficiency.releaseId(), caller);
        if (branch.rolesAt(order.siteId(), caller, List.of(Role.OPERATIONS_MANAGER))
                .isEmpty()) {
            throw DeliveryRefused.forbidden(Why.MANAGER_NEEDED.unmet().underClause("A-36"));
        }
        if (orders.repeats(reported, "permit", id.value())) {
            return;
        }
        if (!ReleaseRules.mayWait(deficiency)) {
            throw DeliveryRefused.conflict(Why.NOT_PERMITTABLE.unmet().underClause("A-36"));
        }
        String why = ReleaseDesk.reason(reason);
        if (!deficiencies.permit(id, orders.now(), caller.displayName(), why)) {
            throw DeliveryRefused.conflict(Why.DEFICIENCY_SIGNED.unmet());
        }
        orders.announce(order.consignmentId());
        audit.record(
                caller,
                "release.deficiency_permitted",
                "consignment:" + order.consignmentId(),
                Map.of("release", order.id().value(), "deficiency", id.value(), "reason", why));
    }
}
