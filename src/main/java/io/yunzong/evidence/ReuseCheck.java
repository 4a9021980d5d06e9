package io.yunzong.evidence;

import io.yunzong.evidence.domain.Exhibits;
import io.yunzong.evidence.domain.Exhibits.Match;
import io.yunzong.evidence.domain.Exhibits.Suspicion;
import io.yunzong.evidence.domain.Look;
import io.yunzong.kernel.EvidenceId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Whether a photo has served before: the same or nearly the same for another subject, step, slot or site. Twice in the
 * same slot is a repeat, no deceit; it counts once. Clause C-14.
 */
@Component
class ReuseCheck {
    private static final int MOST_NAMED = 5;

    /** More matches are fetched than named: those of the same slot are left out. */
    private static final int MOST_FETCHED = 50;

    /** What brings a photo before the quality group even without an earlier one. */
    private static final Set<EvidenceFlag> WORTH_A_LOOK = EnumSet.of(EvidenceFlag.TAKEN_BEFORE_STEP);

    private final Exhibits exhibits;

    ReuseCheck(Exhibits exhibits) {
        this.exhibits = exhibits;
    }

    /**
     * @param flagged the evidence with all its flags
     * @param earlier the oldest with the same bytes, else the one that looks most alike
     */
    record Found(Evidence flagged, List<Suspicion> suspicions, Optional<Evidence> earlier) {
        /** The evidence with the flags of the suspicions besides its own. */
        static Found of(Evidence evidence, List<Suspicion> suspicions, Optional<Evidence> earlier) {
            EnumSet<EvidenceFlag> flags = EnumSet.noneOf(EvidenceFlag.class);
            flags.addAll(evidence.flags());
            suspicions.forEach(suspicion -> flags.add(suspicion.flag()));
            return new Found(evidence.withFlags(flags), suspicions, earlier);
        }

        /** Says that it served before, when it did. */
        void announce(EvidenceId id, ApplicationEventPublisher events) {
            earlier.ifPresent(before -> events.publishEvent(new ReuseSuspected(
                    id,
                    flagged.subject(),
                    before.id(),
                    before.subject(),
                    before.sha256().equals(flagged.sha256()))));
        }
    }

    /** @param look null for one without, or not known yet */
    Found check(Evidence evidence, @Nullable Look look) {
        if (evidence.kind() == EvidenceKind.FILE) {
            return new Found(evidence, List.of(), Optional.empty());
        }
        List<Evidence> same = exhibits.listByContent(evidence.sha256()).stream()
                .filter(earlier -> earlier.isPicture() && servesElsewhere(earlier, evidence))
                .limit(MOST_NAMED)
                .toList();
        Found alike = checkLook(evidence, look);
        List<Suspicion> suspicions = new ArrayList<>();
        evidence.flags().stream()
                .filter(WORTH_A_LOOK::contains)
                .forEach(flag -> suspicions.add(new Suspicion(flag, null, null)));
        same.forEach(earlier -> suspicions.add(new Suspicion(EvidenceFlag.USED_BEFORE, earlier.id(), 0)));
        suspicions.addAll(alike.suspicions());
        return Found.of(evidence, suspicions, same.stream().findFirst().or(alike::earlier));
    }

    /** What there is to say of how it looks alone. */
    Found checkLook(Evidence evidence, @Nullable Look look) {
        List<Match> alike = look == null
                ? List.of()
                : exhibits.listAlike(look, MOST_FETCHED).stream()
                        .filter(match -> !match.evidence().sha256().equals(evidence.sha256()))
                        .filter(match -> servesElsewhere(match.evidence(), evidence))
                        .limit(MOST_NAMED)
                        .toList();
        return Found.of(
                evidence,
                alike.stream()
                        .map(match -> new Suspicion(
                                EvidenceFlag.LOOKS_USED_BEFORE, match.evidence().id(), match.distance()))
                        .toList(),
                alike.stream().map(Match::evidence).findFirst());
    }

    private static boolean servesElsewhere(Evidence earlier, Evidence evidence) {
        return !(earlier.subject().equals(evidence.subject())
                && earlier.slot().equals(evidence.slot())
                && Objects.equals(earlier.step(), evidence.step())
                && Objects.equals(earlier.site(), evidence.site()));
    }
}
