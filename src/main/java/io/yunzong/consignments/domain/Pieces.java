package io.yunzong.consignments.domain;

import io.yunzong.consignments.Piece;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All pieces of all consignments. They come and go with their consignment, which decides who may see them. */
public interface Pieces {
    /** In order of consignment and sequence. */
    List<Piece> list(Collection<ConsignmentId> consignments);

    List<Piece> listById(Collection<PieceId> ids);

    /** Counts one more print of each and returns how often each was printed, this time included. */
    Map<PieceId, Integer> countPrints(Collection<PieceId> ids);

    /** Those consignments of which any label was ever printed. */
    Set<ConsignmentId> findLabelled(Collection<ConsignmentId> consignments);

    Optional<Piece> findByCode(String code);
}
