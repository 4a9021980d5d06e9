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
import io.yunzong.kernel.Unmet;
import io.yunzong.network.Carrier;
import io.yunzong.network.NetworkRefused;
import io.yunzong.network.NetworkUse;
import io.yunzong.network.domain.Carriers;
import io.yunzong.network.domain.FleetRules;
import io.yunzong.network.domain.Hidden;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads carriers by code. */
@Component
class CarrierTarget implements ImportTarget {
    private static final int BATCH = 5_000;

    private final Carriers carriers;
    private final Intake intake;

    CarrierTarget(Carriers carriers, Intake intake) {
        this.carriers = carriers;
        this.intake = intake;
    }

    @Override
    public String key() {
        return "carriers";
    }

    @Override
    public String textPrefix() {
        return "network.import.carriers";
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
                ImportField.text("code", "CY001").mandatory(),
                ImportField.text("name", "临沂顺达运输有限公司").mandatory(),
                ImportField.text("contactName", "李经理"),
                ImportField.text("phone", "13853912345"),
                ImportField.yesNo("active", "是"));
    }

    @Override
    public List<RowOutcome> load(ImportContext context, List<ImportRow> rows) {
        return intake.note(context, "carrier", new Batch(context, rows).load(rows));
    }

    @Override
    public List<Unmet> undo(ImportContext context, List<Long> createdIds) {
        List<CarrierId> ids = createdIds.stream().map(CarrierId::new).toList();
        return intake.takeBack(
                context,
                new Intake.Withdrawal<>(
                        "carrier",
                        carriers.list(ids),
                        Carrier::id,
                        Carrier::code,
                        Carrier::version,
                        NetworkUse::carriersInUse,
                        carriers::remove),
                carriers.listUsed(ids));
    }

    private final class Batch implements Register<Carrier> {
        private final ImportContext context;
        private final Map<String, Carrier> known = new HashMap<>();

        Batch(ImportContext context, List<ImportRow> rows) {
            this.context = context;
            carriers.listByCode(new HashSet<>(rows.stream().map(this::key).toList()))
                    .forEach(known::put);
        }

        @Override
        public String key(ImportRow row) {
            return Intake.fold(row.text("code"));
        }

        @Override
        public @Nullable Carrier find(String key) {
            return known.get(key);
        }

        @Override
        public Carrier read(ImportRow row, @Nullable Carrier before, List<Unmet> unmet) {
            Boolean active = row.yesNo("active");
            Carrier after = new Carrier(
                    before == null ? new CarrierId(0) : before.id(),
                    before == null ? row.textOr("code", "") : before.code(),
                    row.textOr("name", ""),
                    or(row.text("contactName"), before == null ? null : before.contactName()),
                    or(row.text("phone"), before == null ? null : before.phone()),
                    active == null ? before == null || before.active() : active,
                    before != null && before.simulated(),
                    before == null ? 0 : before.version());
            return before == null ? after : Hidden.kept(after, before, context.caller());
        }

        @Override
        public List<Unmet> check(@Nullable Carrier before, Carrier after) {
            // found by its code, which therefore nobody else has
            return FleetRules.check(after);
        }

        @Override
        public long add(Carrier carrier) {
            CarrierId id = carriers.add(carrier);
            remember(id);
            return id.value();
        }

        @Override
        public void change(Carrier carrier) {
            if (!carriers.change(carrier)) {
                throw NetworkRefused.changedMeanwhile();
            }
            remember(carrier.id());
        }

        private void remember(CarrierId id) {
            carriers.find(id).ifPresent(carrier -> known.put(Intake.fold(carrier.code()), carrier));
        }
    }
}
