package io.yunzong.handling;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import org.jspecify.annotations.Nullable;

/**
 * What a scanned code turned out to be.
 *
 * @param counted pieces of its waybill counted at this load so far
 * @param expected pieces of its waybill expected at this load
 */
public record ScanAnswer(
        ScanOutcome outcome,
        String code,
        @Nullable PieceId pieceId,
        @Nullable Integer seq,
        @Nullable ConsignmentId consignmentId,
        @Nullable String number,
        @Nullable Integer counted,
        @Nullable Integer expected) {}
