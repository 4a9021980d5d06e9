package io.yunzong.delivery;

import io.yunzong.consignments.Consignment;
import io.yunzong.delivery.DeliveryRefused.Why;
import io.yunzong.delivery.domain.Releases;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Unmet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews releases: the dispatcher and the operations manager of the branch, two people, in any order. The order's row
 * is held meanwhile, so of two who press at once one comes second and sees what the first has done. Clause A-35.
 */
@Component
@Transactional
public class ReviewDesk {
    private static final int TEXT_LENGTH = 500;

    private final Releases releases;
    private final Orders orders;
    private final Regulated regulated;
    private final Branch branch;
    private final DeliveryDuties duties;
    private final DeliveryDocuments documents;
    private final Audit audit;

    ReviewDesk(
            Releases releases,
            Orders orders,
            Regulated regulated,
            Branch branch,
            DeliveryDuties duties,
            DeliveryDocuments documents,
            Audit audit) {
        this.releases = releases;
        this.orders = orders;
        this.regulated = regulated;
        this.branch = branch;
        this.duties = duties;
        this.documents = documents;
        this.audit = audit;
    }

    /**
     * Approves what the order says in this revision.
     *
     * @param role in which role; null for the one the caller holds, or the one still awaited when they hold both
     * @throws DeliveryRefused ROLE_NEEDED for all but the two roles of the branch; NOT_SUBMITTED, CHANGED_MEANWHILE,
     *     SAME_PERSON, ROLE_HAS_APPROVED
     */
    public void approve(
            ReleaseId id,
            int revision,
            @Nullable Role role,
            @Nullable String comment,
            Reported reported,
            Caller caller) {
        ReleaseOrder order = orders.hold(id, caller);
        List<Role> held = reviewing(order, role, caller);
        if (orders.repeats(reported, "approve", id.value())) {
            return;
        }
        PersonId person = Objects.requireNonNull(caller.personId());
        List<Unmet> unmet = against(order, revision);
        Role as = held.stream()
                .filter(one -> order.approvalBy(one).isEmpty())
                .findFirst()
                .orElse(held.getFirst());
        if (order.approvals().stream().anyMatch(one -> one.personId().equals(person))) {
            unmet.add(Why.SAME_PERSON.unmet().underClause("A-35"));
        } else if (order.approvalBy(as).isPresent()) {
            unmet.add(Why.ROLE_HAS_APPROVED.unmet().underClause("A-35"));
        }
        DeliveryRefused.unlessEmpty(Kind.CONFLICT, unmet);
        String words = words(comment, "comment");
        write(order, true, as, person, null, words, reported, caller);
        duties.reviewed(id, as, words, caller);
        boolean whole = order.awaiting().equals(List.of(as));
        if (whole) {
            releases.state(id, ReleaseOrder.State.APPROVED, orders.now());
            Consignment consignment = orders.consignment(order.consignmentId(), caller);
            documents.release(releases.find(id).orElseThrow(), consignment, caller);
        }
        orders.announce(order.consignmentId());
        audit.record(
                caller,
                "release.approved",
                "consignment:" + order.consignmentId(),
                Map.of("release", id.value(), "revision", revision, "role", as.name(), "whole", whole));
    }

    /**
     * Sends it back.
     *
     * @param reason a code of the dictionary of rejections
     * @throws DeliveryRefused ROLE_NEEDED, NOT_SUBMITTED, CHANGED_MEANWHILE, REASON_MISSING, CODE_UNKNOWN,
     *     REMARK_MISSING
     */
    public void reject(
            ReleaseId id,
            int revision,
            @Nullable Role role,
            @Nullable String reason,
            @Nullable String comment,
            Reported reported,
            Caller caller) {
        ReleaseOrder order = orders.hold(id, caller);
        List<Role> held = reviewing(order, role, caller);
        if (orders.repeats(reported, "reject", id.value())) {
            return;
        }
        DeliveryRefused.unlessEmpty(Kind.CONFLICT, against(order, revision));
        List<Unmet> unmet = new ArrayList<>();
        String code = Blanks.toNull(reason);
        String words = words(comment, "comment");
        if (code == null) {
            unmet.add(Why.REASON_MISSING.unmet().inField("reason").underClause("A-35"));
        }
        PlanReview.checkCode(regulated.rules(order.consignmentId()), "release_rejection", code, "reason", words, unmet);
        DeliveryRefused.unlessEmpty(Kind.INVALID, unmet);
        PersonId person = Objects.requireNonNull(caller.personId());
        write(order, false, held.getFirst(), person, code, words, reported, caller);
        releases.state(id, ReleaseOrder.State.REJECTED, orders.now());
        duties.noReview(id, Objects.requireNonNullElse(words, Objects.requireNonNull(code)), caller);
        orders.announce(order.consignmentId());
        audit.record(
                caller,
                "release.rejected",
                "consignment:" + order.consignmentId(),
                Map.of("release", id.value(), "revision", revision, "reason", Objects.requireNonNull(code)));
    }

    private List<Role> reviewing(ReleaseOrder order, @Nullable Role role, Caller caller) {
        List<Role> held = branch.rolesAt(order.siteId(), caller, ReleaseOrder.REVIEWERS).stream()
                .filter(one -> role == null || role == one)
                .toList();
        if (held.isEmpty()) {
            throw DeliveryRefused.forbidden(Why.ROLE_NEEDED.unmet().underClause("A-35"));
        }
        return held;
    }

    private static List<Unmet> against(ReleaseOrder order, int revision) {
        List<Unmet> unmet = new ArrayList<>();
        switch (order.state()) {
            case DONE, CANCELLED -> unmet.add(Why.ORDER_CLOSED.unmet());
            case DRAFT, REJECTED -> unmet.add(Why.NOT_SUBMITTED.unmet().underClause("A-35"));
            case IN_REVIEW, APPROVED -> {
                if (order.revision() != revision) {
                    unmet.add(Why.CHANGED_MEANWHILE.unmet().underClause("A-35"));
                }
            }
        }
        return unmet;
    }

    private void write(
            ReleaseOrder order,
            boolean approved,
            Role role,
            PersonId person,
            @Nullable String reason,
            @Nullable String comment,
            Reported reported,
            Caller caller) {
        Instant now = orders.now();
        releases.add(
                order.id(),
                new ReleaseOrder.Review(
                        order.revision(),
                        approved,
                        role,
                        person,
                        caller.displayName(),
                        reason,
                        comment,
                        reported.trueTime(now),
                        now),
                reported);
    }

    static @Nullable String words(@Nullable String text, String field) {
        String words = Blanks.toNull(text);
        if (words != null && words.length() > TEXT_LENGTH) {
            throw new DeliveryRefused(
                    Kind.INVALID, Why.TOO_LONG.unmet("length", TEXT_LENGTH).inField(field));
        }
        return words;
    }
}
