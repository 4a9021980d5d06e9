package io.yunzong.network.intake;

import static io.yunzong.network.intake.Intake.or;

import io.yunzong.identity.Permission;
import io.yunzong.imports.ImportContext;
import io.yunzong.imports.ImportField;
import io.yunzong.imports.ImportRow;
import io.yunzong.imports.ImportTarget;
import io.yunzong.imports.Register;
import io.yunzong.imports.RowOutcome;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.NetworkRefused;
import io.yunzong.network.NetworkUse;
import io.yunzong.network.Plate;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleBody;
import io.yunzong.network.domain.FleetRules;
import io.yunzong.network.domain.Vehicles;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads vehicles by plate, however it is written. */
@Component
class VehicleTarget implements ImportTarget {
    private static final int BATCH = 5_000;

    private final Vehicles vehicles;
    private final Codebook.Desk codebooks;
    private final Intake intake;

    VehicleTarget(Vehicles vehicles, Codebook.Desk codebooks, Intake intake) {
        this.vehicles = vehicles;
        this.codebooks = codebooks;
        this.intake = intake;
    }

    @Override
    public String key() {
        return "vehicles";
    }

    @Override
    public String textPrefix() {
        return "network.import.vehicles";
    }

    @Override
    public Permission permission() {
        return Permission.NETWORK_WRITE;
    }

    @Override
    public int batchSize() {
        return BATCH;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text("plate", "鲁Q12345").mandatory(),
                ImportField.text("type", "9.6米厢车"),
                ImportField.choice("body", VehicleBody.class, "厢式"),
                ImportField.number("lengthMetres", "9.6"),
                ImportField.wholeNumber("capacityKg", "18000"),
                ImportField.number("volumeM3", "55"),
                ImportField.yesNo("tailLift", "否"),
                ImportField.text("carrierCode", "CY001"),
                ImportField.text("homeSiteCode", "LY001"),
                ImportField.yesNo("active", "是"));
    }

    @Override
    public List<RowOutcome> load(ImportContext context, List<ImportRow> rows) {
        return intake.note(context, "vehicle", new Batch(rows).load(rows));
    }

    @Override
    public List<Unmet> undo(ImportContext context, List<Long> createdIds) {
        List<VehicleId> ids = createdIds.stream().map(VehicleId::new).toList();
        return intake.takeBack(
                context,
                new Intake.Withdrawal<>(
                        "vehicle",
                        vehicles.list(ids),
                        Vehicle::id,
                        Vehicle::plate,
                        Vehicle::version,
                        NetworkUse::vehiclesInUse,
                        vehicles::remove),
                Set.of());
    }

    private final class Batch implements Register<Vehicle> {
        private final Map<String, Vehicle> known;
        private final Codebook codes;

        Batch(List<ImportRow> rows) {
            known = new HashMap<>(vehicles.listByPlate(
                    new HashSet<>(rows.stream().map(this::key).toList())));
            codes = codebooks.open(rows, "carrierCode", "homeSiteCode");
        }

        @Override
        public String key(ImportRow row) {
            return Plate.normalise(row.textOr("plate", ""));
        }

        @Override
        public @Nullable Vehicle find(String key) {
            return known.get(key);
        }

        @Override
        public Vehicle read(ImportRow row, @Nullable Vehicle before, List<Unmet> unmet) {
            CarrierId carrier = codes.carrier(row, "carrierCode", unmet);
            SiteId home = codes.site(row, "homeSiteCode", unmet);
            VehicleBody body = row.choice("body", VehicleBody.class);
            Boolean tailLift = row.yesNo("tailLift");
            Boolean active = row.yesNo("active");
            return new Vehicle(
                    before == null ? new VehicleId(0) : before.id(),
                    row.textOr("plate", ""),
                    before == null ? row.textOr("plate", "") : before.plateShown(),
                    or(row.text("type"), before == null ? null : before.type()),
                    or(measure(row, "lengthMetres"), before == null ? null : before.lengthMetres()),
                    or(row.wholeNumber("capacityKg"), before == null ? null : before.capacityKg()),
                    or(measure(row, "volumeM3"), before == null ? null : before.volumeM3()),
                    body == null ? before == null ? VehicleBody.CLOSED : before.body() : body,
                    tailLift == null ? before != null && before.tailLift() : tailLift,
                    or(carrier, before == null ? null : before.carrierId()),
                    or(home, before == null ? null : before.homeSiteId()),
                    active == null ? before == null || before.active() : active,
                    before != null && before.simulated(),
                    before == null ? 0 : before.version());
        }

        @Override
        public List<Unmet> check(@Nullable Vehicle before, Vehicle after) {
            // found by its plate, which therefore no other has; carrier and site were looked up
            return FleetRules.check(after);
        }

        @Override
        public long add(Vehicle vehicle) {
            VehicleId id = vehicles.add(vehicle);
            remember(id);
            return id.value();
        }

        @Override
        public void change(Vehicle vehicle) {
            if (!vehicles.change(vehicle)) {
                throw NetworkRefused.changedMeanwhile();
            }
            remember(vehicle.id());
        }

        private void remember(VehicleId id) {
            vehicles.find(id).ifPresent(vehicle -> known.put(vehicle.plate(), vehicle));
        }

        private static @Nullable Double measure(ImportRow row, String field) {
            BigDecimal number = row.number(field);
            return number == null ? null : number.doubleValue();
        }
    }
}
