package io.yunzong.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A truck that drives its lane there and back for ever. Where it is at a moment follows from the clock alone, so the
 * demonstration goes on where it would have been after a restart, without keeping anything.
 *
 * @param number counts the trucks; decides its delays
 * @param stops the lane's branches in order
 * @param offset how far its round is shifted against the others'
 */
record Truck(int number, String plate, List<DemoScript.Place> stops, Duration offset) {
    static final Duration DWELL = Duration.ofMinutes(50);
    static final Duration REST = Duration.ofMinutes(150);
    private static final double ROAD_FACTOR = 1.24;
    private static final double SPEED_KMH = 74;

    /**
     * One way along the lane.
     *
     * @param number counts the runs of this truck since 1970; odd ones drive back
     */
    record Run(Truck truck, long number, Instant start, List<DemoScript.Place> stops) {
        /** Minutes late at the arrival of leg {@code leg}; most runs are on time, some are badly late. */
        long delayMinutes(int leg) {
            RandomGenerator luck = luck(leg);
            return luck.nextInt(100) < 78 ? 0 : luck.nextInt(8, 75);
        }

        Instant plannedDeparture(int stop) {
            Instant time = start;
            for (int leg = 0; leg < stop; leg++) {
                time = time.plus(truck.driving(stops, leg)).plus(DWELL);
            }
            return time;
        }

        Instant plannedArrival(int stop) {
            return plannedDeparture(stop - 1).plus(truck.driving(stops, stop - 1));
        }

        /** A truck waits for its planned departure even when it came early, and cannot catch up. */
        Instant departure(int stop) {
            if (stop == 0) {
                return start;
            }
            Instant ready = arrival(stop).plus(Duration.ofMinutes(35));
            Instant planned = plannedDeparture(stop);
            return ready.isAfter(planned) ? ready : planned;
        }

        Instant arrival(int stop) {
            return departure(stop - 1)
                    .plus(truck.driving(stops, stop - 1))
                    .plus(Duration.ofMinutes(delayMinutes(stop - 1)));
        }

        int lastStop() {
            return stops.size() - 1;
        }

        RandomGenerator luck(int salt) {
            long seed = truck.number * 1_000_003L + number * 7_919L + salt * 104_729L;
            return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        }
    }

    Duration driving(List<DemoScript.Place> way, int leg) {
        double km = Roads.kilometres(way.get(leg), way.get(leg + 1)) * ROAD_FACTOR;
        return Duration.ofMinutes(Math.round(km / SPEED_KMH * 60));
    }

    /** Kilometres of the whole lane by road. */
    static double laneKilometres(List<DemoScript.Place> way) {
        double sum = 0;
        for (int i = 0; i + 1 < way.size(); i++) {
            sum += Roads.kilometres(way.get(i), way.get(i + 1)) * ROAD_FACTOR;
        }
        return sum;
    }

    /** The time from one start to the next: the drive as planned, the stops, the worst delays, and a rest. */
    private Duration period() {
        Duration time = REST;
        for (int leg = 0; leg + 1 < stops.size(); leg++) {
            time = time.plus(driving(stops, leg)).plus(DWELL).plus(Duration.ofMinutes(75));
        }
        return time;
    }

    /** The runs that start in the window, oldest first. */
    List<Run> runsStarting(Instant from, Instant to) {
        long period = period().toSeconds();
        long first = Math.floorDiv(from.getEpochSecond() - offset.toSeconds() + period - 1, period);
        List<Run> runs = new ArrayList<>();
        for (long n = first; ; n++) {
            Instant start = Instant.ofEpochSecond(n * period + offset.toSeconds());
            if (!start.isBefore(to)) {
                return runs;
            }
            runs.add(new Run(
                    this, n, start, Math.floorMod(n, 2) == 0 ? stops : Collections.unmodifiableList(reversed())));
        }
    }

    private List<DemoScript.Place> reversed() {
        return stops.reversed();
    }

    /** How long before now a run can have started and still matter. */
    Duration longestRun() {
        return period();
    }
}
