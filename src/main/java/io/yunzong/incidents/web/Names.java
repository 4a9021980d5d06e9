package io.yunzong.incidents.web;

import io.yunzong.incidents.Incident;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.SiteId;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The names a page of incidents needs, read at once. */
record Names(Map<CustomerId, String> customers, Map<SiteId, String> sites, Function<Incident, String> kinds) {
    @Nullable
    String customer(Incident one) {
        return customers.get(one.customerId());
    }

    @Nullable
    String site(Incident one) {
        return sites.get(one.siteId());
    }

    String kind(Incident one) {
        return kinds.apply(one);
    }
}
