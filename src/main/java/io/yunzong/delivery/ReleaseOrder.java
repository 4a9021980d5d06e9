package io.yunzong.delivery;

import io.yunzong.identity.Role;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 出库单: leave for pieces to go out of the store to the consignee. It is planned (vehicle, courier, papers), submitted,
 * reviewed by a dispatcher and an operations manager who are two people, perhaps sent back with a reason, and done when
 * the consignee has signed. Every edit begins a new revision, and reviews of the one before have no effect any more; so
 * what both approved is what leaves. Clauses.
 *
 * @param siteId the branch that releases, the last of the route
 * @param shippingSiteId the branch that took the order
 * @param papers as noted so far, by code
 * @param reviews of all revisions, the oldest first
 * @param leftAt when the goods went out; null while they have not
 */
public record ReleaseOrder(
        ReleaseId id,
        ConsignmentId consignmentId,
        CustomerId customerId,
        SiteId siteId,
        SiteId shippingSiteId,
        PlanDelivery plan,
        State state,
        int revision,
        Instant createdAt,
        String createdByName,
        @Nullable Instant submittedAt,
        @Nullable String submittedByName,
        @Nullable Instant reviewDueAt,
        @Nullable Instant approvedAt,
        @Nullable Instant leftAt,
        @Nullable Instant closedAt,
        @Nullable DocumentId documentId,
        List<Paper> papers,
        List<Review> reviews,
        List<Deficiency> deficiencies) {
    /** The roles whose approval it takes. */
    public static final List<Role> REVIEWERS = List.of(Role.DISPATCHER, Role.OPERATIONS_MANAGER);

    /** How the goods reach the consignee. */
    public enum Mode {
        /** 送货上门 */
        DOOR,
        /** 自提 */
        PICKUP
    }

    /** How far it has come. */
    public enum State {
        /** Planned, not yet submitted. */
        DRAFT,
        IN_REVIEW,
        /** Both have approved this revision. */
        APPROVED,
        /** A reviewer has sent it back. */
        REJECTED,
        /** Signed for. */
        DONE,
        CANCELLED;

        public boolean isOpen() {
            return this != DONE && this != CANCELLED;
        }
    }

    /**
     * A paper as it was found.
     *
     * @param present false when it does not apply, with a reason
     * @param reason a code of the dictionary of absent papers
     */
    public record Paper(
            String code,
            boolean present,
            @Nullable String reason,
            @Nullable String remark,
            @Nullable EvidenceId evidenceId,
            Instant notedAt,
            String notedByName) {}

    /**
     * What a reviewer decided.
     *
     * @param role in which role
     * @param reason of a rejection, a code
     */
    public record Review(
            int revision,
            boolean approved,
            Role role,
            PersonId personId,
            String personName,
            @Nullable String reason,
            @Nullable String comment,
            Instant decidedAt,
            Instant recordedAt) {}

    public ReleaseOrder {
        papers = List.copyOf(papers);
        reviews = List.copyOf(reviews);
        deficiencies = List.copyOf(deficiencies);
    }

    /** Approvals of what the order says now. */
    public List<Review> approvals() {
        return reviews.stream()
                .filter(review -> review.approved() && review.revision() == revision)
                .toList();
    }

    public Optional<Review> approvalBy(Role role) {
        return approvals().stream().filter(review -> review.role() == role).findFirst();
    }

    /** Roles that have yet to approve. */
    public List<Role> awaiting() {
        return REVIEWERS.stream().filter(role -> approvalBy(role).isEmpty()).toList();
    }

    public Optional<Paper> paper(String code) {
        return papers.stream().filter(paper -> paper.code().equals(code)).findFirst();
    }

    public boolean covers(PieceId piece) {
        return plan.pieceIds().contains(piece);
    }
}
