package io.yunzong.handling.web;

import io.yunzong.handling.Difference;
import io.yunzong.handling.LoadKind;
import io.yunzong.handling.LoadState;
import io.yunzong.handling.LoadStep;
import io.yunzong.platform.Problem;
import io.yunzong.regulation.Stage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a phone needs of one load on one screen. */
record LoadDetail(
        long id,
        LoadKind kind,
        LoadState state,
        long siteId,
        String siteName,
        long vehicleId,
        String plate,
        @Nullable String vehicleType,
        String body,
        @Nullable Instant plannedAt,
        Instant preparedAt,
        String preparedBy,
        @Nullable Instant startedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant closedAt,
        @Nullable Instant departedAt,
        @Nullable Instant unloadEndedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        boolean regulated,
        boolean simulated,
        List<GoodsRow> goods,
        List<ItemRow> items,
        List<SlotRow> slots,
        PresenceRow presence,
        List<RoughRow> roughHandling,
        SealRow seals,
        List<DifferenceRow> differences,
        List<OverrideRow> overrides,
        List<LastScan> lastScans,
        @Nullable LoadStep next,
        List<Problem.Line> unmet,
        Collection<String> actions) {
    /** A waybill of the load. */
    record GoodsRow(
            long consignmentId,
            String number,
            @Nullable String customerName,
            String goodsName,
            List<String> nature,
            @Nullable String packaging,
            boolean regulated,
            @Nullable Integer regulationVersion,
            String nodeKind,
            boolean partial,
            int expected,
            int counted,
            @Nullable Instant unloadEndedAt,
            @Nullable Instant putAwayDueAt,
            boolean putAwayDone,
            List<PieceRow> pieces) {}

    /** A piece of it. */
    record PieceRow(
            long pieceId,
            int seq,
            String code,
            boolean counted,
            @Nullable String condition,
            @Nullable Instant countedAt,
            @Nullable String countedBy,
            boolean held,
            @Nullable String location) {}

    /** A check. */
    record ItemRow(
            String place,
            Stage stage,
            LoadStep step,
            String code,
            @Nullable Long consignmentId,
            @Nullable String number,
            String text,
            String clause,
            String signingRole,
            boolean overridable,
            boolean conflict,
            @Nullable String outcome,
            @Nullable String note,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable Instant recordedAt,
            boolean maySign) {}

    /** A photo slot. */
    record SlotRow(
            String place,
            Stage stage,
            LoadStep step,
            String code,
            String subject,
            @Nullable Long consignmentId,
            @Nullable String number,
            String text,
            String clause,
            @Nullable String position,
            int count,
            int minimum,
            boolean overridden) {}

    /** Who has to be and was on site. */
    record PresenceRow(
            boolean demanded,
            @Nullable String role,
            @Nullable String text,
            @Nullable String clause,
            List<PersonRow> people,
            boolean mayCheckIn,
            boolean mayCheckOut) {}

    /** Somebody on site. */
    record PersonRow(
            String name,
            Instant inAt,
            @Nullable Instant outAt,
            @Nullable String place) {}

    /** Rough handling. */
    record RoughRow(
            String reason,
            String reasonText,
            String persons,
            @Nullable String note,
            String by,
            Instant at) {}

    /** Seals wanted, applied and compared. */
    record SealRow(
            boolean demanded,
            @Nullable ExpectedSealRow expected,
            List<AppliedSealRow> applied,
            List<CheckedSealRow> checked) {}

    /** The seal the vehicle should wear. */
    record ExpectedSealRow(String number, Instant appliedAt, long siteId, String siteName, long loadId) {}

    /** A seal that was applied here. */
    record AppliedSealRow(
            String number,
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable String note) {}

    /** A seal that was compared here. */
    record CheckedSealRow(String number, boolean matches, Instant at, String by) {}

    /** A line of the list of differences. */
    record DifferenceRow(
            String line,
            Difference.Kind kind,
            @Nullable String code,
            @Nullable Long pieceId,
            @Nullable Long consignmentId,
            @Nullable String number,
            @Nullable String condition,
            @Nullable String reason,
            @Nullable String reasonText,
            @Nullable String note,
            @Nullable String by,
            @Nullable Instant at,
            boolean needsReason) {}

    /** Something that was passed with a reason. */
    record OverrideRow(
            String place,
            Stage stage,
            String item,
            String code,
            @Nullable Long consignmentId,
            String text,
            String reason,
            String reasonText,
            @Nullable String note,
            String by,
            Instant at) {}

    /** One of the last scans. */
    record LastScan(String code, String outcome, boolean undone, Instant at, String by) {}
}
