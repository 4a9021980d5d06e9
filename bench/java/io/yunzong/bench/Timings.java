package io.yunzong.bench;

import java.util.Arrays;

/** How long each of many requests took. */
final class Timings {
    private final double[] sortedMillis;

    Timings(long[] nanos) {
        sortedMillis = Arrays.stream(nanos).mapToDouble(n -> n / 1e6).sorted().toArray();
    }

    /** The time within which this share of the requests was answered, in milliseconds. */
    double percentile(double share) {
        int rank = (int) Math.ceil(share * sortedMillis.length);
        return sortedMillis[Math.clamp(rank - 1, 0, sortedMillis.length - 1)];
    }

    double max() {
        return sortedMillis[sortedMillis.length - 1];
    }

    int count() {
        return sortedMillis.length;
    }
}
