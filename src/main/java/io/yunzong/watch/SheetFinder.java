package io.yunzong.watch;

import io.yunzong.documents.AddresseeReceipts;
import io.yunzong.documents.Document;
import io.yunzong.documents.DocumentFinder;
import io.yunzong.evidence.Evidence;
import io.yunzong.identity.Caller;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.JourneyView;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.watch.domain.SheetOrders;
import io.yunzong.watch.domain.Stop;
import io.yunzong.watch.domain.WatchList;
import io.yunzong.watch.domain.Watched;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the tracking sheet for a screen. Whoever sees the consignment sees its sheet. Clauses, H-08. */
@Component
@Transactional(readOnly = true)
public class SheetFinder {
    private final WatchList list;
    private final SheetComposer composer;
    private final SheetOrders orders;
    private final DocumentFinder documents;
    private final JourneyFinder journeys;
    private final SiteFinder sites;

    SheetFinder(
            WatchList list,
            SheetComposer composer,
            SheetOrders orders,
            DocumentFinder documents,
            JourneyFinder journeys,
            SiteFinder sites) {
        this.list = list;
        this.composer = composer;
        this.orders = orders;
        this.documents = documents;
        this.journeys = journeys;
        this.sites = sites;
    }

    /** @throws WatchRefused NOT_WATCHED */
    public SheetView get(ConsignmentId id, Caller caller) {
        Watched watched = list.find(id, caller.scope()).orElseThrow(WatchRefused::notWatched);
        JourneyView view = journeys.view(id, caller.scope());
        Map<SiteId, Site> places =
                sites.list(view.consignment().sites()).stream().collect(Collectors.toMap(Site::id, site -> site));
        List<NodeFacts.Fact> facts = composer.facts(view);
        Collection<Evidence> photos = composer.photos(view.consignment(), facts).values();
        List<SheetView.Node> nodes = list.stops(id).stream()
                .map(stop -> node(stop, Objects.requireNonNull(places.get(stop.siteId())), facts, photos))
                .toList();
        @Nullable
        Document document = watched.sheet() == null ? null : documents.get(watched.sheet(), WatchTasks.SYSTEM);
        List<AddresseeReceipts> receipts =
                document == null ? List.of() : documents.receipts(document.id(), document.version(), WatchTasks.SYSTEM);
        return new SheetView(id, watched.number(), document, nodes, receipts, sendings(id));
    }

    private List<SheetView.Sending> sendings(ConsignmentId id) {
        return orders.list(id).stream()
                .map(one -> new SheetView.Sending(
                        one.version(), one.sentAt(), one.byName(), one.fromSeq(), one.automatic()))
                .toList();
    }

    private static SheetView.Node node(Stop stop, Site site, List<NodeFacts.Fact> facts, Collection<Evidence> photos) {
        return new SheetView.Node(
                stop.seq(),
                site.id(),
                site.label(),
                stop.role(),
                stop.state().name(),
                stop.plannedArrivalAt(),
                stop.expectedArrivalAt(),
                stop.arrivedAt(),
                stop.plannedDepartureAt(),
                stop.departedAt(),
                facts.stream().filter(fact -> fact.site().equals(site.id())).toList(),
                photos.stream().filter(one -> site.id().equals(one.site())).toList());
    }
}
