package io.yunzong.journey;

import io.yunzong.consignments.Consignment;
import io.yunzong.kernel.EventId;
import io.yunzong.kernel.PieceId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything a consignment's page tells of its journey, read together.
 *
 * @param events all of them, retracted ones included, in the order they happened
 * @param retracted which of them were taken back
 * @param pieceStatuses of pieces that had events of their own
 */
public record JourneyView(
        Consignment consignment,
        JourneyState state,
        List<JourneyEvent> events,
        Set<EventId> retracted,
        Map<PieceId, ConsignmentStatus> pieceStatuses) {}
