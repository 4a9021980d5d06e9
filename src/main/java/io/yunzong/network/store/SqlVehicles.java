package io.yunzong.network.store;

import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.Id;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.NetworkRefused;
import io.yunzong.network.NetworkRefused.Why;
import io.yunzong.network.Plate;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleBody;
import io.yunzong.network.domain.Vehicles;
import io.yunzong.platform.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class SqlVehicles implements Vehicles {
    private static final Map<String, String> SORT_KEYS = Map.of(
            "plate", "plate",
            "type", "type",
            "lengthMetres", "length_metres",
            "capacityKg", "capacity_kg",
            "volumeM3", "volume_m3",
            "body", "body");

    private final JdbcClient jdbc;

    SqlVehicles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Vehicle> find(VehicleId id) {
        return jdbc.sql("select * from network.vehicle where id = :id")
                .param("id", id.value())
                .query(SqlVehicles::vehicle)
                .optional();
    }

    @Override
    public Optional<Vehicle> lock(VehicleId id) {
        return jdbc.sql("select * from network.vehicle where id = :id for update")
                .param("id", id.value())
                .query(SqlVehicles::vehicle)
                .optional();
    }

    @Override
    public Optional<Vehicle> findByPlate(String normalised) {
        return jdbc.sql("select * from network.vehicle where plate = :plate")
                .param("plate", normalised)
                .query(SqlVehicles::vehicle)
                .optional();
    }

    @Override
    public List<Vehicle> list(Collection<VehicleId> ids) {
        return jdbc.sql("select * from network.vehicle where id = any(:ids) order by id")
                .param("ids", ids.stream().map(VehicleId::value).toArray(Long[]::new))
                .query(SqlVehicles::vehicle)
                .list();
    }

    @Override
    public Map<String, Vehicle> listByPlate(Collection<String> normalised) {
        Map<String, Vehicle> byPlate = new HashMap<>();
        jdbc.sql("select * from network.vehicle where plate = any(:plates)")
                .param("plates", normalised.toArray(String[]::new))
                .query(SqlVehicles::vehicle)
                .list()
                .forEach(vehicle -> byPlate.put(vehicle.plate(), vehicle));
        return byPlate;
    }

    @Override
    public Page<Vehicle> page(
            @Nullable String text, @Nullable Boolean active, @Nullable VehicleBody body, PageQuery query) {
        Listing listing = Listing.from("network.vehicle", SORT_KEYS, "plate")
                .where("active = :active", "active", active)
                .where("body = :body", "body", body == null ? null : body.name());
        String words = Listing.anywhere(text);
        if (text != null && words != null) {
            String plate = Listing.anywhere(Plate.normalise(text));
            listing.where("(search_text like :text or search_text like :plate)", "text", words)
                    .with("plate", plate == null ? words : plate);
        }
        return listing.page(jdbc, query, SqlVehicles::vehicle);
    }

    @Override
    public VehicleId add(Vehicle vehicle) {
        try {
            return new VehicleId(with(vehicle, jdbc.sql("""
                            insert into network.vehicle
                                (plate, plate_shown, type, length_metres, capacity_kg, volume_m3, body, tail_lift,
                                 carrier_id, home_site_id, active, simulated)
                            values (:plate, :plateShown, :type, :length, :capacity, :volume, :body, :tailLift,
                                    :carrier, :homeSite, :active, :simulated)
                            returning id
                            """)).query(Long.class).single());
        } catch (DuplicateKeyException e) {
            throw taken(vehicle, e);
        }
    }

    @Override
    public boolean change(Vehicle vehicle) {
        try {
            return with(vehicle, jdbc.sql("""
                            update network.vehicle
                            set plate = :plate, plate_shown = :plateShown, type = :type, length_metres = :length,
                                capacity_kg = :capacity, volume_m3 = :volume, body = :body, tail_lift = :tailLift,
                                carrier_id = :carrier, home_site_id = :homeSite, active = :active,
                                simulated = :simulated, version = version + 1
                            where id = :id and version = :version
                            """))
                            .param("id", vehicle.id().value())
                            .param("version", vehicle.version())
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            throw taken(vehicle, e);
        }
    }

    @Override
    public int addMissing(List<Vehicle> vehicles) {
        return jdbc.sql("""
                        insert into network.vehicle
                            (plate, plate_shown, type, length_metres, capacity_kg, volume_m3, body, tail_lift,
                             carrier_id, home_site_id, simulated)
                        select * from unnest(:plates, :shown, :types, :lengths, :capacities, :volumes, :bodies,
                                             :tailLifts, :carriers, :homeSites, :simulated)
                        on conflict (plate) do nothing
                        """)
                .param("plates", vehicles.stream().map(Vehicle::plate).toArray(String[]::new))
                .param("shown", vehicles.stream().map(Vehicle::plateShown).toArray(String[]::new))
                .param("types", vehicles.stream().map(Vehicle::type).toArray(String[]::new))
                .param("lengths", vehicles.stream().map(Vehicle::lengthMetres).toArray(Double[]::new))
                .param("capacities", vehicles.stream().map(Vehicle::capacityKg).toArray(Integer[]::new))
                .param("volumes", vehicles.stream().map(Vehicle::volumeM3).toArray(Double[]::new))
                .param("bodies", vehicles.stream().map(v -> v.body().name()).toArray(String[]::new))
                .param("tailLifts", vehicles.stream().map(Vehicle::tailLift).toArray(Boolean[]::new))
                .param(
                        "carriers",
                        vehicles.stream().map(v -> value(v.carrierId())).toArray(Long[]::new))
                .param(
                        "homeSites",
                        vehicles.stream().map(v -> value(v.homeSiteId())).toArray(Long[]::new))
                .param("simulated", vehicles.stream().map(Vehicle::simulated).toArray(Boolean[]::new))
                .update();
    }

    @Override
    public void remove(Collection<VehicleId> ids) {
        jdbc.sql("delete from network.vehicle where id = any(:ids)")
                .param("ids", ids.stream().map(VehicleId::value).toArray(Long[]::new))
                .update();
    }

    private static StatementSpec with(Vehicle vehicle, StatementSpec statement) {
        return statement
                .param("plate", vehicle.plate())
                .param("plateShown", vehicle.plateShown())
                .param("type", vehicle.type())
                .param("length", vehicle.lengthMetres())
                .param("capacity", vehicle.capacityKg())
                .param("volume", vehicle.volumeM3())
                .param("body", vehicle.body().name())
                .param("tailLift", vehicle.tailLift())
                .param("carrier", value(vehicle.carrierId()))
                .param("homeSite", value(vehicle.homeSiteId()))
                .param("active", vehicle.active())
                .param("simulated", vehicle.simulated());
    }

    private static @Nullable Long value(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    private static NetworkRefused taken(Vehicle vehicle, DuplicateKeyException cause) {
        NetworkRefused refused = new NetworkRefused(
                Kind.CONFLICT,
                Why.PLATE_TAKEN.unmet("plate", vehicle.plateShown()).inField("plate"));
        refused.initCause(cause);
        return refused;
    }

    private static Vehicle vehicle(ResultSet row, int index) throws SQLException {
        Long carrier = row.getObject("carrier_id", Long.class);
        Long homeSite = row.getObject("home_site_id", Long.class);
        return new Vehicle(
                new VehicleId(row.getLong("id")),
                row.getString("plate"),
                row.getString("plate_shown"),
                row.getString("type"),
                row.getObject("length_metres", Double.class),
                row.getObject("capacity_kg", Integer.class),
                row.getObject("volume_m3", Double.class),
                VehicleBody.valueOf(row.getString("body")),
                row.getBoolean("tail_lift"),
                carrier == null ? null : new CarrierId(carrier),
                homeSite == null ? null : new SiteId(homeSite),
                row.getBoolean("active"),
                row.getBoolean("simulated"),
                row.getInt("version"));
    }
}
