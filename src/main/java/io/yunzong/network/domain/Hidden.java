package io.yunzong.network.domain;

import io.yunzong.identity.Caller;
import io.yunzong.network.Carrier;
import io.yunzong.network.Driver;
import io.yunzong.network.Site;
import io.yunzong.network.SiteKind;

/** Who may not see personal data got it masked, and must not write the mask over it. Clause H-08. */
public final class Hidden {
    private Hidden() {}

    /** The site as changed, with address and phone of a customer's place as they were if the caller cannot see them. */
    public static Site kept(Site changed, Site before, Caller caller) {
        if (caller.seesPersonalData() || before.kind() != SiteKind.CUSTOMER_SITE) {
            return changed;
        }
        return new Site(
                changed.id(),
                changed.code(),
                changed.name(),
                changed.shortName(),
                changed.kind(),
                changed.city(),
                changed.province(),
                before.address(),
                before.phone(),
                changed.latitude(),
                changed.longitude(),
                changed.geofenceRadiusMetres(),
                changed.geofence(),
                changed.active(),
                changed.simulated(),
                changed.version());
    }

    /** The driver as changed, with phone and licence as they were if the caller cannot see them. */
    public static Driver kept(Driver changed, Driver before, Caller caller) {
        if (caller.seesPersonalData()) {
            return changed;
        }
        return new Driver(
                changed.id(),
                changed.name(),
                before.phone(),
                before.licenceNumber(),
                changed.carrierId(),
                changed.active(),
                changed.simulated(),
                changed.version());
    }

    /** The carrier as changed, with contact and phone as they were if the caller cannot see them. */
    public static Carrier kept(Carrier changed, Carrier before, Caller caller) {
        if (caller.seesPersonalData()) {
            return changed;
        }
        return new Carrier(
                changed.id(),
                changed.code(),
                changed.name(),
                before.contactName(),
                before.phone(),
                changed.active(),
                changed.simulated(),
                changed.version());
    }
}
