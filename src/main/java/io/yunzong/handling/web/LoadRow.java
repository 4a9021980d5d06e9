package io.yunzong.handling.web;

import io.yunzong.handling.LoadKind;
import io.yunzong.handling.LoadState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A load in a list. */
record LoadRow(
        long id,
        LoadKind kind,
        LoadState state,
        long siteId,
        String siteName,
        long vehicleId,
        String plate,
        @Nullable Instant plannedAt,
        Instant preparedAt,
        String preparedBy,
        @Nullable Instant startedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant closedAt,
        @Nullable Instant departedAt,
        @Nullable Instant cancelledAt,
        int consignmentCount,
        int pieceCount,
        int countedPieces,
        boolean regulated,
        boolean simulated) {}
