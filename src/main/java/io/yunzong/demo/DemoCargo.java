package io.yunzong.demo;

import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.BookingSource;
import io.yunzong.consignments.Carriage;
import io.yunzong.consignments.Goods;
import io.yunzong.consignments.GoodsNature;
import io.yunzong.consignments.Measures;
import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.Packaging;
import io.yunzong.consignments.Party;
import io.yunzong.consignments.PieceSpec;
import io.yunzong.consignments.Promise;
import io.yunzong.consignments.RouteNode;
import io.yunzong.consignments.Waybill;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Money;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.kernel.Weight;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What rides on a run: the waybills, and what happens to each of them, when. Follows from the run alone. */
final class DemoCargo {
    private static final String KEY = "KEY";
    private static final int MOST_WAYBILLS = 5;
    private static final Duration BOOKED_BEFORE = Duration.ofMinutes(200);
    private static final Duration ACCEPTED_BEFORE = Duration.ofMinutes(120);
    private static final Duration LOADED_BEFORE = Duration.ofMinutes(25);

    private final DemoScript script;
    private final DemoBearings bearings;

    DemoCargo(DemoScript script, DemoBearings bearings) {
        this.script = script;
        this.bearings = bearings;
    }

    static int waybills(Truck.Run run) {
        return 2 + run.luck(1000).nextInt(MOST_WAYBILLS - 1);
    }

    static Instant bookedAt(Truck.Run run, int index) {
        return run.start().minus(BOOKED_BEFORE).plus(Duration.ofMinutes(index * 7L));
    }

    static String number(Truck.Run run, int index) {
        return "M%s%03d%04d%d"
                .formatted(
                        run.stops().getFirst().code(),
                        run.truck().number(),
                        Math.floorMod(run.number(), 10_000),
                        index + 1);
    }

    BookConsignment order(Truck.Run run, int index) {
        RandomGenerator luck = run.luck(2000 + index);
        DemoScript.Client client = client(luck);
        DemoScript.Place origin = run.stops().getFirst();
        DemoScript.Place destination = run.stops().getLast();
        int goods = luck.nextInt(client.goods().size() / 2) * 2;
        int pieces = 1 + luck.nextInt(KEY.equals(client.customerClass()) ? 6 : 24);
        long kilograms = pieces * (8L + luck.nextInt(60));
        Waybill waybill = new Waybill(
                bearings.customer(client.code()),
                "PO%07d".formatted(luck.nextInt(10_000_000)),
                null,
                party(client.name() + origin.city() + "仓", luck.nextInt(5000), origin),
                party(destination.city() + client.industry() + "经销部", luck.nextInt(5000), destination),
                new Goods(
                        client.goods().get(goods),
                        nature(client, luck),
                        packaging(client.goods().get(goods + 1)),
                        null,
                        null,
                        null),
                new Measures(
                        Weight.ofKilograms(BigDecimal.valueOf(kilograms)),
                        BigDecimal.valueOf(pieces * (2 + luck.nextInt(6)), 1),
                        new Money(pieces * 10_000L * (1 + luck.nextInt(40)))),
                new Promise(KEY.equals(client.customerClass()) ? "重点直达" : "标准", null, promised(run)),
                new Carriage(bearings.lane(DemoNetwork.laneCode(run.stops())), null, bearings.vehicle(run.truck())),
                route(run));
        return new BookConsignment(
                number(run, index),
                waybill,
                PieceSpec.plain(pieces),
                bookedAt(run, index),
                BookingSource.SIMULATION,
                true);
    }

    private static Instant promised(Truck.Run run) {
        return run.plannedArrival(run.lastStop()).plus(Duration.ofHours(6));
    }

    private Party party(String name, int number, DemoScript.Place place) {
        return new Party(name, DemoScript.phone(number), place.province() + place.city() + "经济开发区(模拟地址)", null);
    }

    private static Set<GoodsNature> nature(DemoScript.Client client, RandomGenerator luck) {
        EnumSet<GoodsNature> nature = EnumSet.noneOf(GoodsNature.class);
        switch (client.industry()) {
            case "建材", "家电" -> nature.addAll(Set.of(GoodsNature.FRAGILE, GoodsNature.THIS_SIDE_UP));
            case "医药" -> nature.addAll(Set.of(GoodsNature.MOISTURE_SENSITIVE, GoodsNature.VALUABLE));
            case "电子", "新能源" -> nature.addAll(Set.of(GoodsNature.FRAGILE, GoodsNature.DO_NOT_STACK));
            case "日化", "化工" -> nature.addAll(Set.of(GoodsNature.LIQUID, GoodsNature.THIS_SIDE_UP));
            default -> {
                if (luck.nextInt(4) == 0) {
                    nature.add(GoodsNature.MOISTURE_SENSITIVE);
                }
            }
        }
        return nature;
    }

    private static Packaging packaging(String word) {
        return switch (word) {
            case "木箱" -> Packaging.WOODEN_CASE;
            case "托盘" -> Packaging.PALLET;
            case "编织袋" -> Packaging.BAG;
            case "铁桶" -> Packaging.DRUM;
            case "捆", "卷" -> Packaging.BUNDLE;
            case "泡沫箱", "保温箱" -> Packaging.FOAM_BOX;
            case "周转箱" -> Packaging.CAGE;
            default -> Packaging.CARTON;
        };
    }

    private List<RouteNode> route(Truck.Run run) {
        List<RouteNode> nodes = new ArrayList<>();
        for (int stop = 0; stop <= run.lastStop(); stop++) {
            NodeRole role =
                    stop == 0 ? NodeRole.SHIPPING : stop == run.lastStop() ? NodeRole.ARRIVAL : NodeRole.TRANSIT;
            nodes.add(RouteNode.at(
                    bearings.site(run.stops().get(stop).code()),
                    role,
                    stop == 0 ? null : run.plannedArrival(stop),
                    stop == run.lastStop() ? null : run.plannedDeparture(stop)));
        }
        return nodes;
    }

    /** Everything that has happened to a waybill of the run between the two moments. */
    List<RecordEvent> events(Truck.Run run, int index, ConsignmentId id, Instant after, Instant until) {
        List<RecordEvent> events = new ArrayList<>();
        Teller teller = new Teller(id, number(run, index), bearings.vehicle(run.truck()), events, after, until);
        teller.tell(JourneyEventKind.ACCEPTED, run.start().minus(ACCEPTED_BEFORE), site(run, 0), false);
        teller.tell(JourneyEventKind.LOADED, run.start().minus(LOADED_BEFORE), site(run, 0), true);
        for (int stop = 0; stop < run.lastStop(); stop++) {
            teller.tell(JourneyEventKind.DEPARTED, run.departure(stop), site(run, stop), true);
            teller.tell(JourneyEventKind.ARRIVED, run.arrival(stop + 1), site(run, stop + 1), true);
        }
        Instant arrival = run.arrival(run.lastStop());
        teller.tell(JourneyEventKind.UNLOADED, arrival.plus(Duration.ofMinutes(30)), site(run, run.lastStop()), false);
        Instant out = outAt(run, index);
        teller.tell(JourneyEventKind.OUT_FOR_DELIVERY, out, site(run, run.lastStop()), false);
        teller.tell(
                JourneyEventKind.DELIVERED,
                out.plus(Duration.ofMinutes(40 + pace(run, index))),
                site(run, run.lastStop()),
                false);
        return events;
    }

    /** When it goes out for delivery. */
    static Instant outAt(Truck.Run run, int index) {
        return run.arrival(run.lastStop()).plus(Duration.ofMinutes(60 + pace(run, index)));
    }

    private static int pace(Truck.Run run, int index) {
        return run.luck(3000 + index).nextInt(90);
    }

    /** Whether it is a key customer's, whose cargo is handled under the regulation. */
    boolean isKey(Truck.Run run, int index) {
        return KEY.equals(client(run.luck(2000 + index)).customerClass());
    }

    private DemoScript.Client client(RandomGenerator luck) {
        return script.customers().get(luck.nextInt(script.customers().size()));
    }

    private SiteId site(Truck.Run run, int stop) {
        return bearings.site(run.stops().get(stop).code());
    }

    /** Tells what falls into a window of time. */
    private record Teller(
            ConsignmentId id,
            String number,
            VehicleId vehicle,
            List<RecordEvent> events,
            Instant after,
            Instant until) {
        void tell(JourneyEventKind kind, Instant at, SiteId site, boolean aboard) {
            if (at.isAfter(after) && !at.isAfter(until)) {
                String key = number + ":" + kind + ":" + site;
                events.add(RecordEvent.at(id, kind, at, site, aboard ? vehicle : null, Source.SIMULATION, key));
            }
        }
    }
}
