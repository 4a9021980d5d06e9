package io.yunzong.consignments.label;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.Piece;
import java.time.Instant;

/**
 * What stands on one label.
 *
 * @param originName the shipping branch in few characters
 * @param via the transits in order, joined for reading, or empty
 * @param reprint 0 for the first print, 1 for the first reprint
 */
public record Label(
        Consignment consignment,
        Piece piece,
        String customerName,
        String originName,
        String destinationName,
        String via,
        Instant printedAt,
        int reprint) {}
