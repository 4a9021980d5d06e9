package io.yunzong.evidence;

import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How many photos fill which slot. The same photo twice counts once, a rejected one not at all. The same slot comes
 * again at every node of a route, so it is asked for by step or by site.
 */
public record EvidenceCounts(List<Count> counts) {
    public EvidenceCounts {
        counts = List.copyOf(counts);
    }

    /** Photos of one subject for one slot at one site and step. */
    public record Count(
            Subject subject,
            String slot,
            @Nullable Subject step,
            @Nullable SiteId site,
            int photos) {}

    /** Of the subject in the slot, wherever and for whatever step. */
    public int of(Subject subject, String slot) {
        return sum(subject, slot, count -> true);
    }

    public int inStep(Subject subject, String slot, Subject step) {
        return sum(subject, slot, count -> Objects.equals(count.step(), step));
    }

    public int atSite(Subject subject, String slot, SiteId site) {
        return sum(subject, slot, count -> Objects.equals(count.site(), site));
    }

    private int sum(Subject subject, String slot, Predicate<Count> where) {
        return counts.stream()
                .filter(count -> count.subject().equals(subject))
                .filter(count -> count.slot().equals(slot))
                .filter(where)
                .mapToInt(Count::photos)
                .sum();
    }
}
