package io.yunzong.evidence.domain;

import io.yunzong.evidence.Evidence;
import io.yunzong.evidence.EvidenceReview.Decision;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the quality group looks at. */
public interface Reviews {
    /**
     * Evidence something speaks against, newest first.
     *
     * @param decided whether it has been decided about; null for both
     */
    Page<Evidence> page(@Nullable Boolean decided, PageQuery query);

    /** Some recent photos nobody has decided about, by chance. */
    List<Evidence> sample(int count);

    Map<EvidenceId, List<Exhibits.Suspicion>> suspicions(Collection<EvidenceId> ids);

    Map<EvidenceId, Decision> decisions(Collection<EvidenceId> ids);

    /** @return false when somebody decided before */
    boolean decide(EvidenceId id, Decision decision, String byMark);
}
