package io.yunzong.regulation.domain;

import io.yunzong.regulation.RegulationDraft;
import io.yunzong.regulation.RegulationPart;
import io.yunzong.regulation.RegulationRule;
import io.yunzong.regulation.RegulationVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The one draft of the regulation, or none. */
public interface Drafts {
    Optional<RegulationDraft> find();

    /** The draft, held until the transaction ends. */
    Optional<RegulationDraft> lock();

    /** Starts a draft that is the same as the version; false when there is one already. */
    boolean open(RegulationVersion from, Instant at, String by);

    /** Replaces a part of the locked draft and gives it a version no part ever had. */
    void change(RegulationPart part, List<? extends RegulationRule> rules, Instant at, String by);

    void remove();
}
