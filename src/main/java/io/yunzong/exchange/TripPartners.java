package io.yunzong.exchange;

import io.yunzong.accounts.AccountsDesk;
import io.yunzong.accounts.AddCustomer;
import io.yunzong.accounts.Customer;
import io.yunzong.accounts.CustomerFinder;
import io.yunzong.exchange.domain.Trip;
import io.yunzong.exchange.domain.TripPlace;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.AddCarrier;
import io.yunzong.network.AddSite;
import io.yunzong.network.AddVehicle;
import io.yunzong.network.FleetDesk;
import io.yunzong.network.NetworkDesk;
import io.yunzong.network.Plate;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.network.SiteKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Sees to it that everyone and everything a batch of trips names is known, a few statements for the whole batch. */
@Component
class TripPartners {
    /** Two descriptions of one place further apart than this are worth a note. */
    private static final double SAME_PLACE_METRES = 1000;

    private final NetworkDesk network;
    private final FleetDesk fleet;
    private final AccountsDesk accounts;
    private final SiteFinder sites;
    private final CustomerFinder customers;

    TripPartners(
            NetworkDesk network, FleetDesk fleet, AccountsDesk accounts, SiteFinder sites, CustomerFinder customers) {
        this.network = network;
        this.fleet = fleet;
        this.accounts = accounts;
        this.sites = sites;
        this.customers = customers;
    }

    /** What the network knows of the batch. */
    record Known(
            Map<String, Site> sites,
            Map<String, CustomerId> customers,
            Map<CustomerId, Customer> customerRecords,
            Map<String, CarrierId> carriers,
            Map<String, VehicleId> vehicles) {

        private static <T> T known(Map<String, T> all, String name) {
            return Objects.requireNonNull(all.get(name), name);
        }

        SiteId site(TripPlace place) {
            return known(sites, place.code()).id();
        }

        CustomerId customer(Trip trip) {
            return known(customers, trip.customerCode());
        }

        CarrierId carrier(Trip trip) {
            return known(carriers, trip.carrierCode());
        }

        VehicleId vehicle(Trip trip) {
            return known(vehicles, Plate.normalise(trip.plate()));
        }

        /** Where the row describes somebody or something otherwise than it was described before. */
        List<Unmet> notes(Trip trip) {
            List<Unmet> notes = new ArrayList<>();
            place(notes, trip.origin(), "originPoint");
            place(notes, trip.destination(), "destinationPoint");
            Customer customer = customerRecords.get(customer(trip));
            if (customer != null && !customer.name().equals(trip.customerName())) {
                notes.add(TripNote.CUSTOMER_NAME_DIFFERS
                        .unmet("name", customer.name())
                        .inField("customerName"));
            }
            if (!Plate.normalise(trip.plate()).equals(trip.plate())) {
                notes.add(TripNote.PLATE_NORMALISED
                        .unmet("plate", Plate.normalise(trip.plate()))
                        .inField("plate"));
            }
            return notes;
        }

        private void place(List<Unmet> notes, TripPlace place, String field) {
            Site site = known(sites, place.code());
            GeoPoint point = place.point();
            if (point == null || site.latitude() == null || site.longitude() == null) {
                return;
            }
            double metres = point.distanceMetres(new GeoPoint(site.latitude(), site.longitude()));
            if (metres > SAME_PLACE_METRES) {
                notes.add(TripNote.PLACE_DIFFERS
                        .unmet(Map.of("code", place.code(), "km", Math.round(metres / 1000)))
                        .inField(field));
            }
        }
    }

    Known ensure(List<Trip> trips, Caller caller) {
        Collection<TripPlace> places =
                firsts(trips.stream().flatMap(trip -> Stream.of(trip.origin(), trip.destination())), TripPlace::code);
        network.ensureSites(places.stream().map(TripPartners::site).toList(), caller);
        Map<String, CarrierId> carriers = fleet.ensureCarriers(
                firsts(trips.stream(), Trip::carrierCode).stream()
                        .map(trip -> AddCarrier.named(trip.carrierCode(), trip.carrierName()))
                        .toList(),
                caller);
        Map<String, CustomerId> customerIds = accounts.ensureCustomers(
                firsts(trips.stream(), Trip::customerCode).stream()
                        .map(trip ->
                                AddCustomer.named(trip.customerCode(), trip.customerName(), CustomerClass.ORDINARY))
                        .toList(),
                caller);
        Map<String, VehicleId> vehicles = fleet.ensureVehicles(
                firsts(trips.stream(), trip -> Plate.normalise(trip.plate())).stream()
                        .map(trip ->
                                AddVehicle.plated(trip.plate(), trip.vehicleType(), carriers.get(trip.carrierCode())))
                        .toList(),
                caller);
        Map<CustomerId, Customer> records = customers.list(customerIds.values(), caller.scope()).stream()
                .collect(Collectors.toMap(Customer::id, Function.identity()));
        return new Known(
                sites.listByCode(places.stream().map(TripPlace::code).toList()),
                customerIds,
                records,
                carriers,
                vehicles);
    }

    private static AddSite site(TripPlace place) {
        GeoPoint point = place.point();
        return AddSite.place(
                place.code(),
                place.name(),
                SiteKind.CUSTOMER_SITE,
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude());
    }

    /** The first of each kind, in the order of the file. */
    private static <T> Collection<T> firsts(Stream<T> all, Function<T, String> key) {
        Map<String, T> firsts = new LinkedHashMap<>();
        all.forEach(one -> firsts.putIfAbsent(key.apply(one), one));
        return firsts.values();
    }
}
