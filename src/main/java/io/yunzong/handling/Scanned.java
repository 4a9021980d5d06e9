package io.yunzong.handling;

import io.yunzong.consignments.Piece;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.VehicleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a code is and where it leads.
 *
 * @param unmet why nobody knows it, or null
 * @param loads the open loads of the branch it belongs to, the one being worked on first
 */
public record Scanned(
        What what,
        String code,
        @Nullable Piece piece,
        @Nullable ConsignmentId consignmentId,
        @Nullable String number,
        @Nullable VehicleId vehicleId,
        @Nullable String plate,
        boolean held,
        List<Load> loads,
        @Nullable Unmet unmet) {
    /** What sort of code. */
    public enum What {
        PIECE,
        WAYBILL,
        VEHICLE,
        LOAD,
        UNKNOWN
    }

    public Scanned {
        loads = List.copyOf(loads);
    }
}
