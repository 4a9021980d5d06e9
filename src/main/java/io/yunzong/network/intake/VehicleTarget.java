package io.yunzong.network.intake;

import static io.yunzong.network.intake.Intake.or;

import io.yunzong.imports.ImportContext;
import io.yunzong.imports.ImportField;
import io.yunzong.imports.ImportRow;
import io.yunzong.imports.Register;
import io.yunzong.imports.RegisterNotes;
import io.yunzong.imports.RegisterTarget;
import io.yunzong.imports.ShelfRegister;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.Plate;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleBody;
import io.yunzong.network.domain.FleetRules;
import io.yunzong.network.domain.Vehicles;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads vehicles by plate, however it is written. */
@Component
class VehicleTarget extends RegisterTarget<Vehicle> {
    private static final List<ImportField> FIELDS = List.of(
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

    private final Vehicles vehicles;
    private final Codebook.Desk codebooks;

    VehicleTarget(Vehicles vehicles, Codebook.Desk codebooks, Intake intake, RegisterNotes notes) {
        super(
                Intake.frame("vehicles", "vehicle", Intake.LARGE_BATCH),
                FIELDS,
                new VehicleShelf(vehicles, intake),
                notes);
        this.vehicles = vehicles;
        this.codebooks = codebooks;
    }

    @Override
    protected Register.Loaded take(ImportContext context, List<ImportRow> rows) {
        return new Batch(rows).load(rows);
    }

    private final class Batch extends ShelfRegister<Vehicle> {
        private final Codebook codes;

        Batch(List<ImportRow> rows) {
            super(shelf());
            know(vehicles.listByPlate(keys(rows)));
            codes = codebooks.open(rows, "carrierCode", "homeSiteCode");
        }

        @Override
        public String key(ImportRow row) {
            return Plate.normalise(row.textOr("plate", ""));
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
        protected String keyOf(Vehicle vehicle) {
            return vehicle.plate();
        }

        private static @Nullable Double measure(ImportRow row, String field) {
            BigDecimal number = row.number(field);
            return number == null ? null : number.doubleValue();
        }
    }
}
