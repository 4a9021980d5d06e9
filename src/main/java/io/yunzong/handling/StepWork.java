package io.yunzong.handling;

import io.yunzong.handling.Deed.Kind;
import io.yunzong.handling.HandlingRefused.Why;
import io.yunzong.handling.domain.DifferenceRules;
import io.yunzong.handling.domain.Loads;
import io.yunzong.handling.domain.StepRules;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.RegulationFinder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The steps of a load: arrived, started, closed, departed, called off. Each is a gate, and each tells the journey what it
 * did to the goods. Clauses.
 */
@Component
class StepWork {
    private final LoadReading reading;
    private final LoadBook book;
    private final Loads loads;
    private final QualityBook quality;
    private final StepGate gate;
    private final JourneyTelling telling;
    private final UnloadEnds ends;
    private final RegulationFinder regulations;
    private final ApplicationEventPublisher events;

    StepWork(
            LoadReading reading,
            LoadBook book,
            Loads loads,
            QualityBook quality,
            StepGate gate,
            JourneyTelling telling,
            UnloadEnds ends,
            RegulationFinder regulations,
            ApplicationEventPublisher events) {
        this.reading = reading;
        this.book = book;
        this.loads = loads;
        this.quality = quality;
        this.gate = gate;
        this.telling = telling;
        this.ends = ends;
        this.regulations = regulations;
        this.events = events;
    }

    void arrive(Work work) {
        Load load = work.load();
        if (load.kind() != LoadKind.UNLOADING) {
            throw HandlingRefused.invalid(Why.COMMAND_INVALID.unmet().inField("type"));
        }
        if (load.arrivedAt() != null) {
            return;
        }
        refuseClosed(load);
        LoadSheet sheet = reading.read(load);
        book.append(work.deed(Kind.ARRIVE).done());
        book.write(load.arrived(work.at()), sheet);
        telling.arrived(work, sheet);
    }

    void start(Work work) {
        Load load = work.load();
        if (load.startedAt() != null) {
            throw HandlingRefused.conflict(Why.ALREADY_STARTED.unmet());
        }
        LoadSheet sheet = reading.read(load);
        HandlingRefused.unlessMet(gate.start(sheet, work.caller()));
        List<Deed> deeds = new ArrayList<>();
        Load next = load;
        if (load.kind() == LoadKind.UNLOADING && load.arrivedAt() == null) {
            next = next.arrived(work.at());
            deeds.add(work.deed(Kind.ARRIVE).part(1).done());
        }
        deeds.add(work.deed(Kind.START).done());
        book.append(deeds);
        next = next.started(work.at());
        book.write(next, sheet);
        if (deeds.size() > 1) {
            telling.arrived(work, sheet);
        }
        events.publishEvent(new LoadStarted(next, sheet.consignments(), work.at()));
    }

    void explain(Work work, LoadCommand.Explain command) {
        LoadSheet sheet = reading.read(work.load());
        ScanWork.refuseUnlessWorking(work.load());
        int version = quality.version(sheet);
        List<Unmet> unmet = new ArrayList<>(LoadBook.checkText(command.note(), "note"));
        if (!regulations.get(version).dictionary("difference").offers(command.reason())) {
            unmet.add(Why.WORD_UNKNOWN
                    .unmet("word", command.reason())
                    .inField("reason")
                    .underClause("A-16"));
        }
        if ("other".equals(command.reason()) && command.note() == null) {
            unmet.add(Why.NOTE_MISSING.unmet().inField("note").underClause("A-16"));
        }
        List<String> known = sheet.differences().stream().map(Difference::line).toList();
        command.lines().stream()
                .filter(line -> !known.contains(line))
                .forEach(line -> unmet.add(Why.LINE_UNKNOWN.unmet("line", line).inField("lines")));
        if (command.lines().isEmpty()) {
            unmet.add(Why.VALUE_MISSING.unmet().inField("lines"));
        }
        LoadBook.refuseInvalid(unmet);
        List<Deed> deeds = new ArrayList<>();
        command.lines()
                .forEach(line -> deeds.add(work.deed(Kind.DIFFERENCE)
                        .part(deeds.size())
                        .code(line)
                        .because(command.reason(), command.note())
                        .under(version)
                        .done()));
        book.append(deeds);
        book.announce(work.load().id());
    }

    void close(Work work) {
        Load load = work.load();
        if (load.startedAt() == null) {
            throw HandlingRefused.conflict(Why.NOT_STARTED.unmet());
        }
        refuseClosed(load);
        LoadSheet sheet = reading.read(load);
        Map<ConsignmentId, List<PieceId>> moved = moved(sheet);
        List<Unmet> unmet = new ArrayList<>(gate.close(sheet, work.at()));
        if (load.kind().loads() && moved.values().stream().allMatch(List::isEmpty)) {
            unmet.add(Why.NOTHING_MOVED.unmet());
        }
        HandlingRefused.unlessMet(unmet);
        book.append(work.deed(Kind.CLOSE).done());
        loads.move(load.id(), moved);
        Load closed = load.closed(work.at());
        if (load.kind() == LoadKind.UNLOADING) {
            Instant end = ends.close(work, sheet, work.at());
            closed = closed.unloadEnded(end);
        }
        book.write(closed, sheet);
        noteQuality(work, sheet);
        if (!sheet.differences().isEmpty()) {
            events.publishEvent(new DifferencesFound(closed, sheet.differences(), work.at()));
        }
        telling.closed(work, sheet, moved);
        events.publishEvent(new LoadClosed(closed, sheet.consignments(), work.at()));
    }

    private static Map<ConsignmentId, List<PieceId>> moved(LoadSheet sheet) {
        Map<ConsignmentId, List<PieceId>> moved = new LinkedHashMap<>();
        sheet.cargo().forEach(cargo -> moved.put(cargo.id(), DifferenceRules.moved(cargo, sheet.facts())));
        return moved;
    }

    private void noteQuality(Work work, LoadSheet sheet) {
        PresenceDemand demand = sheet.demands().presence();
        if (demand != null) {
            Duration gap = StepRules.uncovered(work.load(), sheet.facts(), work.at());
            if (!gap.isZero()) {
                quality.note(
                        work,
                        QualityNote.Kind.PRESENCE_INCOMPLETE,
                        QualityBook.about(null, null)
                                .item(Long.toString(gap.toMinutes()))
                                .clause(demand.clause()));
            }
        }
        List<QualityBook.Draft> drafts = sheet.differences().stream()
                .map(line -> {
                    Deed reason = line.reason();
                    return QualityBook.about(line.consignmentId(), line.number())
                            .item(line.kind() + " " + (line.code() == null ? line.line() : line.code()))
                            .because(
                                    reason == null ? line.condition() : reason.reason(),
                                    reason == null ? null : reason.regulationVersion(),
                                    reason == null ? null : reason.note())
                            .clause("A-16");
                })
                .toList();
        quality.noteAll(work, QualityNote.Kind.DIFFERENCE, drafts);
    }

    void depart(Work work) {
        Load load = work.load();
        if (load.kind() == LoadKind.UNLOADING) {
            throw HandlingRefused.conflict(Why.NO_DEPARTURE.unmet());
        }
        if (load.departedAt() != null) {
            throw HandlingRefused.conflict(Why.ALREADY_DEPARTED.unmet());
        }
        LoadSheet sheet = reading.read(load);
        List<Unmet> unmet = new ArrayList<>(gate.depart(sheet));
        if (load.closedAt() == null) {
            unmet.addFirst(Why.NOT_CLOSED.unmet());
        }
        HandlingRefused.unlessMet(unmet);
        book.append(work.deed(Kind.DEPART).done());
        Load departed = load.departed(work.at());
        book.write(departed, sheet);
        telling.departed(work, sheet);
        events.publishEvent(new LoadDeparted(departed, sheet.consignments(), work.at()));
    }

    void cancel(Work work, LoadCommand.Cancel command) {
        Load load = work.load();
        refuseClosed(load);
        List<Unmet> unmet = new ArrayList<>(LoadBook.checkText(command.reason(), "reason"));
        if (command.reason().isEmpty()) {
            unmet.add(Why.REASON_MISSING.unmet().inField("reason"));
        }
        LoadBook.refuseInvalid(unmet);
        LoadSheet sheet = reading.read(load);
        if (!sheet.facts().counted().isEmpty()) {
            throw HandlingRefused.conflict(Why.COUNTED_ALREADY.unmet("number", ""));
        }
        book.append(work.deed(Kind.CANCEL).because(null, command.reason()).done());
        book.write(load.cancelled(work.at(), command.reason()), sheet);
    }

    private static void refuseClosed(Load load) {
        if (load.closedAt() != null) {
            throw HandlingRefused.conflict(Why.ALREADY_CLOSED.unmet());
        }
    }
}
