package io.yunzong.consignments;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;

/**
 * One physical piece with the code on its label.
 *
 * @param seq 1 for the first piece
 * @param code see {@link PieceCode}
 * @param labelPrints how often its label was printed so far
 */
public record Piece(PieceId id, ConsignmentId consignmentId, int seq, String code, PieceSpec spec, int labelPrints) {}
