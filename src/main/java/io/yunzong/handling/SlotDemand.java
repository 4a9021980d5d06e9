package io.yunzong.handling;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Subject;
import io.yunzong.regulation.PhotoPosition;
import io.yunzong.regulation.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Photos that have to be taken at this load.
 *
 * @param subject what they are of: the waybill, or the load for what is of the vehicle
 * @param position null for the photo that goes with a check
 */
public record SlotDemand(
        Stage stage,
        LoadStep step,
        String code,
        Subject subject,
        @Nullable ConsignmentId consignment,
        @Nullable String number,
        @Nullable PhotoPosition position,
        int minimum,
        String zh,
        String en,
        String clause,
        int version) {
    public ItemKey key() {
        return new ItemKey(stage, code, consignment);
    }

    /** Where it stands on the screen. */
    public String place() {
        return key().place("slot");
    }
}
