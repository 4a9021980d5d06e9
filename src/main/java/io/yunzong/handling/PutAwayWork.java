package io.yunzong.handling;

import io.yunzong.consignments.Piece;
import io.yunzong.handling.Deed.Kind;
import io.yunzong.handling.HandlingRefused.Why;
import io.yunzong.handling.domain.DifferenceRules;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Unmet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Unloaded goods get their place in the store; the duty ends when every piece has one. Clause A-17. */
@Component
class PutAwayWork {
    private static final int LOCATION_LENGTH = 60;

    private final LoadReading reading;
    private final LoadBook book;
    private final StepGate gate;
    private final DockTasks tasks;

    PutAwayWork(LoadReading reading, LoadBook book, StepGate gate, DockTasks tasks) {
        this.reading = reading;
        this.book = book;
        this.gate = gate;
        this.tasks = tasks;
    }

    void putAway(Work work, LoadCommand.PutAway command) {
        LoadSheet sheet = reading.read(work.load());
        Cargo cargo = sheet.findCargo(command.consignmentId())
                .orElseThrow(
                        () -> HandlingRefused.invalid(Why.NOT_ON_LOAD.unmet().inField("consignmentId")));
        List<PieceId> here = DifferenceRules.moved(cargo, sheet.facts());
        List<Unmet> unmet = new ArrayList<>();
        if (command.location().isEmpty() || command.location().length() > LOCATION_LENGTH) {
            unmet.add(Why.LOCATION_MISSING
                    .unmet("most", LOCATION_LENGTH)
                    .inField("location")
                    .underClause("A-17"));
        }
        if (!here.containsAll(command.pieceIds())) {
            unmet.add(Why.PIECE_UNKNOWN.unmet("number", cargo.number()).inField("pieceIds"));
        }
        LoadBook.refuseInvalid(unmet);
        List<Unmet> missing = new ArrayList<>();
        boolean ended = sheet.facts().unloadEnd(cargo.id()).isPresent();
        if (work.load().kind() != LoadKind.UNLOADING || !ended) {
            missing.add(Why.NOT_UNLOADED
                    .unmet("number", cargo.number())
                    .inField("putAway:" + cargo.id())
                    .underClause("A-17"));
        }
        missing.addAll(gate.putAway(sheet, cargo.id()));
        HandlingRefused.unlessMet(missing);
        book.append(deeds(work, command));
        book.announce(work.load().id());
        if (everyPieceHasAPlace(command, sheet, cargo, here)) {
            tasks.closePutAway(work.load(), cargo.id(), command.location(), work.caller());
        }
    }

    private static List<Deed> deeds(Work work, LoadCommand.PutAway command) {
        if (command.pieceIds().isEmpty()) {
            return List.of(work.deed(Kind.PUT_AWAY)
                    .of(command.consignmentId(), null)
                    .code(command.location())
                    .done());
        }
        List<Deed> deeds = new ArrayList<>();
        command.pieceIds()
                .forEach(piece -> deeds.add(work.deed(Kind.PUT_AWAY)
                        .part(deeds.size())
                        .of(command.consignmentId(), piece)
                        .code(command.location())
                        .done()));
        return deeds;
    }

    private static boolean everyPieceHasAPlace(
            LoadCommand.PutAway command, LoadSheet sheet, Cargo cargo, List<PieceId> here) {
        Set<PieceId> placed = new HashSet<>(command.pieceIds());
        return command.pieceIds().isEmpty()
                || here.stream()
                        .allMatch(piece -> placed.contains(piece)
                                || sheet.facts().place(cargo.id(), piece).isPresent());
    }

    /** Whether every piece that came off has its place. */
    static boolean done(Cargo cargo, LoadFacts facts) {
        List<PieceId> here = DifferenceRules.moved(cargo, facts);
        return facts.putAwayAsWhole(cargo.id())
                || (!here.isEmpty()
                        && cargo.pieces().stream()
                                .map(Piece::id)
                                .filter(here::contains)
                                .allMatch(
                                        piece -> facts.place(cargo.id(), piece).isPresent()));
    }
}
