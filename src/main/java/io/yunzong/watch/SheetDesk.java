package io.yunzong.watch;

import io.yunzong.documents.Addressee;
import io.yunzong.documents.Document;
import io.yunzong.documents.DocumentContent;
import io.yunzong.documents.DocumentDesk;
import io.yunzong.documents.DocumentType;
import io.yunzong.documents.IssueDocument;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.JourneyView;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.watch.WatchRefused.Why;
import io.yunzong.watch.domain.Outlook;
import io.yunzong.watch.domain.SheetOrders;
import io.yunzong.watch.domain.Stop;
import io.yunzong.watch.domain.WatchList;
import io.yunzong.watch.domain.Watched;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the tracking sheet: one living document per waybill, a further version whenever goods depart or somebody asks.
 * It goes to the heads and trackers of every node still ahead and, from a transit on, back to the shipping branch; the
 * head of the next node confirms it before the goods arrive. Clauses, H-09.
 */
@Component
@Transactional
public class SheetDesk {
    private static final DocumentType SHEET = new DocumentType("GZD", "重点客户跟踪单");

    private final WatchList list;
    private final Watcher watcher;
    private final SheetOrders orders;
    private final SheetComposer composer;
    private final SheetAcks acks;
    private final DocumentDesk documents;
    private final JourneyFinder journeys;
    private final SiteFinder sites;
    private final Audit audit;
    private final Clock clock;

    SheetDesk(
            WatchList list,
            Watcher watcher,
            SheetOrders orders,
            SheetComposer composer,
            SheetAcks acks,
            DocumentDesk documents,
            JourneyFinder journeys,
            SiteFinder sites,
            Audit audit,
            Clock clock) {
        this.list = list;
        this.watcher = watcher;
        this.orders = orders;
        this.composer = composer;
        this.acks = acks;
        this.documents = documents;
        this.journeys = journeys;
        this.sites = sites;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends it now, as it stands.
     *
     * @throws WatchRefused NOT_WATCHED; and documents refuses NOTHING_CHANGED when the version before says the same
     */
    public Document send(ConsignmentId id, Caller caller) {
        Watched watched = list.find(id, caller.scope()).orElseThrow(WatchRefused::notWatched);
        Document sent = send(watched.id(), caller, false);
        audit.record(
                caller,
                "watch.sheet_sent",
                "consignment:" + id,
                Map.of("number", sent.number(), "version", sent.version()));
        return sent;
    }

    /**
     * Sends one that was ordered and is held. What was delivered before anybody could be told needs no telling.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendOrdered(ConsignmentId id) {
        if (list.lock(List.of(id)).getFirst().open()) {
            send(id, WatchTasks.SYSTEM, true);
        }
        orders.done(id);
    }

    private Document send(ConsignmentId id, Caller caller, boolean automatic) {
        Outlook outlook = watcher.refresh(List.of(id)).getFirst();
        Watched watched = list.lock(List.of(id)).getFirst();
        JourneyView view = journeys.view(id, Scope.all());
        DocumentContent content = composer.compose(watched, view, outlook);
        SiteId shipping = view.consignment().waybill().origin().siteId();
        List<Addressee> addressees = addressees(outlook, shipping);
        if (addressees.isEmpty()) {
            throw new WatchRefused(Kind.CONFLICT, Why.NOBODY_AHEAD.unmet().underClause("A-08"));
        }
        Document document = write(watched, view, content, addressees, outlook, issuer(caller));
        Instant now = clock.instant();
        orders.sent(
                id,
                new SheetOrders.Sending(
                        document.id(), document.version(), now, caller.displayName(), fromSeq(outlook), automatic),
                caller.mark());
        acks.ask(watched, document, outlook, now);
        return document;
    }

    private Document write(
            Watched watched,
            JourneyView view,
            DocumentContent content,
            List<Addressee> addressees,
            Outlook outlook,
            Caller issuer) {
        if (watched.sheet() != null) {
            return documents.revise(watched.sheet(), content, reason(outlook), addressees, issuer);
        }
        Site shipping = sites.get(view.consignment().waybill().origin().siteId());
        return documents.issue(
                new IssueDocument(
                        SHEET,
                        shipping.id(),
                        shipping.code(),
                        Subject.of(watched.id()),
                        "重点客户货物跟踪单 " + watched.number(),
                        content,
                        addressees,
                        "watch:sheet:" + watched.id()),
                issuer);
    }

    private String reason(Outlook outlook) {
        String site = sites.get(outlook.site()).label();
        return outlook.waitsFor() == Outlook.Wait.ARRIVAL ? "已从" + site + "发车" : "更新" + site + "情况";
    }

    /** Later nodes ahead of everything; whoever is behind needs it no more, but the shipping branch, whose goods they are. */
    private static List<Addressee> addressees(Outlook outlook, SiteId shipping) {
        List<Addressee> addressees = new ArrayList<>();
        Set<SiteId> named = new LinkedHashSet<>();
        for (Stop stop : outlook.stops()) {
            boolean ahead = stop.state() == Stop.State.NEXT || stop.state() == Stop.State.AHEAD;
            if (ahead && named.add(stop.siteId())) {
                both(addressees, stop.siteId(), SheetComposer.role(stop));
            }
        }
        if (!outlook.site().equals(shipping) && named.add(shipping)) {
            both(addressees, shipping, "发货公司");
        }
        return addressees;
    }

    private static void both(List<Addressee> addressees, SiteId site, String company) {
        addressees.add(Addressee.role(Role.BRANCH_HEAD, site, company + "负责人"));
        addressees.add(Addressee.role(Role.TRACKER, site, company + "跟踪员"));
    }

    private static int fromSeq(Outlook outlook) {
        return outlook.stops().stream()
                .filter(stop -> stop.siteId().equals(outlook.site()))
                .mapToInt(Stop::seq)
                .max()
                .orElse(1);
    }

    /** The sheet is the shipping branch's whoever sends it on; who sent it is on it by name. */
    private static Caller issuer(Caller caller) {
        return new Caller(
                caller.personId(),
                caller.apiKeyId(),
                caller.username(),
                caller.displayName(),
                caller.roles(),
                caller.permissions(),
                Scope.all(),
                caller.mustChangePassword());
    }
}
