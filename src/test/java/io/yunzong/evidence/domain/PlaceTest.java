package io.yunzong.evidence.domain;

import static io.yunzong.evidence.EvidenceFlag.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.kernel.GeoPoint;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C-14")
class PlaceTest {
    private static final Tolerances TOLERANCES =
            new Tolerances(Duration.ofMinutes(2), Duration.ofHours(24), Duration.ofMinutes(15), 2000);
    private static final Place.Claim DOCK = new Place.Claim(31.2300, 121.4700);
    private static final Optional<GeoPoint> BRANCH = Optional.of(new GeoPoint(31.2310, 121.4710));

    @Test
    void refusesToBelieveNullIsland() {
        Place place = Place.of(new Place.Claim(0, 0), null, BRANCH, TOLERANCES);

        assertThat(place.device()).isNull();
        assertThat(place.flags()).containsExactlyInAnyOrder(IMPOSSIBLE_PLACE, NO_PLACE);
    }

    @Test
    void refusesToBelieveWhatIsNoPlaceOnEarth() {
        Place place = Place.of(new Place.Claim(Double.NaN, 500), new Place.Claim(91, 0), BRANCH, TOLERANCES);

        assertThat(place.device()).isNull();
        assertThat(place.file()).isNull();
        assertThat(place.flags()).containsExactlyInAnyOrder(IMPOSSIBLE_PLACE, NO_PLACE);
    }

    @Test
    void marksADeviceFarFromTheSite() {
        assertThat(Place.of(new Place.Claim(30.59, 114.30), null, BRANCH, TOLERANCES)
                        .flags())
                .containsExactly(PLACE_DIFFERS);
    }

    @Test
    void marksAFileFromElsewhere() {
        assertThat(Place.of(DOCK, new Place.Claim(30.59, 114.30), Optional.empty(), TOLERANCES)
                        .flags())
                .containsExactly(PLACE_DIFFERS);
    }

    @Test
    void hasNothingToSayOfAPhotoTakenAtTheDock() {
        Place place = Place.of(DOCK, DOCK, BRANCH, TOLERANCES);

        assertThat(place.flags()).isEmpty();
        assertThat(place.device()).isEqualTo(new GeoPoint(31.2300, 121.4700));
    }

    @Test
    void marksAPhotoThatSaysNotWhere() {
        assertThat(Place.of(null, null, BRANCH, TOLERANCES).flags()).containsExactly(NO_PLACE);
    }
}
