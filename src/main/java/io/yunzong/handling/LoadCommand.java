package io.yunzong.handling;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Reported;
import io.yunzong.regulation.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people do at a load. */
public sealed interface LoadCommand {
    Reported report();

    /** Puts more goods on the list. */
    record AddGoods(Reported report, List<PrepareLoad.Goods> goods) implements LoadCommand {
        public AddGoods {
            goods = List.copyOf(goods);
        }
    }

    /** Takes a waybill off the list. */
    record RemoveGoods(Reported report, ConsignmentId consignmentId, String reason) implements LoadCommand {
        public RemoveGoods {
            reason = Blanks.strip(reason);
        }
    }

    /** Signs that something was looked at. */
    record Check(
            Reported report,
            Stage stage,
            String code,
            @Nullable ConsignmentId consignmentId,
            CheckOutcome outcome,
            @Nullable String note)
            implements LoadCommand {
        public Check {
            note = Blanks.toNull(note);
        }
    }

    /**
     * Passes a check or the photos of a slot with a reason.
     *
     * @param slot whether the photos are meant
     */
    record Override(
            Reported report,
            Stage stage,
            boolean slot,
            String code,
            @Nullable ConsignmentId consignmentId,
            String reason,
            @Nullable String note)
            implements LoadCommand {
        public Override {
            reason = Blanks.strip(reason);
            note = Blanks.toNull(note);
        }
    }

    /** The supervisor comes. */
    record CheckIn(
            Reported report,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String place) implements LoadCommand {
        public CheckIn {
            place = Blanks.toNull(place);
        }
    }

    /** The supervisor goes. */
    record CheckOut(
            Reported report,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String place) implements LoadCommand {
        public CheckOut {
            place = Blanks.toNull(place);
        }
    }

    /** Somebody handled goods roughly. */
    record RoughHandling(
            Reported report,
            String reason,
            String persons,
            @Nullable String note) implements LoadCommand {
        public RoughHandling {
            reason = Blanks.strip(reason);
            persons = Blanks.strip(persons);
            note = Blanks.toNull(note);
        }
    }

    /** The vehicle has come. */
    record Arrive(Reported report) implements LoadCommand {}

    /** The first piece is about to be moved. */
    record Start(Reported report) implements LoadCommand {}

    /**
     * A piece was scanned, or ticked by hand.
     *
     * @param code as scanned; empty when ticked by hand
     * @param condition a code of the dictionary of conditions; null for the usual one
     */
    record Scan(
            Reported report,
            String code,
            @Nullable PieceId pieceId,
            @Nullable String condition,
            @Nullable String note) implements LoadCommand {
        public Scan {
            code = Blanks.strip(code);
            condition = Blanks.toNull(condition);
            note = Blanks.toNull(note);
        }
    }

    /** The scan was a mistake. */
    record UndoScan(Reported report, String code, @Nullable PieceId pieceId, String reason) implements LoadCommand {
        public UndoScan {
            code = Blanks.strip(code);
            reason = Blanks.strip(reason);
        }
    }

    /** Says why lines differ. */
    record Explain(
            Reported report,
            List<String> lines,
            String reason,
            @Nullable String note) implements LoadCommand {
        public Explain {
            lines = lines.stream().distinct().toList();
            reason = Blanks.strip(reason);
            note = Blanks.toNull(note);
        }
    }

    /** A seal was applied. */
    record ApplySeal(
            Reported report,
            String number,
            @Nullable String reason,
            @Nullable String note) implements LoadCommand {
        public ApplySeal {
            number = Blanks.strip(number);
            reason = Blanks.toNull(reason);
            note = Blanks.toNull(note);
        }
    }

    /** The seal found on arrival; empty when there was none. */
    record CheckSeal(Reported report, String number) implements LoadCommand {
        public CheckSeal {
            number = Blanks.strip(number);
        }
    }

    /** All goods are moved. */
    record Close(Reported report) implements LoadCommand {}

    /** The vehicle leaves. */
    record Depart(Reported report) implements LoadCommand {}

    /** Unloaded goods have their place. */
    record PutAway(Reported report, ConsignmentId consignmentId, List<PieceId> pieceIds, String location)
            implements LoadCommand {
        public PutAway {
            pieceIds = pieceIds.stream().distinct().toList();
            location = Blanks.strip(location);
        }
    }

    /** Nothing comes of it. */
    record Cancel(Reported report, String reason) implements LoadCommand {
        public Cancel {
            reason = Blanks.strip(reason);
        }
    }
}
