package io.yunzong.consignments.domain;

import io.yunzong.consignments.Piece;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All pieces of all consignments. They come and go with their consignment, which decides who may see them. */
public interface Pieces {
    /** In order of consignment and sequence. */
    List<Piece> list(Collection<ConsignmentId> consignments);

    List<Piece> listById(Collection<PieceId> ids);

    Optional<Piece> findByCode(String code);
}
