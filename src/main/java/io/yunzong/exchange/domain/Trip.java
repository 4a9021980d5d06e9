package io.yunzong.exchange.domain;

import io.yunzong.exchange.TripNote;
import io.yunzong.kernel.Unmet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One full-truck trip as a row of a file tells it. Punctuality is what the times say, actual against planned arrival;
 * the file's own flags are only compared with it. Clause B-13.
 *
 * @param flaggedOnTime the file says so itself
 * @param flaggedLate the file says so itself
 */
public record Trip(
        String number,
        @Nullable Instant bookedAt,
        @Nullable Instant startedAt,
        @Nullable Instant plannedArrivalAt,
        @Nullable Instant actualArrivalAt,
        @Nullable Instant endedAt,
        TripPlace origin,
        TripPlace destination,
        String customerCode,
        String customerName,
        String carrierCode,
        String carrierName,
        String plate,
        @Nullable String vehicleType,
        @Nullable String goods,
        @Nullable String terms,
        @Nullable Ping ping,
        boolean flaggedOnTime,
        boolean flaggedLate) {

    /** Whether it arrived when planned; empty when either time is unknown. */
    public Optional<Boolean> onTime() {
        return plannedArrivalAt == null || actualArrivalAt == null
                ? Optional.empty()
                : Optional.of(!actualArrivalAt.isAfter(plannedArrivalAt));
    }

    /** The start, unless the file has the truck arrive before it: then one of both is wrong and arrival is the fact. */
    public Optional<Instant> usableStart() {
        boolean contradicts = startedAt != null && actualArrivalAt != null && actualArrivalAt.isBefore(startedAt);
        return contradicts ? Optional.empty() : Optional.ofNullable(startedAt);
    }

    /**
     * When the goods were handed over: the end of the trip, but never before its arrival. A file whose end lies before
     * the arrival says that the trip was closed, not when; one that has neither arrival nor a
     * time on the way says nothing.
     */
    public Optional<Instant> handedOverAt() {
        if (endedAt == null) {
            return Optional.empty();
        }
        if (actualArrivalAt != null) {
            return Optional.of(endedAt.isAfter(actualArrivalAt) ? endedAt : actualArrivalAt);
        }
        return usableStart().filter(endedAt::isAfter).map(start -> endedAt);
    }

    /** The last position, when it lies within the trip. */
    public Optional<Ping> pingOnTheWay() {
        Instant start = usableStart().orElse(null);
        boolean within = ping != null
                && start != null
                && !ping.at().isBefore(start)
                && !isBefore(actualArrivalAt, ping.at())
                && !isBefore(handedOverAt().orElse(null), ping.at());
        return within ? Optional.ofNullable(ping) : Optional.empty();
    }

    /** Everything a person should know about how this row was taken. */
    public List<Unmet> notes() {
        List<Unmet> notes = new ArrayList<>();
        noteFlags(notes);
        note(notes, isBefore(actualArrivalAt, startedAt), TripNote.ARRIVAL_BEFORE_START, "startedAt");
        note(notes, isBefore(endedAt, startedAt), TripNote.END_BEFORE_START, "endedAt");
        note(notes, isBefore(endedAt, actualArrivalAt), TripNote.END_BEFORE_ARRIVAL, "endedAt");
        note(notes, isBefore(plannedArrivalAt, startedAt), TripNote.PLAN_BEFORE_START, "plannedArrivalAt");
        note(notes, isBefore(startedAt, bookedAt), TripNote.START_BEFORE_BOOKING, "startedAt");
        note(notes, origin.code().equals(destination.code()), TripNote.ROUND_TRIP, "destinationCode");
        note(notes, origin.codeMissing(), TripNote.PLACE_CODE_MISSING, "originCode");
        note(notes, destination.codeMissing(), TripNote.PLACE_CODE_MISSING, "destinationCode");
        note(notes, ping == null, TripNote.POSITION_MISSING, "pingedAt");
        note(notes, ping != null && pingOnTheWay().isEmpty(), TripNote.POSITION_OUTSIDE_TRIP, "pingedAt");
        return notes;
    }

    private void noteFlags(List<Unmet> notes) {
        note(notes, flaggedOnTime && flaggedLate, TripNote.BOTH_FLAGS, "flaggedOnTime");
        note(notes, !flaggedOnTime && !flaggedLate, TripNote.NO_FLAG, "flaggedOnTime");
        Optional<Boolean> onTime = onTime();
        if (onTime.isEmpty()) {
            note(notes, true, TripNote.PUNCTUALITY_UNKNOWN, "actualArrivalAt");
        } else if (flaggedOnTime != flaggedLate && flaggedOnTime != onTime.get()) {
            notes.add(TripNote.FLAG_CONTRADICTS_TIMES
                    .unmet(Map.of("flag", flaggedOnTime ? "准时" : "晚点", "times", onTime.get() ? "准时" : "晚点"))
                    .inField(flaggedOnTime ? "flaggedOnTime" : "flaggedLate"));
        }
    }

    private static void note(List<Unmet> notes, boolean applies, TripNote note, String field) {
        if (applies) {
            notes.add(note.unmet().inField(field));
        }
    }

    private static boolean isBefore(@Nullable Instant a, @Nullable Instant b) {
        return a != null && b != null && a.isBefore(b);
    }

    /** What differs in another row with the same booking number, by field. */
    public List<String> differences(Trip other) {
        List<String> fields = new ArrayList<>();
        differ(fields, "goods", goods, other.goods);
        differ(fields, "plate", plate, other.plate);
        differ(fields, "origin", origin.code(), other.origin.code());
        differ(fields, "destination", destination.code(), other.destination.code());
        differ(fields, "plannedArrivalAt", plannedArrivalAt, other.plannedArrivalAt);
        differ(fields, "actualArrivalAt", actualArrivalAt, other.actualArrivalAt);
        differ(fields, "customer", customerCode, other.customerCode);
        return fields;
    }

    private static void differ(List<String> fields, String name, @Nullable Object a, @Nullable Object b) {
        if (!Objects.equals(a, b)) {
            fields.add(name);
        }
    }
}
