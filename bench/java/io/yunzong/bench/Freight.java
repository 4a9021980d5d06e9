package io.yunzong.bench;

import io.yunzong.bench.Groundwork.Customer;
import io.yunzong.bench.Groundwork.Lane;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A year of consignments, the newest booked a moment ago. Each is made up from its position alone, so that every table
 * can be written by itself and a question can name any of them.
 */
final class Freight {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration SPAN = Duration.ofDays(365);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    final Groundwork groundwork;
    final Instant now;
    final int count;
    private final long start;

    Freight(Groundwork groundwork, Instant now, int count) {
        this.groundwork = groundwork;
        this.now = now;
        this.count = count;
        this.start = now.minus(SPAN).toEpochMilli();
    }

    /** @param delay minutes behind the plan at its first departure and ever after; below zero when early */
    record Consignment(
            int index,
            String number,
            Instant bookedAt,
            int customerIndex,
            Customer customer,
            int laneIndex,
            Lane lane,
            int firstVehicle,
            String reference,
            String consignee,
            String consigneePhone,
            String goods,
            String packaging,
            int pieces,
            @Nullable String batch,
            int kilograms,
            int delay,
            boolean cancelled) {
        long id() {
            return index + 1L;
        }

        /** Each leg has a vehicle of its own. */
        int vehicle(int leg, int vehicles) {
            return (firstVehicle + leg * 7) % vehicles;
        }

        Instant plannedDeparture(int node) {
            return node == 0
                    ? bookedAt.plusSeconds(6 * 3600)
                    : plannedArrival(node).plusSeconds(120 * 60);
        }

        Instant plannedArrival(int node) {
            return plannedDeparture(node - 1).plusSeconds(60L * lane.minutes()[node - 1]);
        }

        Instant promised() {
            return plannedArrival(lane.last()).plusSeconds(12 * 3600);
        }
    }

    Consignment get(int index) {
        SplittableRandom random = new SplittableRandom(index * 0x9E3779B97F4A7C15L + 7);
        // a split first: neighbouring seeds begin alike
        random = random.split();
        Instant booked = bookedAt(index);
        int customer = Words.uneven(groundwork.customers.size(), random);
        int lane = Words.uneven(groundwork.lanes.size(), random);
        Lane taken = groundwork.lanes.get(lane);
        int lateness = random.nextInt(100);
        return new Consignment(
                index,
                Groundwork.code(taken.sites()[0]) + serial(booked, index),
                booked,
                customer,
                groundwork.customers.get(customer),
                lane,
                taken,
                random.nextInt(groundwork.plates.size()),
                "PO-" + Words.digits(7, random),
                random.nextInt(10) == 0 ? Words.company(random) : Words.person(random),
                Words.mobile(random),
                Words.of(Words.GOODS, random),
                Words.of(Words.PACKAGING, random),
                random.nextInt(10) < 6 ? 1 : 2 + random.nextInt(3),
                random.nextInt(5) == 0 ? "B" + Words.digits(6, random) : null,
                5 + random.nextInt(900),
                lateness < 55 ? -random.nextInt(20) : lateness < 88 ? 0 : 30 + random.nextInt(600),
                random.nextInt(100) == 0);
    }

    private Instant bookedAt(long index) {
        return Instant.ofEpochMilli(start + index * SPAN.toMillis() / count);
    }

    /** The day and the position within it. */
    private String serial(Instant booked, int index) {
        LocalDate day = booked.atZone(ZONE).toLocalDate();
        long sinceStart = day.atStartOfDay(ZONE).toInstant().toEpochMilli() - start;
        long firstOfDay = sinceStart <= 0 ? 0 : Math.ceilDiv(sinceStart * count, SPAN.toMillis());
        return day.format(DAY) + "%04d".formatted(index - firstOfDay + 1);
    }
}
