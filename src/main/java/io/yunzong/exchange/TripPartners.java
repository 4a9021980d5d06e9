package io.yunzong.exchange;

import io.yunzong.accounts.AccountsDesk;
import io.yunzong.accounts.AddCustomer;
import io.yunzong.accounts.Customer;
import io.yunzong.accounts.CustomerFinder;
import io.yunzong.exchange.domain.Trip;
import io.yunzong.exchange.domain.TripPlace;
import io.yunzong.imports.Byproducts;
import io.yunzong.imports.ImportContext;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.Id;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.AddCarrier;
import io.yunzong.network.AddSite;
import io.yunzong.network.AddVehicle;
import io.yunzong.network.CarrierFinder;
import io.yunzong.network.FleetDesk;
import io.yunzong.network.NetworkDesk;
import io.yunzong.network.Plate;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.network.SiteKind;
import io.yunzong.network.VehicleFinder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final CarrierFinder carriers;
    private final VehicleFinder vehicles;
    private final CustomerFinder customers;
    private final Byproducts byproducts;

    TripPartners(
            NetworkDesk network,
            FleetDesk fleet,
            AccountsDesk accounts,
            SiteFinder sites,
            CarrierFinder carriers,
            VehicleFinder vehicles,
            CustomerFinder customers,
            Byproducts byproducts) {
        this.network = network;
        this.fleet = fleet;
        this.accounts = accounts;
        this.sites = sites;
        this.carriers = carriers;
        this.vehicles = vehicles;
        this.customers = customers;
        this.byproducts = byproducts;
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

    /** Adds what is missing, and notes it with the job. */
    Known ensure(List<Trip> trips, ImportContext context) {
        Map<String, SiteId> siteIds = places(trips, context);
        Map<String, CarrierId> carrierIds = carriers(trips, context);
        Map<String, CustomerId> customerIds = customers(trips, context);
        Map<String, VehicleId> vehicleIds = vehicles(trips, carrierIds, context);
        Map<CustomerId, Customer> records = customers
                .list(customerIds.values(), context.caller().scope())
                .stream()
                .collect(Collectors.toMap(Customer::id, Function.identity()));
        return new Known(sites.listByCode(siteIds.keySet()), customerIds, records, carrierIds, vehicleIds);
    }

    private Map<String, SiteId> places(List<Trip> trips, ImportContext context) {
        Collection<TripPlace> places =
                firsts(trips.stream().flatMap(trip -> Stream.of(trip.origin(), trip.destination())), TripPlace::code);
        Set<String> before =
                sites.listByCode(places.stream().map(TripPlace::code).toList()).keySet();
        Map<String, SiteId> ids =
                network.ensureSites(places.stream().map(TripPartners::site).toList(), context.caller());
        note(context, "sites", ids, before);
        return ids;
    }

    private Map<String, CarrierId> carriers(List<Trip> trips, ImportContext context) {
        List<AddCarrier> named = firsts(trips.stream(), Trip::carrierCode).stream()
                .map(trip -> AddCarrier.named(trip.carrierCode(), trip.carrierName()))
                .toList();
        Set<String> before = carriers.listByCode(
                        named.stream().map(AddCarrier::code).toList())
                .keySet();
        Map<String, CarrierId> ids = fleet.ensureCarriers(named, context.caller());
        note(context, "carriers", ids, before);
        return ids;
    }

    private Map<String, CustomerId> customers(List<Trip> trips, ImportContext context) {
        List<AddCustomer> named = firsts(trips.stream(), Trip::customerCode).stream()
                .map(trip -> AddCustomer.named(trip.customerCode(), trip.customerName(), CustomerClass.ORDINARY))
                .toList();
        Set<String> before = customers
                .listByCode(named.stream().map(AddCustomer::code).toList(), Scope.all())
                .keySet();
        Map<String, CustomerId> ids = accounts.ensureCustomers(named, context.caller());
        note(context, "customers", ids, before);
        return ids;
    }

    private Map<String, VehicleId> vehicles(
            List<Trip> trips, Map<String, CarrierId> carrierIds, ImportContext context) {
        Collection<Trip> plated = firsts(trips.stream(), trip -> Plate.normalise(trip.plate()));
        Set<String> before = vehicles.listByPlate(plated.stream()
                        .map(trip -> Plate.normalise(trip.plate()))
                        .toList())
                .keySet();
        Map<String, VehicleId> ids = fleet.ensureVehicles(
                plated.stream()
                        .map(trip ->
                                AddVehicle.plated(trip.plate(), trip.vehicleType(), carrierIds.get(trip.carrierCode())))
                        .toList(),
                context.caller());
        note(context, "vehicles", ids, before);
        return ids;
    }

    private void note(ImportContext context, String target, Map<String, ? extends Id> ids, Set<String> before) {
        byproducts.note(
                context,
                target,
                ids.entrySet().stream()
                        .filter(entry -> !before.contains(entry.getKey()))
                        .map(entry -> entry.getValue().value())
                        .distinct()
                        .toList());
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
