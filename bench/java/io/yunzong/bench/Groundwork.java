package io.yunzong.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The network and the accounts that freight moves between: thirty branches, lanes with and without a transit, vehicles
 * and customers. Always the same for the same numbers. Ids are positions in the lists plus one.
 */
final class Groundwork {
    record Customer(String code, String name, String phone) {}

    /** Sites are positions of branches; minutes from one node to the next. */
    record Lane(int[] sites, int[] minutes) {
        int last() {
            return sites.length - 1;
        }
    }

    private static final int LANES = 240;
    private static final int VEHICLES = 1500;

    final List<Lane> lanes = new ArrayList<>();
    final List<String> plates = new ArrayList<>();
    final List<Customer> customers = new ArrayList<>();

    Groundwork(int customerCount) {
        SplittableRandom random = new SplittableRandom(20261123);
        int branches = Words.CITIES.size();
        for (int i = 0; i < LANES; i++) {
            int from = i < branches ? i : Words.uneven(branches, random);
            int to = (from + 1 + random.nextInt(branches - 1)) % branches;
            int through = random.nextInt(branches);
            int[] sites = random.nextInt(10) < 4 && through != from && through != to
                    ? new int[] {from, through, to}
                    : new int[] {from, to};
            int[] minutes = new int[sites.length - 1];
            for (int leg = 0; leg < minutes.length; leg++) {
                minutes[leg] = 240 + random.nextInt(1200);
            }
            lanes.add(new Lane(sites, minutes));
        }
        while (plates.size() < VEHICLES) {
            String plate = Words.plate(random);
            if (!plates.contains(plate)) {
                plates.add(plate);
            }
        }
        for (int i = 1; i <= customerCount; i++) {
            customers.add(new Customer("KH%05d".formatted(i), Words.company(random), Words.mobile(random)));
        }
    }

    static String code(int branch) {
        return Words.CITY_CODES.get(branch);
    }

    static String name(int branch) {
        return Words.CITIES.get(branch) + "分公司";
    }

    void load(Connection connection) throws SQLException {
        try (var sites = new CopyRows(
                connection, "network.site (id, code, name, short_name, kind, city, latitude, longitude)")) {
            for (int i = 0; i < Words.CITIES.size(); i++) {
                String city = Words.CITIES.get(i);
                sites.row(
                        i + 1,
                        code(i),
                        name(i),
                        city,
                        i == 0 ? "HEADQUARTERS" : "BRANCH",
                        city,
                        latitude(i),
                        longitude(i));
            }
        }
        try (var rows = new CopyRows(connection, "network.lane (id, code, name)")) {
            for (int i = 0; i < lanes.size(); i++) {
                rows.row(i + 1, laneCode(i), "线路" + (i + 1));
            }
        }
        try (var rows = new CopyRows(
                connection,
                "network.lane_node (lane_id, seq, site_id, role,"
                        + " standard_minutes_from_previous, standard_dwell_minutes)")) {
            for (int i = 0; i < lanes.size(); i++) {
                Lane lane = lanes.get(i);
                for (int node = 0; node <= lane.last(); node++) {
                    rows.row(
                            i + 1,
                            node + 1,
                            lane.sites()[node] + 1,
                            role(node, lane.last()),
                            node == 0 ? 0 : lane.minutes()[node - 1],
                            node == 0 ? 360 : node == lane.last() ? 0 : 120);
                }
            }
        }
        try (var rows = new CopyRows(connection, "network.vehicle (id, plate, plate_shown, body)")) {
            for (int i = 0; i < plates.size(); i++) {
                rows.row(i + 1, plates.get(i), plates.get(i), "CLOSED");
            }
        }
        try (var rows = new CopyRows(connection, "accounts.customer (id, code, name, type, customer_class, phone)")) {
            for (int i = 0; i < customers.size(); i++) {
                Customer customer = customers.get(i);
                rows.row(
                        i + 1,
                        customer.code(),
                        customer.name(),
                        "SHIPPER",
                        i < 200 ? "KEY" : "ORDINARY",
                        customer.phone());
            }
        }
        for (String table : List.of("network.site", "network.lane", "network.vehicle", "accounts.customer")) {
            continueIds(connection, table);
        }
    }

    static double latitude(int branch) {
        return 23 + branch % 6 * 3.1;
    }

    static double longitude(int branch) {
        return 103 + branch / 6 * 3.7;
    }

    static String laneCode(int lane) {
        return "L%03d".formatted(lane + 1);
    }

    static String role(int node, int last) {
        return node == 0 ? "SHIPPING" : node == last ? "ARRIVAL" : "TRANSIT";
    }

    /** What is added later takes the ids behind the loaded ones. */
    static void continueIds(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select setval(pg_get_serial_sequence('%s', 'id'), (select max(id) from %s))"
                    .formatted(table, table));
        }
    }
}
