package io.yunzong.network;

import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Changes;
import io.yunzong.identity.Permission;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.NetworkRefused.Why;
import io.yunzong.network.domain.Hidden;
import io.yunzong.network.domain.LaneGate;
import io.yunzong.network.domain.LaneRules;
import io.yunzong.network.domain.Lanes;
import io.yunzong.network.domain.SiteGate;
import io.yunzong.network.domain.SiteRules;
import io.yunzong.network.domain.Sites;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sites and lanes are drawn here. Who works for the whole network adds sites and edits all of them; who works for
 * branches edits only the sites of those. Lanes join branches, so whoever may write the network may write lanes.
 * Clauses A-39, B-04, H-08.
 */
@Component
@Transactional
public class NetworkDesk {
    private static final Set<String> PERSONAL = Set.of("phone", "address");

    private final Sites sites;
    private final Lanes lanes;
    private final SiteGate siteGate;
    private final LaneGate laneGate;
    private final Audit audit;
    private final LiveFeed live;

    NetworkDesk(Sites sites, Lanes lanes, Audit audit, LiveFeed live) {
        this.sites = sites;
        this.lanes = lanes;
        this.siteGate = new SiteGate(sites);
        this.laneGate = new LaneGate(lanes, sites);
        this.audit = audit;
        this.live = live;
    }

    /** Everything that is wrong with a site by itself; whether its code is free is another question. */
    @Transactional(readOnly = true)
    public List<Unmet> check(AddSite site) {
        return SiteRules.check(site.toSite());
    }

    /**
     * Adds a site.
     *
     * @throws NetworkRefused naming everything that is wrong
     */
    public SiteId addSite(AddSite command, Caller caller) {
        demandWrite(caller);
        Site site = command.toSite();
        NetworkRefused.unlessEmpty(siteGate.check(null, site, caller));
        SiteId id = sites.add(site);
        live.announce(LiveTopic.NETWORK, id.value());
        audit.record(caller, "site.added", "site:" + id, Map.of("code", site.code(), "name", site.name()));
        return id;
    }

    /**
     * Makes a site what is given; what the caller may not see stays as it is.
     *
     * @param changed carries the version it was read at
     * @throws NetworkRefused naming everything that is wrong, or CHANGED_MEANWHILE
     */
    public void editSite(Site changed, Caller caller) {
        demandWrite(caller);
        Site before = sites.lock(changed.id()).orElseThrow(NetworkRefused::notFound);
        Site after = Hidden.kept(changed, before, caller);
        if (before.version() != after.version()) {
            throw NetworkRefused.changedMeanwhile();
        }
        NetworkRefused.unlessEmpty(siteGate.check(before, after, caller));
        Map<String, String> changes = Changes.between(before, after, PERSONAL);
        if (changes.isEmpty()) {
            return;
        }
        if (!sites.change(after)) {
            throw NetworkRefused.changedMeanwhile();
        }
        live.announce(LiveTopic.NETWORK, after.id().value());
        audit.record(caller, "site.edited", "site:" + after.id(), changes);
    }

    /**
     * Sees to it that a site exists for each code and answers their ids; those that exist stay as they are. For bulk
     * work that meets places by the way: whoever may do that work may do this. Two statements, however many there are.
     *
     * @return ids by code as given
     * @throws NetworkRefused naming everything that is wrong with any of them; {@link #check} tells beforehand
     */
    public Map<String, SiteId> ensureSites(List<AddSite> commands, Caller caller) {
        List<Site> wanted = commands.stream().map(AddSite::toSite).toList();
        NetworkRefused.unlessEmpty(
                wanted.stream().flatMap(site -> SiteRules.check(site).stream()).toList());
        int added = sites.addMissing(wanted);
        Map<String, SiteId> ids = new LinkedHashMap<>();
        sites.listByCode(commands.stream().map(AddSite::code).toList())
                .forEach((code, site) -> ids.put(code, site.id()));
        if (added > 0) {
            live.announce(LiveTopic.NETWORK, LiveFeed.MANY);
            audit.record(caller, "site.added", "site:many", Map.of("count", added));
        }
        return ids;
    }

    /** Everything that is wrong with a lane by itself; its code and its sites are another question. */
    @Transactional(readOnly = true)
    public List<Unmet> check(AddLane lane) {
        return LaneRules.check(lane.toLane());
    }

    /**
     * Adds a lane.
     *
     * @throws NetworkRefused naming everything that is wrong
     */
    public LaneId addLane(AddLane command, Caller caller) {
        demandWrite(caller);
        Lane lane = command.toLane();
        NetworkRefused.unlessEmpty(laneGate.check(lane));
        LaneId id = lanes.add(lane);
        live.announce(LiveTopic.NETWORK, id.value());
        audit.record(caller, "lane.added", "lane:" + id, Map.of("code", lane.code(), "nodes", shown(lane)));
        return id;
    }

    /**
     * Makes a lane what is given.
     *
     * @param changed carries the version it was read at
     * @throws NetworkRefused naming everything that is wrong, or CHANGED_MEANWHILE
     */
    public void editLane(Lane changed, Caller caller) {
        demandWrite(caller);
        Lane before = lanes.lock(changed.id()).orElseThrow(NetworkRefused::notFound);
        if (before.version() != changed.version()) {
            throw NetworkRefused.changedMeanwhile();
        }
        NetworkRefused.unlessEmpty(laneGate.check(changed));
        Map<String, String> changes = Changes.between(before, changed, Set.of());
        if (changes.isEmpty()) {
            return;
        }
        if (changes.containsKey("nodes")) {
            changes.put("nodes", shown(before) + " → " + shown(changed));
        }
        if (!lanes.change(changed)) {
            throw NetworkRefused.changedMeanwhile();
        }
        live.announce(LiveTopic.NETWORK, changed.id().value());
        audit.record(caller, "lane.edited", "lane:" + changed.id(), changes);
    }

    static void demandWrite(Caller caller) {
        if (!caller.may(Permission.NETWORK_WRITE)) {
            throw new NetworkRefused(Kind.FORBIDDEN, Why.NOT_ALLOWED.unmet().underClause("H-08"));
        }
    }

    private static String shown(Lane lane) {
        return lane.nodes().stream()
                .map(node -> node.role() + " " + node.siteId() + " +" + node.standardMinutesFromPrevious() + "min")
                .collect(Collectors.joining(", "));
    }
}
