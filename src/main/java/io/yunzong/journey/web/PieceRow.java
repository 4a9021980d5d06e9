package io.yunzong.journey.web;

import io.yunzong.journey.ConsignmentStatus;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A piece of the page. */
record PieceRow(
        long id,
        int seq,
        String code,
        @Nullable String producer,
        @Nullable String batch,
        @Nullable String serial,
        @Nullable BigDecimal weightKg,
        @Nullable String description,
        int labelPrints,
        ConsignmentStatus status) {}
