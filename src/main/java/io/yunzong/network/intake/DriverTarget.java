package io.yunzong.network.intake;

import static io.yunzong.network.intake.Intake.or;

import io.yunzong.identity.Permission;
import io.yunzong.imports.ImportContext;
import io.yunzong.imports.ImportField;
import io.yunzong.imports.ImportRow;
import io.yunzong.imports.ImportTarget;
import io.yunzong.imports.Register;
import io.yunzong.imports.RowOutcome;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.DriverId;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.Driver;
import io.yunzong.network.NetworkRefused;
import io.yunzong.network.NetworkUse;
import io.yunzong.network.domain.Drivers;
import io.yunzong.network.domain.FleetRules;
import io.yunzong.network.domain.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Loads drivers by licence number; by name and phone where a row has none, or where nobody with that licence is known
 * yet.
 */
@Component
class DriverTarget implements ImportTarget {
    private final Drivers drivers;
    private final Codebook.Desk codebooks;
    private final Intake intake;

    DriverTarget(Drivers drivers, Codebook.Desk codebooks, Intake intake) {
        this.drivers = drivers;
        this.codebooks = codebooks;
        this.intake = intake;
    }

    @Override
    public String key() {
        return "drivers";
    }

    @Override
    public String textPrefix() {
        return "network.import.drivers";
    }

    @Override
    public Permission permission() {
        return Permission.NETWORK_WRITE;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text("name", "王师傅").mandatory(),
                ImportField.text("phone", "13853912345").mandatory(),
                ImportField.text("licenceNumber", "371302199001011234"),
                ImportField.text("carrierCode", "CY001"),
                ImportField.yesNo("active", "是"));
    }

    @Override
    public List<RowOutcome> load(ImportContext context, List<ImportRow> rows) {
        return intake.note(context, "driver", new Batch(context, rows).load(rows));
    }

    @Override
    public List<Unmet> undo(ImportContext context, List<Long> createdIds) {
        List<DriverId> ids = createdIds.stream().map(DriverId::new).toList();
        return intake.takeBack(
                context,
                new Intake.Withdrawal<>(
                        "driver",
                        drivers.list(ids),
                        Driver::id,
                        Driver::name,
                        Driver::version,
                        NetworkUse::driversInUse,
                        drivers::remove),
                Set.of());
    }

    private final class Batch implements Register<Driver> {
        private final ImportContext context;
        private final Codebook codes;
        private final Map<String, Driver> known = new HashMap<>();

        Batch(ImportContext context, List<ImportRow> rows) {
            this.context = context;
            this.codes = codebooks.open(rows, "carrierCode", null);
            rows.forEach(row -> find(row).ifPresent(driver -> known.put(key(row), driver)));
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
            return licence != null ? licence : Blanks.strip(row.text("name")) + "|" + Blanks.strip(row.text("phone"));
        }

        @Override
        public @Nullable Driver find(String key) {
            return known.get(key);
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
        public long add(Driver driver) {
            DriverId id = drivers.add(driver);
            remember(driver, id);
            return id.value();
        }

        @Override
        public void change(Driver driver) {
            if (!drivers.change(driver)) {
                throw NetworkRefused.changedMeanwhile();
            }
            remember(driver, driver.id());
        }

        private void remember(Driver written, DriverId id) {
            String licence = written.licenceNumber();
            drivers.find(id)
                    .ifPresent(driver ->
                            known.put(licence != null ? licence : written.name() + "|" + written.phone(), driver));
        }

        private static @Nullable String licence(ImportRow row) {
            String given = row.text("licenceNumber");
            return given == null
                    ? null
                    : Blanks.toNull(given.replaceAll("[\\s\\p{Z}]", "").toUpperCase(Locale.ROOT));
        }
    }
}
