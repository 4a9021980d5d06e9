package io.yunzong.consignments;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import java.util.List;

/** Asks for the labels of all pieces of these consignments, or of these pieces, or both. */
public record PrintLabels(List<ConsignmentId> consignments, List<PieceId> pieces, LabelFormat format) {
    public PrintLabels {
        consignments = List.copyOf(consignments);
        pieces = List.copyOf(pieces);
    }
}
