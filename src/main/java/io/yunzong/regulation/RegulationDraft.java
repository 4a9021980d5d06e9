package io.yunzong.regulation;

import java.time.Instant;
import java.util.List;

/**
 * What headquarters is working on: the published version with changes, seen by all editors, in force nowhere. There is
 * one at a time; it ends by being published or discarded.
 *
 * @param basedOn the version it started from
 */
public record RegulationDraft(
        int basedOn, Instant openedAt, String openedBy, List<DraftPart> parts, RegulationContent content) {
    public RegulationDraft {
        parts = List.copyOf(parts);
    }

    /** Grows with every change; whoever publishes names the one they have looked at. */
    public long revision() {
        return parts.stream().mapToLong(DraftPart::version).max().orElse(0);
    }

    /** @throws java.util.NoSuchElementException when the part is not there */
    public DraftPart part(RegulationPart part) {
        return parts.stream().filter(one -> one.part() == part).findFirst().orElseThrow();
    }
}
