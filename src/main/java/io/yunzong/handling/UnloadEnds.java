package io.yunzong.handling;

import io.yunzong.consignments.Consignment;
import io.yunzong.handling.Deed.Kind;
import io.yunzong.handling.domain.Deeds;
import io.yunzong.handling.domain.DifferenceRules;
import io.yunzong.handling.domain.Loads;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * When the last expected piece of a waybill, or of the vehicle, came off. Said once; what is scanned or undone later
 * moves it no more, and a late report counts by when it happened. Clause A-29.
 */
@Component
class UnloadEnds {
    /** Parts of a report that the end of an unloading takes, so that they meet no other deed of the same report. */
    private static final int PART = 100_000;

    private final Deeds deeds;
    private final Loads loads;
    private final LoadBook book;
    private final DockTasks tasks;
    private final ApplicationEventPublisher events;

    UnloadEnds(Deeds deeds, Loads loads, LoadBook book, DockTasks tasks, ApplicationEventPublisher events) {
        this.deeds = deeds;
        this.loads = loads;
        this.book = book;
        this.tasks = tasks;
        this.events = events;
    }

    /**
     * The last piece of the waybill was just counted.
     *
     * @param before what was known of its pieces before
     */
    void ended(Work work, Consignment consignment, LoadFacts before, Instant counted) {
        if (before.unloadEnd(consignment.id()).isPresent()) {
            return;
        }
        Instant end = Stream.concat(before.counted().values().stream().map(Deed::at), Stream.of(counted))
                .max(Comparator.naturalOrder())
                .orElse(counted);
        say(work, consignment, end, PART);
        tasks.openPutAway(work.load(), consignment, end, work.caller());
        vehicle(work);
    }

    private void say(Work work, Consignment consignment, Instant end, int part) {
        book.append(work.deed(Kind.UNLOAD_END)
                .at(end)
                .part(part)
                .of(consignment.id(), null)
                .done());
        events.publishEvent(new UnloadEnded(work.load(), consignment.id(), end));
    }

    /** The vehicle is empty when every waybill on the list is off. */
    private void vehicle(Work work) {
        List<Deed> ends = deeds.list(work.load().id()).stream()
                .filter(deed -> deed.kind() == Kind.UNLOAD_END)
                .toList();
        Set<?> ended = ends.stream().map(Deed::consignmentId).collect(Collectors.toSet());
        boolean all = loads.listGoods(work.load().id()).stream()
                .map(LoadGoods::consignmentId)
                .allMatch(ended::contains);
        if (all && !ended.contains(null)) {
            Instant last =
                    ends.stream().map(Deed::at).max(Comparator.naturalOrder()).orElse(work.at());
            empty(work, last);
        }
    }

    private void empty(Work work, Instant end) {
        book.append(work.deed(Kind.UNLOAD_END).at(end).part(PART - 1).done());
        loads.endUnload(work.load().id(), end);
        events.publishEvent(new UnloadEnded(work.load(), null, end));
    }

    /** Nothing more will come off: what has not ended yet ends with the close. Answers when the vehicle was empty. */
    Instant close(Work work, LoadSheet sheet, Instant at) {
        int part = PART;
        for (Cargo cargo : sheet.cargo()) {
            if (sheet.facts().unloadEnd(cargo.id()).isEmpty()) {
                say(work, cargo.consignment(), at, part);
                part++;
                if (!DifferenceRules.moved(cargo, sheet.facts()).isEmpty()) {
                    tasks.openPutAway(work.load(), cargo.consignment(), at, work.caller());
                }
            }
        }
        Instant known = sheet.load().unloadEndedAt();
        if (known != null) {
            return known;
        }
        empty(work, at);
        return at;
    }
}
