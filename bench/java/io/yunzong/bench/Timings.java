package io.yunzong.bench;

import java.util.Arrays;
import java.util.Collection;

/** How long each of many requests took. */
final class Timings {
    private final double[] sortedMillis;

    Timings(long[] nanos) {
        sortedMillis = Arrays.stream(nanos).mapToDouble(n -> n / 1e6).sorted().toArray();
    }

    /** Something timed. */
    interface Timed {
        void once(int index) throws Exception;
    }

    /** One after the other. */
    static Timings of(int count, Timed timed) throws Exception {
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            long before = System.nanoTime();
            timed.once(i);
            nanos[i] = System.nanoTime() - before;
        }
        return new Timings(nanos);
    }

    static Timings together(Collection<Timings> parts) {
        return new Timings(parts.stream()
                .flatMapToDouble(part -> Arrays.stream(part.sortedMillis))
                .mapToLong(millis -> (long) (millis * 1e6))
                .toArray());
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
