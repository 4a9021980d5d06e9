package io.yunzong.network.intake;

import io.yunzong.imports.Shelf;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.NetworkRefused;
import io.yunzong.network.NetworkUse;
import io.yunzong.network.Site;
import io.yunzong.network.domain.Sites;
import java.util.List;
import java.util.Set;

/** The sites as imports put them in and take them out. */
record SiteShelf(Sites sites, Intake intake) implements Shelf<Site> {
    @Override
    public long id(Site site) {
        return site.id().value();
    }

    @Override
    public String name(Site site) {
        return site.code();
    }

    @Override
    public int version(Site site) {
        return site.version();
    }

    @Override
    public List<Site> list(List<Long> ids) {
        return sites.list(own(ids));
    }

    @Override
    public long add(Site site) {
        return sites.add(site).value();
    }

    @Override
    public void change(Site site) {
        if (!sites.change(site)) {
            throw NetworkRefused.changedMeanwhile();
        }
    }

    @Override
    public Set<Long> listUsed(List<Long> ids) {
        List<SiteId> own = own(ids);
        return intake.listUsed(own, NetworkUse::sitesInUse, sites.listUsed(own));
    }

    @Override
    public void remove(List<Long> ids) {
        sites.remove(own(ids));
    }

    private static List<SiteId> own(List<Long> ids) {
        return ids.stream().map(SiteId::new).toList();
    }
}
