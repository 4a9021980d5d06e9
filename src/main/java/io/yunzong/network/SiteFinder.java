package io.yunzong.network;

import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.domain.Sites;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions about sites. The network belongs to no account, so every member of staff sees all of it. */
@Component
public class SiteFinder {
    private final Sites sites;

    SiteFinder(Sites sites) {
        this.sites = sites;
    }

    public Optional<Site> find(SiteId id) {
        return sites.find(id);
    }

    /** @throws NetworkRefused NOT_FOUND */
    public Site get(SiteId id) {
        return sites.find(id).orElseThrow(NetworkRefused::notFound);
    }

    /** The case of letters does not matter. */
    public Optional<Site> findByCode(String code) {
        return sites.findByCode(code);
    }

    public List<Site> list(Collection<SiteId> ids) {
        return sites.list(ids);
    }

    /** Those that exist, by code as given; one statement. */
    public Map<String, Site> listByCode(Collection<String> codes) {
        return sites.listByCode(codes);
    }

    /**
     * One page, by code unless sorted by code, name, kind, city or province.
     *
     * @param text looked for in code, names, city and province
     */
    public Page<Site> page(@Nullable String text, @Nullable Boolean active, @Nullable SiteKind kind, PageQuery query) {
        return sites.page(text, active, kind, query);
    }
}
