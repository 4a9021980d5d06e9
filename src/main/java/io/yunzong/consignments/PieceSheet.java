package io.yunzong.consignments;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A piece as interfaces tell it. */
public record PieceSheet(
        long id,
        int seq,
        String code,
        @Nullable String producer,
        @Nullable String batch,
        @Nullable String serial,
        @Nullable BigDecimal weightKg,
        @Nullable String description,
        int labelPrints) {
    public static PieceSheet of(Piece piece) {
        PieceSpec spec = piece.spec();
        return new PieceSheet(
                piece.id().value(),
                piece.seq(),
                piece.code(),
                spec.producer(),
                spec.batch(),
                spec.serial(),
                spec.weight() == null ? null : spec.weight().kilograms(),
                spec.description(),
                piece.labelPrints());
    }
}
