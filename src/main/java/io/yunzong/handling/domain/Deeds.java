package io.yunzong.handling.domain;

import io.yunzong.handling.Deed;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What was done at loads: appended, never changed. */
public interface Deeds {
    /** @return false when one of them was reported before */
    boolean append(Collection<Deed> deeds);

    /** The first deed of a report. */
    Optional<Deed> findByKey(String reportKey);

    List<Deed> list(LoadId load);

    /** Scans of a waybill's pieces at a load, and what was undone or explained of them. */
    List<Deed> listScans(LoadId load, ConsignmentId consignment);

    /** Scans of a code at a load. */
    List<Deed> listScans(LoadId load, String code);

    /** Of a waybill, at whichever load, and of the loads it was on. */
    List<Deed> listOf(ConsignmentId consignment);

    /** The last end of an unloading of the waybill at the branch, not after the time. */
    Optional<Instant> findUnloadEnd(ConsignmentId consignment, SiteId site, Instant notAfter);
}
