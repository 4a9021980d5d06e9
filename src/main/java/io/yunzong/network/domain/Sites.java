package io.yunzong.network.domain;

import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.Site;
import io.yunzong.network.SiteKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All sites. */
public interface Sites {
    Optional<Site> find(SiteId id);

    /** Finds and keeps others from changing it until the transaction ends. */
    Optional<Site> lock(SiteId id);

    Optional<Site> findByCode(String code);

    List<Site> list(Collection<SiteId> ids);

    /** Those that exist, by code as given. */
    Map<String, Site> listByCode(Collection<String> codes);

    /** As {@link #list}, and nobody can close them until the transaction ends. */
    List<Site> hold(Collection<SiteId> ids);

    Page<Site> page(@Nullable String text, @Nullable Boolean active, @Nullable SiteKind kind, PageQuery query);

    /** Adds a site and returns its id; {@code site.id()} is ignored. */
    SiteId add(Site site);

    /** Writes the site over the version it was read at; false when somebody else was quicker. */
    boolean change(Site site);

    /** Adds those whose code is new, leaves the others as they are. Returns the number added. */
    int addMissing(List<Site> sites);

    /** Codes of the active lanes with this site among their nodes. */
    List<String> listActiveLanes(SiteId id);

    /** Those of the sites that lanes or vehicles refer to. */
    Set<SiteId> listUsed(Collection<SiteId> ids);

    void remove(Collection<SiteId> ids);
}
