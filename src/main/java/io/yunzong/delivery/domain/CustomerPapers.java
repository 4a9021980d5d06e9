package io.yunzong.delivery.domain;

import io.yunzong.delivery.RequiredPaper;
import io.yunzong.kernel.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The papers customers want besides those of the regulation. */
public interface CustomerPapers {
    Map<CustomerId, List<RequiredPaper>> list(Collection<CustomerId> ids);

    /** Those not named are switched off; what was noted under their code keeps its meaning. */
    void replace(CustomerId id, List<RequiredPaper> papers);
}
