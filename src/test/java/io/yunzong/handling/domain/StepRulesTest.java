package io.yunzong.handling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.handling.Deed;
import io.yunzong.handling.Demands;
import io.yunzong.handling.Load;
import io.yunzong.handling.LoadFacts;
import io.yunzong.handling.LoadKind;
import io.yunzong.handling.LoadState;
import io.yunzong.handling.PresenceDemand;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Unmet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Work on a vehicle from eight to nine: who has to be there, and for how long nobody was. */
@Tag("A-03")
class StepRulesTest {
    private static final Instant EIGHT = Instant.parse("2026-11-25T08:00:00Z");
    private static final Instant NINE = minute(60);
    private static final Demands SUPERVISED = new Demands(
            List.of(),
            List.of(),
            new PresenceDemand(Role.LOADING_SUPERVISOR, false, "装车现场负责人", "Supervisor", "A-03"),
            false);

    private static Instant minute(int minute) {
        return EIGHT.plus(Duration.ofMinutes(minute));
    }

    private static final Load LOAD = TestLoads.load(LoadKind.LOADING, LoadState.WORKING, minute(-30), EIGHT);

    private static Deed came(String who, int minute) {
        return deed(Deed.Kind.CHECK_IN, who, minute);
    }

    private static Deed went(String who, int minute) {
        return deed(Deed.Kind.CHECK_OUT, who, minute);
    }

    private static Deed deed(Deed.Kind kind, String who, int minute) {
        return TestLoads.deed(kind, who, minute(minute));
    }

    private static List<String> missing(Deed... deeds) {
        return StepRules.presence(LOAD, SUPERVISED, new LoadFacts(List.of(deeds)), NINE).stream()
                .map(Unmet::code)
                .toList();
    }

    private static Duration uncovered(Deed... deeds) {
        return StepRules.uncovered(LOAD, new LoadFacts(List.of(deeds)), NINE);
    }

    @Test
    void somebodyIsThereWhileTheWorkGoesOn() {
        assertThat(missing(came("a", 59))).isEmpty();
        assertThat(missing(came("a", -20), went("a", 1))).isEmpty();
        assertThat(missing()).containsExactly("handling.presence_missing");
    }

    @Test
    void whoLeftBeforeItBeganOrCameAfterItsEndWasNotThere() {
        assertThat(missing(came("a", -20), went("a", -10))).containsExactly("handling.presence_missing");
        assertThat(missing(came("a", 61))).containsExactly("handling.presence_missing");
    }

    @Test
    void whereNobodyHasToBeThereNobodyIsMissing() {
        Demands free = new Demands(List.of(), List.of(), null, false);

        assertThat(StepRules.presence(LOAD, free, new LoadFacts(List.of()), NINE))
                .isEmpty();
    }

    @Test
    void countsTheTimeNobodyWasThere() {
        assertThat(uncovered(came("a", -20))).isZero();
        assertThat(uncovered(came("a", 10))).as("came late").isEqualTo(Duration.ofMinutes(10));
        assertThat(uncovered(came("a", 0), went("a", 45))).as("went early").isEqualTo(Duration.ofMinutes(15));
        assertThat(uncovered(came("a", 0), went("a", 20), came("b", 30)))
                .as("ten minutes between two")
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(uncovered(came("a", 0), went("a", 30), came("b", 20)))
                .as("one took over from the other")
                .isZero();
        assertThat(uncovered(came("a", 61))).as("came after the end").isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aMinuteOrTwoIsNothing() {
        assertThat(uncovered(came("a", 2))).isZero();
        assertThat(uncovered(came("a", 3))).isEqualTo(Duration.ofMinutes(3));
    }
}
