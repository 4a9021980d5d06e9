package io.yunzong.network.domain;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.NetworkRefused.Why;
import io.yunzong.network.Site;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold for a site among all others, for screens and files alike. */
public final class SiteGate {
    private final Sites sites;

    public SiteGate(Sites sites) {
        this.sites = sites;
    }

    /**
     * Everything that stands against the site becoming so.
     *
     * @param before null for a site that is added
     */
    public List<Unmet> check(@Nullable Site before, Site after, Caller caller) {
        List<Unmet> unmet = new ArrayList<>();
        if (before == null && !caller.scope().everything()) {
            unmet.add(Why.NETWORK_WIDE_ONLY.unmet().underClause("H-08"));
        }
        if (before != null && !caller.scope().covers(before.id())) {
            unmet.add(Why.NOT_YOUR_BRANCH.unmet().underClause("H-08"));
        }
        unmet.addAll(SiteRules.check(after));
        if (before == null || !before.code().equals(after.code())) {
            sites.findByCode(after.code())
                    .filter(other -> before == null || !other.id().equals(before.id()))
                    .ifPresent(other ->
                            unmet.add(Why.CODE_TAKEN.unmet("code", after.code()).inField("code")));
        }
        if (before != null && before.active() && !after.active()) {
            List<String> users = sites.listActiveLanes(before.id());
            if (!users.isEmpty()) {
                unmet.add(Why.SITE_ON_ACTIVE_LANES
                        .unmet("lanes", String.join(", ", users))
                        .inField("active"));
            }
        }
        return unmet;
    }
}
