package io.yunzong.regulation;

import io.yunzong.regulation.domain.Differences;
import io.yunzong.regulation.domain.Versions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Questions about the rules in force and those that were. A version never changes, so each is read once and kept;
 * {@link #current()} asks the database which is the newest, {@link #get} asks it nothing the second time.
 */
@Component
public class RegulationFinder {
    private final Versions versions;
    private final Map<Integer, RegulationVersion> read = new ConcurrentHashMap<>();

    RegulationFinder(Versions versions) {
        this.versions = versions;
    }

    /** The version in force. */
    public RegulationVersion current() {
        return get(versions.latest());
    }

    /** @throws RegulationRefused NOT_FOUND */
    public RegulationVersion get(int number) {
        RegulationVersion known = read.get(number);
        if (known == null) {
            known = versions.find(number).orElseThrow(RegulationRefused::notFound);
            read.put(number, known);
        }
        return known;
    }

    /** All that were published, the newest first. */
    public List<RegulationVersion> list() {
        return versions.numbers().stream().map(this::get).toList();
    }

    /**
     * What changed from one version to another.
     *
     * @throws RegulationRefused NOT_FOUND
     */
    public List<Difference> differences(int from, int to) {
        return Differences.between(get(from).content(), get(to).content());
    }

    /** What was read of a version that did not come about after all. */
    void forget(int number) {
        read.remove(number);
    }
}
