package io.yunzong.watch.domain;

import io.yunzong.kernel.SiteId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The branches where a tracker is missing, now and before. */
public interface VacantSites {
    /** Notes them, and answers those of which it was not known. */
    List<SiteId> notice(Collection<SiteId> sites, Instant at);

    void fill(Collection<SiteId> sites, Instant at);

    /** Those that are vacant now, since when. */
    Map<SiteId, Instant> listVacant();

    Set<SiteId> vacantAmong(Collection<SiteId> sites);
}
