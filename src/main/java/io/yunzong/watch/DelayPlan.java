package io.yunzong.watch;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A plan that answered a delay; kept when another follows. */
public record DelayPlan(
        long id,
        long delayId,
        ConsignmentId consignmentId,
        DelayKind kind,
        int seq,
        VehicleId vehicle,
        Instant plannedFor,
        String cause,
        @Nullable String note,
        Instant madeAt,
        String madeByName) {}
