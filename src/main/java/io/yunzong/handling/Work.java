package io.yunzong.handling;

import io.yunzong.handling.Deed.Kind;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Reported;
import io.yunzong.regulation.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command at work on a load that is locked.
 *
 * @param at when it truly happened, not before what the load went through already
 * @param now when it reached us
 */
record Work(Load load, Reported report, Caller caller, Instant at, Instant now) {
    /** A deed of this command. */
    Draft deed(Kind kind) {
        return new Draft(this, kind);
    }

    /** A deed that is being written. */
    static final class Draft {
        private final Work work;
        private final Kind kind;
        private Instant at;
        private int part;
        private @Nullable ConsignmentId consignment;
        private @Nullable PieceId piece;
        private @Nullable Stage stage;
        private @Nullable String code;
        private @Nullable String outcome;
        private @Nullable String reason;
        private @Nullable String note;
        private @Nullable String condition;
        private @Nullable Double latitude;
        private @Nullable Double longitude;
        private @Nullable Integer version;

        Draft(Work work, Kind kind) {
            this.work = work;
            this.kind = kind;
            this.at = work.at();
        }

        Draft at(Instant instant) {
            this.at = instant;
            return this;
        }

        Draft part(int number) {
            this.part = number;
            return this;
        }

        Draft of(@Nullable ConsignmentId id, @Nullable PieceId pieceId) {
            this.consignment = id;
            this.piece = pieceId;
            return this;
        }

        Draft item(Stage of, String name) {
            this.stage = of;
            this.code = name;
            return this;
        }

        Draft code(String text) {
            this.code = text;
            return this;
        }

        Draft outcome(String text) {
            this.outcome = text;
            return this;
        }

        Draft because(@Nullable String word, @Nullable String text) {
            this.reason = word;
            this.note = text;
            return this;
        }

        Draft condition(@Nullable String word) {
            this.condition = word;
            return this;
        }

        Draft place(@Nullable Double lat, @Nullable Double lon) {
            this.latitude = lat;
            this.longitude = lon;
            return this;
        }

        Draft under(@Nullable Integer regulationVersion) {
            this.version = regulationVersion;
            return this;
        }

        Deed done() {
            return new Deed(
                    0,
                    work.load().id(),
                    kind,
                    at,
                    work.now(),
                    work.report().storableDeviceTime(),
                    work.report().deviceClockOffsetMs(),
                    work.caller().mark(),
                    work.caller().displayName(),
                    work.report().key(),
                    part,
                    consignment,
                    piece,
                    stage,
                    code,
                    outcome,
                    reason,
                    note,
                    condition,
                    latitude,
                    longitude,
                    version);
        }
    }
}
