package io.yunzong.delivery.domain;

import io.yunzong.delivery.Deficiency;
import io.yunzong.delivery.DeliveryRefused.Why;
import io.yunzong.delivery.PlanDelivery;
import io.yunzong.delivery.ReleaseOrder;
import io.yunzong.delivery.RequiredPaper;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Unmet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an order must fulfil before its goods leave the store. Clauses. */
public final class ReleaseRules {
    /** Deficiencies that are a matter of a pen: the goods may go before it is made up, when the manager says so. */
    private static final Set<String> PEN_AND_STAMP = Set.of("signature", "stamp");

    private ReleaseRules() {}

    /** Everything that keeps the goods in the store. */
    public static List<Unmet> check(ReleaseOrder order, List<RequiredPaper> papers) {
        List<Unmet> unmet = new ArrayList<>(checkReviews(order));
        unmet.addAll(checkPapers(order, papers));
        unmet.addAll(checkPlan(order.plan()));
        for (Deficiency deficiency : order.deficiencies()) {
            if (deficiency.blocks()) {
                unmet.add(Why.DEFICIENCY_OPEN
                        .unmet("responsible", deficiency.responsibleName())
                        .inField("deficiencies")
                        .underClause("A-36"));
            }
        }
        return unmet;
    }

    private static List<Unmet> checkReviews(ReleaseOrder order) {
        return switch (order.state()) {
            case DRAFT ->
                List.of(Why.RELEASE_NOT_SUBMITTED.unmet().inField("approvals").underClause("A-35"));
            case REJECTED ->
                List.of(Why.RELEASE_REJECTED.unmet().inField("approvals").underClause("A-35"));
            case IN_REVIEW ->
                order.awaiting().stream()
                        .map(role -> awaits(role).unmet().inField("approvals").underClause("A-35"))
                        .toList();
            case APPROVED -> List.of();
            case DONE, CANCELLED -> List.of(Why.RELEASE_MISSING.unmet().underClause("A-35"));
        };
    }

    private static Why awaits(Role role) {
        return role == Role.DISPATCHER ? Why.AWAITS_DISPATCHER : Why.AWAITS_OPERATIONS_MANAGER;
    }

    /** The vehicle and the person of a delivery to the door. */
    public static List<Unmet> checkPlan(PlanDelivery plan) {
        List<Unmet> unmet = new ArrayList<>();
        if (plan.mode() == ReleaseOrder.Mode.DOOR && plan.vehicleId() == null) {
            unmet.add(Why.VEHICLE_MISSING.unmet().inField("vehicleId").underClause("A-30"));
        }
        if (plan.mode() == ReleaseOrder.Mode.DOOR && plan.courierId() == null) {
            unmet.add(Why.COURIER_MISSING.unmet().inField("courierId").underClause("A-31"));
        }
        return unmet;
    }

    /** The papers nobody has noted yet. */
    public static List<Unmet> checkPapers(ReleaseOrder order, List<RequiredPaper> papers) {
        return papers.stream()
                .filter(paper -> order.paper(paper.code()).isEmpty())
                .map(paper -> Why.PAPER_MISSING
                        .unmet(Map.of("zh", paper.zh(), "en", paper.en()))
                        .inField("papers." + paper.code())
                        .underClause("A-32"))
                .toList();
    }

    /** Whether the goods may leave while this is still to be made up. */
    public static boolean mayWait(Deficiency deficiency) {
        return PEN_AND_STAMP.contains(deficiency.kind());
    }
}
