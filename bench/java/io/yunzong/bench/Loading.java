package io.yunzong.bench;

import io.yunzong.bench.Freight.Consignment;
import io.yunzong.bench.Story.Event;
import io.yunzong.consignments.PieceCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the freight into the tables of the modules, by COPY, with every index in place. */
final class Loading {
    private static final String ACTOR = "system:bench";

    private final Freight freight;

    Loading(Freight freight) {
        this.freight = freight;
    }

    void consignments(Connection connection) throws SQLException {
        try (var rows = new CopyRows(connection, """
                consignments.consignment (id, number, customer_id, customer_reference, consignor_name, consignor_phone,
                    consignee_name, consignee_phone, consignee_address, goods_name, nature, packaging, piece_count,
                    weight_grams, booked_at, promised_delivery_at, lane_id, vehicle_id, origin_site_id,
                    destination_site_id, origin_name, destination_name, branch_ids, cancelled_at, cancel_reason, source,
                    simulated, created_at, created_by, version)
                """)) {
            for (int i = 0; i < freight.count; i++) {
                Consignment c = freight.get(i);
                int origin = c.lane().sites()[0];
                int destination = c.lane().sites()[c.lane().last()];
                Instant cancelledAt = c.cancelled() ? new Story(c, freight.now, 1).cancelledAt() : null;
                rows.row(
                        c.id(),
                        c.number(),
                        c.customerIndex() + 1,
                        c.reference(),
                        c.customer().name(),
                        c.customer().phone(),
                        c.consignee(),
                        c.consigneePhone(),
                        Words.CITIES.get(destination) + "市建设路" + (1 + i % 300) + "号",
                        c.goods(),
                        "{}",
                        c.packaging(),
                        c.pieces(),
                        c.kilograms() * 1000L,
                        c.bookedAt(),
                        c.promised(),
                        c.laneIndex() + 1,
                        c.firstVehicle() + 1,
                        origin + 1,
                        destination + 1,
                        Groundwork.name(origin),
                        Groundwork.name(destination),
                        branches(c),
                        cancelledAt,
                        cancelledAt == null ? null : "客户取消",
                        "IMPORT",
                        "false",
                        c.bookedAt(),
                        ACTOR,
                        0);
            }
        }
        Groundwork.continueIds(connection, "consignments.consignment");
    }

    private static String branches(Consignment c) {
        return Arrays.stream(c.lane().sites())
                .map(site -> site + 1)
                .sorted()
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The same words in the same order as the product writes them. */
    void search(Connection connection) throws SQLException {
        try (var rows = new CopyRows(
                connection,
                "consignments.search (consignment_id, booked_at, customer_id, branch_ids, words, phones)")) {
            for (int i = 0; i < freight.count; i++) {
                Consignment c = freight.get(i);
                String words = String.join(
                        " ",
                        c.number(),
                        c.reference(),
                        c.customer().name(),
                        c.consignee(),
                        freight.groundwork.plates.get(c.firstVehicle()));
                rows.row(
                        c.id(),
                        c.bookedAt(),
                        c.customerIndex() + 1,
                        branches(c),
                        (" " + words + (c.batch() == null ? " " : " " + c.batch() + " "))
                                .toLowerCase(java.util.Locale.ROOT),
                        " " + c.customer().phone() + " " + c.consigneePhone() + " ");
            }
        }
    }

    void routes(Connection connection) throws SQLException {
        try (var rows = new CopyRows(connection, "consignments.route_node")) {
            for (int i = 0; i < freight.count; i++) {
                Consignment c = freight.get(i);
                int last = c.lane().last();
                for (int node = 0; node <= last; node++) {
                    rows.row(
                            c.id(),
                            node + 1,
                            c.lane().sites()[node] + 1,
                            Groundwork.role(node, last),
                            node == 0 ? null : c.plannedArrival(node),
                            node == last ? null : c.plannedDeparture(node),
                            node == last ? null : c.vehicle(node, freight.groundwork.plates.size()) + 1);
                }
            }
        }
    }

    void pieces(Connection connection) throws SQLException {
        try (var rows = new CopyRows(connection, "consignments.piece (consignment_id, seq, code, batch)")) {
            for (int i = 0; i < freight.count; i++) {
                Consignment c = freight.get(i);
                for (int seq = 1; seq <= c.pieces(); seq++) {
                    rows.row(c.id(), seq, new PieceCode(c.number(), seq), c.batch());
                }
            }
        }
    }

    void events(Connection connection) throws SQLException {
        try (var rows = new CopyRows(connection, """
                journey.event (consignment_id, kind, occurred_at, recorded_at, site_id, latitude, longitude, place_text,
                    vehicle_id, source, reporter, reporter_name, report_key)
                """)) {
            for (int i = 0; i < freight.count; i++) {
                Story story = story(i);
                int nth = 0;
                for (Event e : story.events) {
                    boolean onRoute = e.node() >= 0;
                    rows.row(
                            story.consignment.id(),
                            e.kind(),
                            e.at(),
                            e.at().plusSeconds(5),
                            onRoute ? site(story, e.node()) : null,
                            onRoute ? null : 30.5 + i % 50 / 10.0,
                            onRoute ? null : 115.5 + i % 40 / 10.0,
                            onRoute ? null : "高速公路",
                            e.vehicle() < 0 ? null : e.vehicle() + 1,
                            e.source(),
                            ACTOR,
                            "测量",
                            "%08d-%02d".formatted(i, nth++));
                }
            }
        }
    }

    private static int site(Story story, int node) {
        return story.consignment.lane().sites()[node] + 1;
    }

    private Story story(int index) {
        return new Story(freight.get(index), freight.now, freight.groundwork.plates.size());
    }

    void projections(Connection connection) throws SQLException {
        try (var rows = new CopyRows(connection, """
                journey.current (consignment_id, number, customer_id, booked_at, promised_delivery_at, origin_site_id,
                    destination_site_id, branch_ids, lane_id, simulated, status, status_at, status_source,
                    place_site_id, place_text, place_latitude, place_longitude, place_at, place_source,
                    next_site_id, vehicle_id, on_board_since, on_board_source, eta, eta_source, eta_as_of, eta_basis,
                    planned_arrival_at, arrived_at, delivered_at, minutes_late, loaded, event_count)
                """)) {
            for (int i = 0; i < freight.count; i++) {
                project(rows, story(i), i);
            }
        }
    }

    private static void project(CopyRows rows, Story s, int i) throws SQLException {
        Consignment c = s.consignment;
        int last = c.lane().last();
        boolean gone = s.cancelled();
        boolean onRoute = s.placed == null || s.placed.node() >= 0;
        int placeNode = s.placed == null ? 0 : Math.max(0, s.placed.node());
        Instant planned = c.plannedArrival(last);
        Instant eta = s.arrivedAt != null ? s.arrivedAt : planned.plusSeconds(60L * s.shift());
        rows.row(
                c.id(),
                c.number(),
                c.customerIndex() + 1,
                c.bookedAt(),
                c.promised(),
                c.lane().sites()[0] + 1,
                c.lane().sites()[last] + 1,
                branches(c),
                c.laneIndex() + 1,
                "false",
                gone ? "CANCELLED" : s.status,
                gone ? s.cancelledAt() : s.statusAt,
                gone ? "PERSON" : s.statusSource,
                onRoute ? site(s, placeNode) : null,
                onRoute ? null : "高速公路",
                onRoute ? null : 30.5 + i % 50 / 10.0,
                onRoute ? null : 115.5 + i % 40 / 10.0,
                s.placed == null ? c.bookedAt() : s.placed.at(),
                s.placed == null ? "PLAN" : s.placed.source(),
                s.deliveredAt != null || s.node == last ? null : site(s, s.node + 1),
                s.vehicle() + 1,
                s.boarded == null ? null : s.boarded.at(),
                s.boarded == null ? null : s.boarded.source(),
                gone ? null : eta,
                gone ? null : source(s.actual),
                gone ? null : at(s.actual, c.bookedAt()),
                gone ? null : s.arrivedAt != null ? "ACTUAL" : s.actual != null ? "SHIFTED" : "PLANNED",
                planned,
                s.arrivedAt,
                s.deliveredAt,
                gone ? null : Math.toIntExact((eta.toEpochMilli() - planned.toEpochMilli()) / 60_000),
                s.loaded,
                s.events.size());
    }

    private static String source(@Nullable Event event) {
        return event == null ? "PLAN" : event.source();
    }

    private static Instant at(@Nullable Event event, Instant otherwise) {
        return event == null ? otherwise : Objects.requireNonNull(event.at());
    }

    void positions(Connection connection) throws SQLException {
        try (var rows = new CopyRows(connection, "telemetry.latest")) {
            for (int i = 0; i < freight.groundwork.plates.size(); i++) {
                rows.row(
                        i + 1,
                        freight.now,
                        1,
                        freight.now,
                        30.1 + i % 60 / 10.0,
                        114.2 + i % 50 / 10.0,
                        72.5,
                        90.0,
                        "GPS");
            }
        }
    }
}
