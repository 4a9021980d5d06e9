package io.yunzong.handling.web;

import io.yunzong.handling.CheckOutcome;
import io.yunzong.handling.HandlingRefused;
import io.yunzong.handling.HandlingRefused.Why;
import io.yunzong.handling.LoadCommand;
import io.yunzong.handling.LoadKind;
import io.yunzong.handling.PrepareLoad;
import io.yunzong.handling.Repack;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Money;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.VehicleId;
import io.yunzong.regulation.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command as it comes over the wire, whichever it is: {@code type} says which of the fields count.
 *
 * @param deviceTime when it happened by the device's clock; null for now
 * @param deviceClockOffsetMs how far that clock was ahead of ours
 * @param loadKey in a batch: the report key that listed the load, when it has no number yet
 */
record CommandBody(
        @Nullable Type type,
        @Nullable String reportKey,
        @Nullable Instant deviceTime,
        @Nullable Long deviceClockOffsetMs,
        @Nullable Long loadId,
        @Nullable String loadKey,
        @Nullable LoadKind kind,
        @Nullable Long siteId,
        @Nullable Long vehicleId,
        @Nullable Instant plannedAt,
        @Nullable List<GoodsBody> goods,
        @Nullable Long consignmentId,
        @Nullable Long pieceId,
        @Nullable List<Long> pieceIds,
        @Nullable Stage stage,
        @Nullable ItemKind item,
        @Nullable String code,
        @Nullable CheckOutcome outcome,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String persons,
        @Nullable String place,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String condition,
        @Nullable List<String> lines,
        @Nullable String number,
        @Nullable String location,
        @Nullable String method,
        @Nullable String material,
        @Nullable Long costFen,
        @Nullable String newLabelCode) {
    /** Which command. */
    enum Type {
        PREPARE,
        ADD_GOODS,
        REMOVE_GOODS,
        CHECK,
        OVERRIDE,
        CHECK_IN,
        CHECK_OUT,
        ROUGH_HANDLING,
        ARRIVE,
        START,
        SCAN,
        UNDO_SCAN,
        DIFFERENCE,
        APPLY_SEAL,
        CHECK_SEAL,
        CLOSE,
        DEPART,
        PUT_AWAY,
        CANCEL,
        REPACK
    }

    /** What an override passes. */
    enum ItemKind {
        CHECK,
        SLOT
    }

    /** A waybill, or some of its pieces. */
    record GoodsBody(@Nullable Long consignmentId, @Nullable List<Long> pieceIds) {}

    Reported report() {
        return new Reported(text(reportKey), deviceTime, deviceClockOffsetMs == null ? 0 : deviceClockOffsetMs);
    }

    PrepareLoad toPrepare() {
        LoadKind wanted = kind;
        if (wanted == null || siteId == null || vehicleId == null) {
            throw missing("kind", kind, "siteId", siteId, "vehicleId", vehicleId);
        }
        return new PrepareLoad(report(), wanted, new SiteId(siteId), new VehicleId(vehicleId), plannedAt, goodsList());
    }

    Repack toRepack() {
        if (pieceId == null || siteId == null) {
            throw missing("pieceId", pieceId, "siteId", siteId);
        }
        return new Repack(
                report(),
                new PieceId(pieceId),
                new SiteId(siteId),
                text(method),
                material,
                costFen == null ? null : new Money(costFen),
                note,
                newLabelCode);
    }

    LoadCommand toCommand() {
        Type wanted = type;
        if (wanted == null) {
            throw missing("type", null);
        }
        Reported report = report();
        return switch (wanted) {
            case ADD_GOODS -> new LoadCommand.AddGoods(report, goodsList());
            case REMOVE_GOODS -> new LoadCommand.RemoveGoods(report, consignment(), text(reason));
            case CHECK -> check(report);
            case OVERRIDE -> override(report);
            case CHECK_IN -> new LoadCommand.CheckIn(report, latitude, longitude, place);
            case CHECK_OUT -> new LoadCommand.CheckOut(report, latitude, longitude, place);
            case ROUGH_HANDLING -> new LoadCommand.RoughHandling(report, text(reason), text(persons), note);
            case ARRIVE -> new LoadCommand.Arrive(report);
            case START -> new LoadCommand.Start(report);
            case SCAN -> new LoadCommand.Scan(report, scanned(), piece(), condition, note);
            case UNDO_SCAN -> new LoadCommand.UndoScan(report, scanned(), piece(), text(reason));
            case DIFFERENCE -> new LoadCommand.Explain(report, lines == null ? List.of() : lines, text(reason), note);
            case APPLY_SEAL -> new LoadCommand.ApplySeal(report, text(number), reason, note);
            case CHECK_SEAL -> new LoadCommand.CheckSeal(report, text(number));
            case CLOSE -> new LoadCommand.Close(report);
            case DEPART -> new LoadCommand.Depart(report);
            case PUT_AWAY -> new LoadCommand.PutAway(report, consignment(), pieces(pieceIds), text(location));
            case CANCEL -> new LoadCommand.Cancel(report, text(reason));
            case PREPARE, REPACK ->
                throw new HandlingRefused(
                        Kind.INVALID, Why.COMMAND_INVALID.unmet().inField("type"));
        };
    }

    private LoadCommand check(Reported report) {
        Stage of = stage;
        CheckOutcome found = outcome;
        if (of == null || found == null || code == null) {
            throw missing("stage", stage, "code", code, "outcome", outcome);
        }
        return new LoadCommand.Check(report, of, code, optionalConsignment(), found, note);
    }

    private LoadCommand override(Reported report) {
        Stage of = stage;
        if (of == null || code == null || item == null) {
            throw missing("stage", stage, "code", code, "item", item);
        }
        return new LoadCommand.Override(
                report, of, item == ItemKind.SLOT, code, optionalConsignment(), text(reason), note);
    }

    private String scanned() {
        if (text(code).isBlank() && pieceId == null) {
            throw missing("code", null);
        }
        return text(code);
    }

    private @Nullable PieceId piece() {
        return pieceId == null ? null : new PieceId(pieceId);
    }

    private ConsignmentId consignment() {
        if (consignmentId == null) {
            throw missing("consignmentId", null);
        }
        return new ConsignmentId(consignmentId);
    }

    private @Nullable ConsignmentId optionalConsignment() {
        return consignmentId == null ? null : new ConsignmentId(consignmentId);
    }

    private List<PrepareLoad.Goods> goodsList() {
        List<PrepareLoad.Goods> list = new ArrayList<>();
        for (GoodsBody one : goods == null ? List.<GoodsBody>of() : goods) {
            if (one.consignmentId() == null) {
                throw missing("goods", null);
            }
            list.add(new PrepareLoad.Goods(new ConsignmentId(one.consignmentId()), pieces(one.pieceIds())));
        }
        return list;
    }

    private static List<PieceId> pieces(@Nullable List<Long> ids) {
        return ids == null ? List.of() : ids.stream().map(PieceId::new).toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** @param fields names and values by turns; those without a value are missing */
    private static HandlingRefused missing(@Nullable Object... fields) {
        List<Unmet> unmet = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] == null) {
                unmet.add(Why.VALUE_MISSING.unmet().inField(String.valueOf(fields[i])));
            }
        }
        return new HandlingRefused(Kind.INVALID, unmet);
    }
}
