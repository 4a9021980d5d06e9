package io.yunzong.watch.domain;

import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.util.List;

/** The vehicles of a branch. */
public interface Fleet {
    /** Those in use that belong there, by plate. */
    List<VehicleId> listAt(SiteId site, int limit);
}
