package io.yunzong.delivery;

import io.yunzong.accounts.CustomerFinder;
import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.delivery.domain.CustomerPapers;
import io.yunzong.delivery.domain.DeliveryLists;
import io.yunzong.delivery.domain.DeliveryLists.Eyes;
import io.yunzong.delivery.domain.Receipts;
import io.yunzong.delivery.domain.Refusals;
import io.yunzong.delivery.domain.ReleaseRules;
import io.yunzong.delivery.domain.Releases;
import io.yunzong.delivery.domain.VehicleFit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleFinder;
import io.yunzong.platform.PlatformSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions about releases, receipts and refusals. Whoever sees the consignment sees them. Clause H-08. */
@Component
@Transactional(readOnly = true)
public class DeliveryFinder {
    private static final int SUGGESTED = 200;
    /** Whose signatures and papers a release is made of. */
    private static final List<Role> RESPONSIBLE = List.of(
            Role.WAREHOUSE_KEEPER,
            Role.TRACKER,
            Role.DISPATCHER,
            Role.OPERATIONS_MANAGER,
            Role.DELIVERY_COURIER,
            Role.BRANCH_HEAD);

    private final DeliveryLists lists;
    private final Releases releases;
    private final Receipts receipts;
    private final Refusals refusals;
    private final CustomerPapers papers;
    private final Regulated regulated;
    private final ConsignmentFinder consignments;
    private final CustomerFinder customers;
    private final VehicleFinder vehicles;
    private final Colleagues colleagues;
    private final Clock clock;
    private final ZoneId zone;

    DeliveryFinder(
            DeliveryLists lists,
            Releases releases,
            Receipts receipts,
            Refusals refusals,
            CustomerPapers papers,
            Regulated regulated,
            ConsignmentFinder consignments,
            CustomerFinder customers,
            VehicleFinder vehicles,
            Colleagues colleagues,
            Clock clock,
            PlatformSettings settings) {
        this.lists = lists;
        this.releases = releases;
        this.receipts = receipts;
        this.refusals = refusals;
        this.papers = papers;
        this.regulated = regulated;
        this.consignments = consignments;
        this.customers = customers;
        this.vehicles = vehicles;
        this.colleagues = colleagues;
        this.clock = clock;
        this.zone = settings.zone();
    }

    /** Those to be reviewed soonest first; sorted by number, state, reviewDueAt, submittedAt, windowTo or closedAt. */
    public Page<ListedRelease> releases(ReleaseFilter filter, PageQuery query, Caller caller) {
        return lists.releases(filter, query, eyes(caller));
    }

    /** The most overdue first; sorted by number, dueAt, raisedAt or responsible. */
    public Page<ListedDeficiency> deficiencies(DeficiencyFilter filter, PageQuery query, Caller caller) {
        return lists.deficiencies(filter, query, eyes(caller));
    }

    /** Those to be decided soonest first; sorted by number, refusedAt, decisionDueAt or state. */
    public Page<ListedRefusal> refusals(RefusalFilter filter, PageQuery query, Caller caller) {
        return lists.refusals(filter, query, eyes(caller));
    }

    private Eyes eyes(Caller caller) {
        PersonId person = caller.personId();
        Optional<Colleague> me = person == null ? Optional.empty() : colleagues.find(person);
        Set<Role> reviews = me.map(Colleague::roles).orElse(Set.of()).stream()
                .filter(ReleaseOrder.REVIEWERS::contains)
                .collect(Collectors.toSet());
        Instant now = clock.instant();
        Instant day = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return new Eyes(
                person, caller.scope(), reviews, me.map(Colleague::branches).orElse(Set.of()), now, day);
    }

    /** @throws DeliveryRefused NOT_FOUND, also for what is out of scope */
    public ReleaseView release(ReleaseId id, Caller caller) {
        ReleaseOrder order = releases.find(id).orElseThrow(DeliveryRefused::notFound);
        if (consignments.find(order.consignmentId(), caller.scope()).isEmpty()) {
            throw DeliveryRefused.notFound();
        }
        List<RequiredPaper> needed = regulated.papers(order);
        return new ReleaseView(
                order,
                needed,
                regulated.handOverChecks(order, regulated.find(order.consignmentId())),
                order.state().isOpen() ? ReleaseRules.check(order, needed) : List.of(),
                receipts.findOf(id).orElse(null));
    }

    /** The orders of a consignment, oldest first. */
    public List<ReleaseOrder> listOrders(ConsignmentId id, Scope scope) {
        return releases.list(List.of(consignments.get(id, scope).id()));
    }

    public List<SignedReceipt> listReceipts(ConsignmentId id, Scope scope) {
        return receipts.list(List.of(consignments.get(id, scope).id()));
    }

    public List<Refusal> listRefusals(ConsignmentId id, Scope scope) {
        return refusals.list(List.of(consignments.get(id, scope).id()));
    }

    /** The refusal whose goods go back under this waybill. */
    public Optional<Refusal> findOrigin(ConsignmentId returning, Scope scope) {
        return refusals.listReturning(List.of(consignments.get(returning, scope).id())).stream()
                .findFirst();
    }

    public boolean isRegulated(ConsignmentId id, Scope scope) {
        return consignments.get(id, scope).regime() != null;
    }

    /** @throws DeliveryRefused NOT_FOUND, also for what is out of scope */
    public Refusal refusal(RefusalId id, Caller caller) {
        return refusals.find(id)
                .filter(refusal -> consignments
                        .find(refusal.consignmentId(), caller.scope())
                        .isPresent())
                .orElseThrow(DeliveryRefused::notFound);
    }

    public List<RefusalContact> contacts(RefusalId id, Caller caller) {
        return refusals.contacts(refusal(id, caller).id());
    }

    /**
     * Vehicles in service, the most suitable first.
     *
     * @param pieces how many go; null for all
     */
    public List<VehicleSuggestion> suggestVehicles(
            ConsignmentId id, @Nullable Integer pieces, @Nullable String text, Scope scope) {
        Consignment consignment = consignments.get(id, scope);
        VehicleFit.Cargo cargo = new VehicleFit.Cargo(
                consignment.waybill().goods(),
                consignment.waybill().measures(),
                pieces == null ? consignment.pieceCount() : pieces,
                consignment.pieceCount());
        List<Vehicle> found =
                vehicles.page(text, true, null, PageQuery.first(SUGGESTED)).rows();
        return VehicleFit.sorted(
                        found, cargo, consignment.waybill().destination().siteId())
                .stream()
                .map(vehicle -> new VehicleSuggestion(vehicle, VehicleFit.against(vehicle, cargo)))
                .toList();
    }

    /** Who may be sent to the consignee. */
    public List<Colleague> listCouriers(ConsignmentId id, Scope scope) {
        return colleagues.holding(
                Role.DELIVERY_COURIER,
                consignments.get(id, scope).waybill().destination().siteId());
    }

    /** Who at the delivering branch may have to make something up, by name. */
    public List<Colleague> listResponsible(ConsignmentId id, Scope scope) {
        SiteId site = consignments.get(id, scope).waybill().destination().siteId();
        return RESPONSIBLE.stream()
                .flatMap(role -> colleagues.holding(role, site).stream())
                .distinct()
                .sorted(Comparator.comparing(Colleague::displayName))
                .toList();
    }

    /** The papers a customer wants besides the regulation's. */
    public List<RequiredPaper> customerPapers(CustomerId id, Scope scope) {
        return papers.list(List.of(customers.get(id, scope).id())).getOrDefault(id, List.of());
    }
}
