package io.yunzong.delivery;

import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Regime;
import io.yunzong.delivery.domain.CustomerPapers;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Scope;
import io.yunzong.regulation.CheckItem;
import io.yunzong.regulation.DocumentItem;
import io.yunzong.regulation.NodeKind;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.regulation.RegulationVersion;
import io.yunzong.regulation.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the regulation a consignment began under asks of its delivery. Clause C-15.
 */
@Component
class Regulated {
    /** The regulation's checklist of a collection; the order itself is issued by this module. */
    private static final String RELEASE_ORDER = "release_order";

    private final CustomerPapers customerPapers;
    private final RegulationFinder regulation;
    private final ConsignmentFinder consignments;

    Regulated(CustomerPapers customerPapers, RegulationFinder regulation, ConsignmentFinder consignments) {
        this.customerPapers = customerPapers;
        this.regulation = regulation;
        this.consignments = consignments;
    }

    /** Those of them that are regulated. */
    Map<ConsignmentId, Regime> of(Collection<ConsignmentId> ids) {
        return consignments.regimes(ids, Scope.all());
    }

    Optional<Regime> find(ConsignmentId id) {
        return Optional.ofNullable(of(List.of(id)).get(id));
    }

    /** The words and deadlines it goes by; those in force for what is not regulated. */
    RegulationVersion rules(Optional<Regime> regime) {
        return regime.map(known -> regulation.get(known.version())).orElseGet(regulation::current);
    }

    RegulationVersion rules(ConsignmentId id) {
        return rules(find(id));
    }

    CustomerClass customerClass(Optional<Regime> regime) {
        return regime.map(Regime::customerClass).orElse(CustomerClass.ORDINARY);
    }

    /** The papers each of these orders needs: the regulation's, then the customer's own. */
    Map<ReleaseId, List<RequiredPaper>> papers(Collection<ReleaseOrder> orders, Map<ConsignmentId, Regime> known) {
        Map<CustomerId, List<RequiredPaper>> wanted = customerPapers.list(
                orders.stream().map(ReleaseOrder::customerId).collect(Collectors.toSet()));
        Map<ReleaseId, List<RequiredPaper>> papers = new HashMap<>();
        for (ReleaseOrder order : orders) {
            Optional<Regime> regime = Optional.ofNullable(known.get(order.consignmentId()));
            List<RequiredPaper> needed = new ArrayList<>();
            String kind = order.plan().mode() == ReleaseOrder.Mode.DOOR ? "delivery" : "release";
            rules(regime).documentChecklist(kind, customerClass(regime)).stream()
                    .filter(item -> !item.code().equals(RELEASE_ORDER))
                    .map(Regulated::paper)
                    .forEach(needed::add);
            needed.addAll(wanted.getOrDefault(order.customerId(), List.of()));
            papers.put(order.id(), List.copyOf(needed));
        }
        return papers;
    }

    List<RequiredPaper> papers(ReleaseOrder order) {
        return papers(List.of(order), of(List.of(order.consignmentId()))).getOrDefault(order.id(), List.of());
    }

    /** What whoever delivers to the door answers for; nothing where the goods are collected. Clause A-31. */
    List<CheckItem> handOverChecks(ReleaseOrder order, Optional<Regime> regime) {
        boolean door = order.plan().mode() == ReleaseOrder.Mode.DOOR;
        return door && regime.isPresent()
                ? rules(regime).checks(Stage.DELIVERY, NodeKind.ARRIVAL, customerClass(regime))
                : List.of();
    }

    private static RequiredPaper paper(DocumentItem item) {
        return new RequiredPaper(item.code(), item.zh(), item.en(), item.required(), false);
    }
}
