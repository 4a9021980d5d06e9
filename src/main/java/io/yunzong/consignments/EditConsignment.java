package io.yunzong.consignments;

import io.yunzong.kernel.ConsignmentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Corrects a consignment. The number never changes: it is printed on labels.
 *
 * @param version the version the editor saw
 * @param pieces the pieces as they should be, or null to leave them
 */
public record EditConsignment(
        ConsignmentId id,
        int version,
        Waybill waybill,
        @Nullable List<PieceSpec> pieces) {}
