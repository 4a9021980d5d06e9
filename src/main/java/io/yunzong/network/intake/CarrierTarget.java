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
import io.yunzong.kernel.Unmet;
import io.yunzong.network.Carrier;
import io.yunzong.network.domain.Carriers;
import io.yunzong.network.domain.FleetRules;
import io.yunzong.network.domain.Hidden;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads carriers by code. */
@Component
class CarrierTarget extends RegisterTarget<Carrier> {
    private static final List<ImportField> FIELDS = List.of(
            ImportField.text("code", "CY001").mandatory(),
            ImportField.text("name", "临沂顺达运输有限公司").mandatory(),
            ImportField.text("contactName", "李经理"),
            ImportField.text("phone", "13853912345"),
            ImportField.yesNo("active", "是"));

    private final Carriers carriers;

    CarrierTarget(Carriers carriers, Intake intake, RegisterNotes notes) {
        super(
                Intake.frame("carriers", "carrier", Intake.LARGE_BATCH),
                FIELDS,
                new CarrierShelf(carriers, intake),
                notes);
        this.carriers = carriers;
    }

    @Override
    protected Register.Loaded take(ImportContext context, List<ImportRow> rows) {
        return new Batch(context, rows).load(rows);
    }

    private final class Batch extends ShelfRegister<Carrier> {
        private final ImportContext context;

        Batch(ImportContext context, List<ImportRow> rows) {
            super(shelf());
            this.context = context;
            know(carriers.listByCode(keys(rows)));
        }

        @Override
        public String key(ImportRow row) {
            return Intake.fold(row.text("code"));
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
        protected String keyOf(Carrier carrier) {
            return Intake.fold(carrier.code());
        }
    }
}
