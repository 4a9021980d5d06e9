package io.yunzong.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C-14")
class LookTest {
    private static final int TRIALS = 20_000;

    @Test
    void refusesALookToAPictureWithoutContrast() {
        int[] wall = new int[Look.WIDTH * Look.HEIGHT];
        Arrays.fill(wall, 200);
        wall[3] = 205;

        assertThat(Look.of(wall)).isEmpty();
    }

    @Test
    void saysOfEachFieldWhetherItIsBrighterThanTheNext() {
        int[] falling = IntStream.range(0, Look.WIDTH * Look.HEIGHT)
                .map(field -> 200 - field % Look.WIDTH * 10)
                .toArray();

        assertThat(Look.of(falling)).contains(new Look(-1L));
    }

    @Test
    void whateverIsNearSharesAProbedBand() {
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < TRIALS; trial++) {
            Look one = new Look(random.nextLong());
            Look other = new Look(one.bits() ^ someBits(random, random.nextInt(Look.NEAR + 1)));

            assertThat(one.isNear(other)).isTrue();
            assertThat(IntStream.range(0, Look.BANDS)
                            .anyMatch(band -> one.probes(band).contains(other.band(band))))
                    .as("%s and %s, %d bits apart", one, other, one.distance(other))
                    .isTrue();
        }
    }

    @Test
    void whatIsFarIsNotNear() {
        Look one = new Look(0);

        assertThat(one.isNear(new Look((1L << Look.NEAR + 1) - 1))).isFalse();
        assertThat(one.distance(new Look(-1L))).isEqualTo(64);
    }

    private static long someBits(SplittableRandom random, int count) {
        long bits = 0;
        while (Long.bitCount(bits) < count) {
            bits |= 1L << random.nextInt(64);
        }
        return bits;
    }
}
