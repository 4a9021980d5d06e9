package io.yunzong.handling;

import io.yunzong.identity.Role;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.regulation.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be looked at and signed at this load.
 *
 * @param consignment null for what is of the vehicle
 * @param number the waybill's, or null
 * @param conflict goods that should not travel like this: whoever confirms takes it on
 * @param notApplicable whether it may turn out not to concern the goods
 * @param version the regulation it stands in
 */
public record CheckDemand(
        Stage stage,
        LoadStep step,
        String code,
        @Nullable ConsignmentId consignment,
        @Nullable String number,
        String zh,
        String en,
        String clause,
        Role signingRole,
        boolean overridable,
        boolean conflict,
        boolean notApplicable,
        int version) {
    public ItemKey key() {
        return new ItemKey(stage, code, consignment);
    }

    /** Where it stands on the screen. */
    public String place() {
        return key().place("check");
    }
}
