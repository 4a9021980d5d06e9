package io.yunzong.network.intake;

import static io.yunzong.network.intake.Intake.or;

import io.yunzong.imports.ImportContext;
import io.yunzong.imports.ImportField;
import io.yunzong.imports.ImportRow;
import io.yunzong.imports.Register;
import io.yunzong.imports.RegisterNotes;
import io.yunzong.imports.RegisterTarget;
import io.yunzong.imports.ShelfRegister;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.DriverId;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.Driver;
import io.yunzong.network.domain.Drivers;
import io.yunzong.network.domain.FleetRules;
import io.yunzong.network.domain.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Loads drivers by licence number; by name and phone where a row has none, or where nobody with that licence is known
 * yet.
 */
@Component
class DriverTarget extends RegisterTarget<Driver> {
    private static final List<ImportField> FIELDS = List.of(
            ImportField.text("name", "王师傅").mandatory(),
            ImportField.text("phone", "13853912345").mandatory(),
            ImportField.text("licenceNumber", "371302199001011234"),
            ImportField.text("carrierCode", "CY001"),
            ImportField.yesNo("active", "是"));

    private final Drivers drivers;
    private final Codebook.Desk codebooks;

    DriverTarget(Drivers drivers, Codebook.Desk codebooks, Intake intake, RegisterNotes notes) {
        super(Intake.frame("drivers", "driver", Intake.BATCH), FIELDS, new DriverShelf(drivers, intake), notes);
        this.drivers = drivers;
        this.codebooks = codebooks;
    }

    @Override
    protected Register.Loaded take(ImportContext context, List<ImportRow> rows) {
        return new Batch(context, rows).load(rows);
    }

    private final class Batch extends ShelfRegister<Driver> {
        private final ImportContext context;
        private final Codebook codes;

        Batch(ImportContext context, List<ImportRow> rows) {
            super(shelf());
            this.context = context;
            this.codes = codebooks.open(rows, "carrierCode", null);
            rows.forEach(row -> find(row).ifPresent(driver -> know(Map.of(key(row), driver))));
        }

        private Optional<Driver> find(ImportRow row) {
            String licence = licence(row);
            String phone = Blanks.strip(row.text("phone"));
            Optional<Driver> same = drivers.findByNameAndPhone(Blanks.strip(row.text("name")), phone);
            return licence == null
                    ? same
                    : drivers.findByLicence(licence).or(() -> same.filter(driver -> driver.licenceNumber() == null));
        }

        @Override
        public String key(ImportRow row) {
            String licence = licence(row);
            return licence(licence, Blanks.strip(row.text("name")), Blanks.strip(row.text("phone")));
        }

        @Override
        public Driver read(ImportRow row, @Nullable Driver before, List<Unmet> unmet) {
            CarrierId carrier = codes.carrier(row, "carrierCode", unmet);
            Boolean active = row.yesNo("active");
            Driver after = new Driver(
                    before == null ? new DriverId(0) : before.id(),
                    row.textOr("name", ""),
                    row.textOr("phone", ""),
                    or(row.text("licenceNumber"), before == null ? null : before.licenceNumber()),
                    or(carrier, before == null ? null : before.carrierId()),
                    active == null ? before == null || before.active() : active,
                    before != null && before.simulated(),
                    before == null ? 0 : before.version());
            return before == null ? after : Hidden.kept(after, before, context.caller());
        }

        @Override
        public List<Unmet> check(@Nullable Driver before, Driver after) {
            return FleetRules.check(after);
        }

        @Override
        protected String keyOf(Driver driver) {
            return licence(driver.licenceNumber(), driver.name(), driver.phone());
        }

        private static String licence(@Nullable String licence, String name, String phone) {
            return licence != null ? licence : name + "|" + phone;
        }

        private static @Nullable String licence(ImportRow row) {
            String given = row.text("licenceNumber");
            return given == null
                    ? null
                    : Blanks.toNull(given.replaceAll("[\\s\\p{Z}]", "").toUpperCase(Locale.ROOT));
        }
    }
}
