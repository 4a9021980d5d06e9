package io.yunzong.regulation.domain;

import io.yunzong.regulation.RegulationVersion;
import java.util.List;
import java.util.Optional;

/** All published versions of the regulation. */
public interface Versions {
    /** The number of the newest. */
    int latest();

    Optional<RegulationVersion> find(int number);

    /** All numbers, the newest first. */
    List<Integer> numbers();

    /** Keeps a version for ever; false when there is one of that number already. */
    boolean add(RegulationVersion version);
}
