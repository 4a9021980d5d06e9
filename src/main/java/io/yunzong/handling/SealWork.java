package io.yunzong.handling;

import io.yunzong.handling.Deed.Kind;
import io.yunzong.handling.HandlingRefused.Why;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.journey.HoldDesk;
import io.yunzong.journey.PlaceHold;
import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.RegulationFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Seals: applied when the doors are shut, compared at every arrival. Clause A-02. */
@Component
class SealWork {
    private static final Caller SYSTEM = Caller.system("handling");
    private static final int NUMBER_LENGTH = 40;

    private final LoadReading reading;
    private final LoadBook book;
    private final QualityBook quality;
    private final HoldDesk holds;
    private final RegulationFinder regulations;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    SealWork(
            LoadReading reading,
            LoadBook book,
            QualityBook quality,
            HoldDesk holds,
            RegulationFinder regulations,
            ApplicationEventPublisher events,
            Audit audit) {
        this.reading = reading;
        this.book = book;
        this.quality = quality;
        this.holds = holds;
        this.regulations = regulations;
        this.events = events;
        this.audit = audit;
    }

    void apply(Work work, LoadCommand.ApplySeal command) {
        Load load = work.load();
        if (load.state() == LoadState.PREPARED) {
            throw HandlingRefused.conflict(Why.NOT_STARTED.unmet());
        }
        LoadSheet sheet = reading.read(load);
        boolean another = !sheet.facts().deeds(Kind.APPLY_SEAL).isEmpty();
        int version = quality.version(sheet);
        List<Unmet> unmet = new ArrayList<>(LoadBook.checkText(command.note(), "note"));
        if (command.number().isEmpty() || command.number().length() > NUMBER_LENGTH) {
            unmet.add(Why.SEAL_NUMBER_MISSING
                    .unmet("most", NUMBER_LENGTH)
                    .inField("number")
                    .underClause("A-02"));
        }
        String reason = command.reason();
        if (another && reason == null) {
            unmet.add(Why.REASON_MISSING.unmet().inField("reason").underClause("A-02"));
        }
        if (reason != null
                && !regulations.get(version).dictionary("seal_change").offers(reason)) {
            unmet.add(Why.WORD_UNKNOWN.unmet("word", reason).inField("reason"));
        }
        LoadBook.refuseInvalid(unmet);
        book.append(work.deed(Kind.APPLY_SEAL)
                .code(command.number())
                .because(reason, command.note())
                .under(version)
                .done());
        book.announce(load.id());
        if (another) {
            audit.record(
                    work.caller(),
                    "handling.seal_changed",
                    "load:" + load.id(),
                    Map.of("number", command.number(), "reason", String.valueOf(reason)));
        }
    }

    /** Compares what is on the door with what was put there. What does not agree holds the goods. */
    void check(Work work, LoadCommand.CheckSeal command) {
        Load load = work.load();
        if (load.kind() != LoadKind.UNLOADING) {
            throw HandlingRefused.invalid(Why.COMMAND_INVALID.unmet().inField("type"));
        }
        if (command.number().length() > NUMBER_LENGTH) {
            LoadBook.refuseInvalid(
                    List.of(Why.SEAL_NUMBER_MISSING.unmet("most", NUMBER_LENGTH).inField("number")));
        }
        LoadSheet sheet = reading.read(load);
        LoadSheet.ExpectedSeal expected = sheet.expectedSeal();
        String applied = expected == null ? "" : expected.number();
        boolean matches = same(applied, command.number());
        book.append(work.deed(Kind.CHECK_SEAL)
                .code(command.number())
                .outcome(matches ? "MATCH" : "MISMATCH")
                .because(null, applied)
                .done());
        book.announce(load.id());
        if (!matches && expected != null) {
            mismatch(work, sheet, applied, command.number());
        }
    }

    /** Blanks and the case of letters are the reader's, not the seal's. */
    private static boolean same(String applied, String found) {
        return applied.replace(" ", "").equalsIgnoreCase(found.replace(" ", ""));
    }

    private void mismatch(Work work, LoadSheet sheet, String applied, String found) {
        quality.note(
                work,
                QualityNote.Kind.SEAL_MISMATCH,
                QualityBook.about(null, null).item(applied + " → " + found).clause("A-02"));
        for (Cargo cargo : sheet.cargo()) {
            if (cargo.regulated()) {
                holds.place(
                        new PlaceHold(
                                cargo.id(),
                                cargo.goods().pieceIds(),
                                "seal",
                                "封签不符：应为 " + applied + "，实为 " + (found.isEmpty() ? "无封签" : found),
                                "handling:seal:" + work.load().id() + ":" + cargo.id()),
                        SYSTEM);
            }
        }
        events.publishEvent(new SealMismatch(work.load(), applied, found, sheet.consignments(), work.at()));
        audit.record(
                work.caller(),
                "handling.seal_mismatch",
                "load:" + work.load().id(),
                Map.of("applied", applied, "found", found));
    }
}
