package io.yunzong.consignments.intake;

import io.yunzong.accounts.Customer;
import io.yunzong.accounts.CustomerFinder;
import io.yunzong.imports.ImportRow;
import io.yunzong.kernel.Scope;
import io.yunzong.network.Carrier;
import io.yunzong.network.CarrierFinder;
import io.yunzong.network.Lane;
import io.yunzong.network.LaneFinder;
import io.yunzong.network.Plate;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleFinder;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the codes of a batch of rows into what they stand for, with one question for each kind. */
record Lookup(
        Map<String, Customer> customers,
        Map<String, Site> sites,
        Map<String, Lane> lanes,
        Map<String, Vehicle> vehicles,
        Map<String, Carrier> carriers) {
    private static final String SEPARATORS = "\\s*(?:-+>|[>＞→,，、;；|])\\s*";

    /** The codes in {@code LY>HF>SH}. */
    static List<String> codes(@Nullable String route) {
        return route == null
                ? List.of()
                : Arrays.stream(route.split(SEPARATORS))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .toList();
    }

    /** Asks at the doors. */
    @Component
    static class Desk {
        private final CustomerFinder customers;
        private final SiteFinder sites;
        private final LaneFinder lanes;
        private final VehicleFinder vehicles;
        private final CarrierFinder carriers;

        Desk(
                CustomerFinder customers,
                SiteFinder sites,
                LaneFinder lanes,
                VehicleFinder vehicles,
                CarrierFinder carriers) {
            this.customers = customers;
            this.sites = sites;
            this.lanes = lanes;
            this.vehicles = vehicles;
            this.carriers = carriers;
        }

        Lookup of(List<ImportRow> rows, Scope scope) {
            return new Lookup(
                    ask(rows, "customerCode", codes -> customers.listByCode(codes, scope)),
                    sites.listByCode(rows.stream()
                            .flatMap(row -> codes(row.text("route")).stream())
                            .collect(Collectors.toSet())),
                    ask(rows, "laneCode", lanes::listByCode),
                    ask(rows, "vehiclePlate", vehicles::listByPlate),
                    ask(rows, "carrierCode", carriers::listByCode));
        }

        private static <T> Map<String, T> ask(
                List<ImportRow> rows, String field, Function<Collection<String>, Map<String, T>> question) {
            Set<String> codes = texts(rows, field).collect(Collectors.toSet());
            return codes.isEmpty() ? Map.of() : question.apply(codes);
        }

        private static Stream<String> texts(List<ImportRow> rows, String field) {
            return rows.stream().map(row -> row.text(field)).filter(Objects::nonNull);
        }
    }

    @Nullable
    Vehicle vehicle(String plate) {
        return vehicles.get(Plate.normalise(plate));
    }
}
