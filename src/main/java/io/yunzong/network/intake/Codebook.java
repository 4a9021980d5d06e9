package io.yunzong.network.intake;

import io.yunzong.imports.ImportRow;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.Carrier;
import io.yunzong.network.NetworkRefused.Why;
import io.yunzong.network.Site;
import io.yunzong.network.domain.Carriers;
import io.yunzong.network.domain.Sites;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The codes of other things that a batch of rows names, looked up at once. */
record Codebook(Map<String, Carrier> carriers, Map<String, Site> sites) {

    /** Opens codebooks. */
    @Component
    static class Desk {
        private final Carriers carriers;
        private final Sites sites;

        Desk(Carriers carriers, Sites sites) {
            this.carriers = carriers;
            this.sites = sites;
        }

        /** With the carriers and the sites named in these fields; null for a field the target lacks. */
        Codebook open(List<ImportRow> rows, @Nullable String carrierField, @Nullable String siteField) {
            return new Codebook(
                    carriers.listByCode(codes(rows, carrierField)), sites.listByCode(codes(rows, siteField)));
        }

        private static Set<String> codes(List<ImportRow> rows, @Nullable String field) {
            return field == null
                    ? Set.of()
                    : rows.stream()
                            .filter(row -> row.has(field))
                            .map(row -> Intake.fold(row.text(field)))
                            .collect(Collectors.toSet());
        }
    }

    /** The carrier the row names; null where it names none, or one nobody knows, which is unmet then. */
    @Nullable
    CarrierId carrier(ImportRow row, String field, List<Unmet> unmet) {
        String code = row.text(field);
        Carrier carrier = carriers.get(Intake.fold(code));
        if (code != null && carrier == null) {
            unmet.add(Why.CARRIER_CODE_UNKNOWN.unmet("code", code).inField(field));
        }
        return carrier == null ? null : carrier.id();
    }

    /** The site the row names; null where it names none, or one nobody knows, which is unmet then. */
    @Nullable
    SiteId site(ImportRow row, String field, List<Unmet> unmet) {
        String code = row.text(field);
        Site site = sites.get(Intake.fold(code));
        if (code != null && site == null) {
            unmet.add(Why.SITE_CODE_UNKNOWN.unmet("code", code).inField(field));
        }
        return site == null ? null : site.id();
    }
}
