package io.yunzong.delivery;

import io.yunzong.accounts.Customer;
import io.yunzong.accounts.CustomerFinder;
import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.ConsignmentsBooked;
import io.yunzong.consignments.ConsignmentsWithdrawn;
import io.yunzong.delivery.domain.CustomerPapers;
import io.yunzong.delivery.domain.Regime;
import io.yunzong.delivery.domain.Regimes;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Scope;
import io.yunzong.regulation.DocumentItem;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.regulation.RegulationVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which consignments the regulation is for, and by which version. It is noted when they are booked, in the same
 * transaction, and holds to their end whatever is published or reclassified meanwhile. Clause C-15.
 */
@Component
class Regulated {
    /** The regulation's checklist of a collection; the order itself is issued by this module. */
    private static final String RELEASE_ORDER = "release_order";

    private final Regimes regimes;
    private final CustomerPapers customerPapers;
    private final RegulationFinder regulation;
    private final ConsignmentFinder consignments;
    private final CustomerFinder customers;

    Regulated(
            Regimes regimes,
            CustomerPapers customerPapers,
            RegulationFinder regulation,
            ConsignmentFinder consignments,
            CustomerFinder customers) {
        this.regimes = regimes;
        this.customerPapers = customerPapers;
        this.regulation = regulation;
        this.consignments = consignments;
        this.customers = customers;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsignmentsBooked booked) {
        RegulationVersion current = regulation.current();
        List<Consignment> found = consignments.list(booked.ids(), Scope.all());
        Map<CustomerId, CustomerClass> classes =
                customers
                        .list(found.stream().map(Consignment::customerId).collect(Collectors.toSet()), Scope.all())
                        .stream()
                        .collect(Collectors.toMap(Customer::id, Customer::customerClass));
        Map<ConsignmentId, Regime> regulated = new HashMap<>();
        for (Consignment consignment : found) {
            CustomerClass ofClass = classes.get(consignment.customerId());
            if (ofClass != null && current.regulates(ofClass)) {
                regulated.put(consignment.id(), new Regime(current.number(), ofClass));
            }
        }
        regimes.add(regulated);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsignmentsWithdrawn withdrawn) {
        regimes.remove(withdrawn.ids());
    }

    /** Those of them that are regulated. */
    Map<ConsignmentId, Regime> of(Collection<ConsignmentId> ids) {
        return regimes.find(ids);
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

    private static RequiredPaper paper(DocumentItem item) {
        return new RequiredPaper(item.code(), item.zh(), item.en(), item.required(), false);
    }
}
