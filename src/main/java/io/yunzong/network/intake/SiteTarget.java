package io.yunzong.network.intake;

import static io.yunzong.network.intake.Intake.or;

import io.yunzong.imports.ImportContext;
import io.yunzong.imports.ImportField;
import io.yunzong.imports.ImportRow;
import io.yunzong.imports.Register;
import io.yunzong.imports.RegisterNotes;
import io.yunzong.imports.RegisterTarget;
import io.yunzong.imports.ShelfRegister;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.Site;
import io.yunzong.network.SiteKind;
import io.yunzong.network.domain.Hidden;
import io.yunzong.network.domain.SiteGate;
import io.yunzong.network.domain.Sites;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads sites by code. A polygon drawn on the map stays; files carry circles only. */
@Component
class SiteTarget extends RegisterTarget<Site> {
    private static final List<ImportField> FIELDS = List.of(
            ImportField.text("code", "LY001").mandatory(),
            ImportField.text("name", "临沂兰山分公司").mandatory(),
            ImportField.text("shortName", "兰山"),
            ImportField.choice("kind", SiteKind.class, "分公司").mandatory(),
            ImportField.text("province", "山东"),
            ImportField.text("city", "临沂"),
            ImportField.text("address", "兰山区通达路 1 号"),
            ImportField.text("phone", "0539-8123456"),
            ImportField.number("latitude", "35.0647"),
            ImportField.number("longitude", "118.3463"),
            ImportField.wholeNumber("geofenceRadiusMetres", "500"),
            ImportField.yesNo("active", "是"));

    private final Sites sites;
    private final SiteGate gate;

    SiteTarget(Sites sites, Intake intake, RegisterNotes notes) {
        super(Intake.frame("sites", "site", Intake.LARGE_BATCH), FIELDS, new SiteShelf(sites, intake), notes);
        this.sites = sites;
        this.gate = new SiteGate(sites);
    }

    @Override
    protected Register.Loaded take(ImportContext context, List<ImportRow> rows) {
        return new Batch(context, rows).load(rows);
    }

    private final class Batch extends ShelfRegister<Site> {
        private final ImportContext context;

        Batch(ImportContext context, List<ImportRow> rows) {
            super(shelf());
            this.context = context;
            know(sites.listByCode(keys(rows)));
        }

        @Override
        public String key(ImportRow row) {
            return Intake.fold(row.text("code"));
        }

        @Override
        public Site read(ImportRow row, @Nullable Site before, List<Unmet> unmet) {
            Double latitude = degrees(row.number("latitude"));
            Double longitude = degrees(row.number("longitude"));
            Boolean active = row.yesNo("active");
            SiteKind kind = row.choice("kind", SiteKind.class);
            Site after = new Site(
                    before == null ? new SiteId(0) : before.id(),
                    before == null ? row.textOr("code", "") : before.code(),
                    row.textOr("name", ""),
                    or(row.text("shortName"), before == null ? null : before.shortName()),
                    kind == null ? SiteKind.BRANCH : kind,
                    or(row.text("city"), before == null ? null : before.city()),
                    or(row.text("province"), before == null ? null : before.province()),
                    or(row.text("address"), before == null ? null : before.address()),
                    or(row.text("phone"), before == null ? null : before.phone()),
                    or(latitude, before == null ? null : before.latitude()),
                    or(longitude, before == null ? null : before.longitude()),
                    or(row.wholeNumber("geofenceRadiusMetres"), before == null ? null : before.geofenceRadiusMetres()),
                    before == null ? List.of() : before.geofence(),
                    active == null ? before == null || before.active() : active,
                    before != null && before.simulated(),
                    before == null ? 0 : before.version());
            return before == null ? after : Hidden.kept(after, before, context.caller());
        }

        @Override
        public List<Unmet> check(@Nullable Site before, Site after) {
            return after.equals(before) ? List.of() : gate.check(before, after, context.caller());
        }

        @Override
        protected String keyOf(Site site) {
            return Intake.fold(site.code());
        }

        private static @Nullable Double degrees(@Nullable BigDecimal number) {
            return number == null ? null : number.doubleValue();
        }
    }
}
