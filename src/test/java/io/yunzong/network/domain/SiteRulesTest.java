package io.yunzong.network.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.Site;
import io.yunzong.network.SiteKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteRulesTest {
    private static final List<GeoPoint> SQUARE = List.of(
            new GeoPoint(35.0, 118.0), new GeoPoint(35.0, 118.1), new GeoPoint(35.1, 118.1), new GeoPoint(35.1, 118.0));

    @Test
    void refusesAPlaceOffTheGlobeAndTheOneInTheAtlantic() {
        assertThat(codes(at(91.0, 10.0, null, List.of()))).containsExactly("network.coordinates_invalid");
        assertThat(codes(at(Double.NaN, 10.0, null, List.of()))).containsExactly("network.coordinates_invalid");
        assertThat(codes(at(0.0, 0.0, null, List.of()))).containsExactly("network.coordinates_zero");
        assertThat(codes(at(35.0, null, null, List.of()))).containsExactly("network.coordinates_incomplete");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 49, 20_001})
    void refusesACircleTooSmallOrTooLarge(int radius) {
        assertThat(codes(at(35.0, 118.0, radius, List.of()))).containsExactly("network.geofence_radius_out_of_range");
    }

    @Test
    void refusesACircleAboutNowhere() {
        assertThat(codes(at(null, null, 500, List.of()))).containsExactly("network.geofence_without_coordinates");
    }

    @Test
    void refusesAPolygonOfTwoCorners() {
        GeoPoint a = new GeoPoint(35.0, 118.0);
        assertThat(codes(at(35.0, 118.0, null, List.of(a, new GeoPoint(35.1, 118.0), a))))
                .containsExactly("network.geofence_too_few_corners");
    }

    @Test
    void refusesAPolygonThatCrossesItselfOrIsFlat() {
        List<GeoPoint> bowTie = List.of(SQUARE.get(0), SQUARE.get(2), SQUARE.get(1), SQUARE.get(3));
        List<GeoPoint> line = List.of(new GeoPoint(35.0, 118.0), new GeoPoint(35.1, 118.1), new GeoPoint(35.2, 118.2));
        assertThat(codes(at(35.0, 118.0, null, bowTie))).containsExactly("network.geofence_crosses_itself");
        assertThat(codes(at(35.0, 118.0, null, line))).containsExactly("network.geofence_crosses_itself");
    }

    @Test
    void refusesAPolygonOfTheSizeOfAProvince() {
        List<GeoPoint> province =
                List.of(new GeoPoint(35.0, 118.0), new GeoPoint(35.0, 118.5), new GeoPoint(35.3, 118.2));

        assertThat(codes(at(35.0, 118.0, null, province))).containsExactly("network.geofence_too_large");
    }

    @Test
    void takesAPolygonWhoseFirstCornerIsRepeatedAtTheEnd() {
        Site site = at(
                35.0, 118.0, null, List.of(SQUARE.get(0), SQUARE.get(1), SQUARE.get(2), SQUARE.get(3), SQUARE.get(0)));

        assertThat(codes(site)).isEmpty();
        assertThat(site.geofence()).isEqualTo(SQUARE);
    }

    @Test
    void coversWhatLiesWithinThePolygonElseWithinTheCircle() {
        Site square = at(35.05, 118.05, 20_000, SQUARE);
        Site circle = at(35.05, 118.05, 1_000, List.of());

        assertThat(square.covers(new GeoPoint(35.01, 118.01))).isTrue();
        assertThat(square.covers(new GeoPoint(35.11, 118.05))).isFalse();
        assertThat(circle.covers(new GeoPoint(35.058, 118.05))).isTrue();
        assertThat(circle.covers(new GeoPoint(35.06, 118.05))).isFalse();
        assertThat(at(35.05, 118.05, null, List.of()).covers(new GeoPoint(35.05, 118.05)))
                .isFalse();
    }

    private static Site at(
            @Nullable Double latitude, @Nullable Double longitude, @Nullable Integer radius, List<GeoPoint> geofence) {
        return new Site(
                new SiteId(1),
                "LY",
                "临沂分公司",
                null,
                SiteKind.BRANCH,
                null,
                null,
                null,
                null,
                latitude,
                longitude,
                radius,
                geofence,
                true,
                false,
                0);
    }

    private static List<String> codes(Site site) {
        return SiteRules.check(site).stream().map(Unmet::code).toList();
    }
}
