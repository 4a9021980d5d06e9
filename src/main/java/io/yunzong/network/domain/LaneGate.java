package io.yunzong.network.domain;

import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.Lane;
import io.yunzong.network.LaneNode;
import io.yunzong.network.NetworkRefused.Why;
import io.yunzong.network.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What must hold for a lane among all others, for screens and files alike. */
public final class LaneGate {
    private final Lanes lanes;
    private final Sites sites;

    public LaneGate(Lanes lanes, Sites sites) {
        this.lanes = lanes;
        this.sites = sites;
    }

    /** Everything that stands against the lane. Holds its sites, so that none is closed while it is written. */
    public List<Unmet> check(Lane lane) {
        List<Unmet> unmet = new ArrayList<>(LaneRules.check(lane));
        lanes.findByCode(lane.code())
                .filter(other -> !other.id().equals(lane.id()))
                .ifPresent(other ->
                        unmet.add(Why.CODE_TAKEN.unmet("code", lane.code()).inField("code")));
        Map<SiteId, Site> known = sites
                .hold(lane.nodes().stream().map(LaneNode::siteId).toList())
                .stream()
                .collect(Collectors.toMap(Site::id, site -> site));
        for (int i = 0; i < lane.nodes().size(); i++) {
            Site site = known.get(lane.nodes().get(i).siteId());
            String field = "nodes[" + i + "].siteId";
            if (site == null) {
                unmet.add(Why.SITE_UNKNOWN.unmet("node", i + 1).inField(field));
            } else if (!site.active() && lane.active()) {
                unmet.add(Why.SITE_CLOSED
                        .unmet(Map.of("node", i + 1, "site", site.name()))
                        .inField(field));
            }
        }
        return unmet;
    }
}
