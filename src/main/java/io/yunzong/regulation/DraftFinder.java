package io.yunzong.regulation;

import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.domain.Differences;
import io.yunzong.regulation.domain.DraftRules;
import io.yunzong.regulation.domain.Drafts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Questions about the draft of the regulation. */
@Component
public class DraftFinder {
    private final Drafts drafts;
    private final RegulationFinder published;

    DraftFinder(Drafts drafts, RegulationFinder published) {
        this.drafts = drafts;
        this.published = published;
    }

    public Optional<RegulationDraft> find() {
        return drafts.find();
    }

    /** @throws RegulationRefused NOT_FOUND when nobody has opened one */
    public RegulationDraft get() {
        return find().orElseThrow(RegulationRefused::notFound);
    }

    /** Everything that stands against publishing it. */
    public List<Unmet> faults(RegulationDraft draft) {
        return DraftRules.check(
                draft.content(),
                published.get(draft.basedOn()).content(),
                published.get(RegulationVersion.SHIPPED).content());
    }

    /** What it changes. */
    public List<Difference> differences(RegulationDraft draft) {
        return Differences.between(published.get(draft.basedOn()).content(), draft.content());
    }
}
