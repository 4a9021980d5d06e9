package io.yunzong.journey.domain;

import static io.yunzong.journey.domain.JourneyFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyState;
import io.yunzong.journey.Milestone;
import io.yunzong.journey.Ride;
import io.yunzong.kernel.SiteId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every history, however odd. */
class JourneyProperties {
    @Provide
    Arbitrary<List<JourneyEvent>> histories() {
        Arbitrary<JourneyEventKind> kinds =
                Arbitraries.of(JourneyEventKind.values()).filter(kind -> kind != JourneyEventKind.RETRACTED);
        Arbitrary<SiteId> sites = Arbitraries.of(SHANGHAI, WUHAN, CHENGDU, XIAN);
        Arbitrary<Integer> hours = Arbitraries.integers().between(0, 60);
        Arbitrary<Integer> lags = Arbitraries.integers().between(0, 3);
        Arbitrary<JourneyEvent> events = Combinators.combine(kinds, sites, hours, lags)
                .as((kind, site, hour, lag) -> event(kind, hour, hour + lag, site, null));
        Arbitrary<List<Boolean>> mistakes =
                Arbitraries.of(true, false, false, false).list().ofSize(12);
        return Combinators.combine(events.list().ofMaxSize(12), mistakes).as((history, mistaken) -> {
            List<JourneyEvent> all = new ArrayList<>(history);
            for (int i = 0; i < history.size(); i++) {
                if (mistaken.get(i)) {
                    all.add(retraction(history.get(i), 70));
                }
            }
            return all;
        });
    }

    @Property
    void theOrderOfLearningDoesNotMatter(@ForAll("histories") List<JourneyEvent> history, @ForAll long seed) {
        List<JourneyEvent> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Journey.derive(shanghaiToChengdu(), shuffled))
                .isEqualTo(Journey.derive(shanghaiToChengdu(), history));
    }

    @Property
    void retractedFactsLeaveNoTrace(@ForAll("histories") List<JourneyEvent> history) {
        List<JourneyEvent> standing = Journey.standing(history);

        assertThat(Journey.derive(shanghaiToChengdu(), history))
                .isEqualTo(Journey.derive(shanghaiToChengdu(), standing));
    }

    @Property
    void expectationsNeverRunBackwards(@ForAll("histories") List<JourneyEvent> history) {
        JourneyState state = Journey.derive(shanghaiToChengdu(), history);

        List<java.time.Instant> expected = state.milestones().stream()
                .map(Milestone::estimated)
                .filter(Objects::nonNull)
                .toList();
        assertThat(expected.subList(0, Math.max(0, expected.size() - 1))).isSorted();
    }

    @Property
    void ridesFollowOneAnother(@ForAll("histories") List<JourneyEvent> history) {
        List<Ride> rides = Journey.derive(shanghaiToChengdu(), history).rides();

        for (int i = 1; i < rides.size(); i++) {
            assertThat(rides.get(i - 1).to())
                    .isNotNull()
                    .isBeforeOrEqualTo(rides.get(i).from());
        }
    }
}
