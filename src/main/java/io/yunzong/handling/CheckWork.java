package io.yunzong.handling;

import io.yunzong.handling.Deed.Kind;
import io.yunzong.handling.HandlingRefused.Why;
import io.yunzong.handling.domain.DemandRules;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.RegulationFinder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Signatures under checks, overrides, who is on site, and rough handling. Clauses.
 */
@Component
class CheckWork {
    private final LoadReading reading;
    private final LoadBook book;
    private final QualityBook quality;
    private final RegulationFinder regulations;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    CheckWork(
            LoadReading reading,
            LoadBook book,
            QualityBook quality,
            RegulationFinder regulations,
            ApplicationEventPublisher events,
            Audit audit) {
        this.reading = reading;
        this.book = book;
        this.quality = quality;
        this.regulations = regulations;
        this.events = events;
        this.audit = audit;
    }

    void sign(Work work, LoadCommand.Check command) {
        LoadSheet sheet = reading.read(work.load());
        ItemKey key = new ItemKey(command.stage(), command.code(), command.consignmentId());
        CheckDemand demand = sheet.demands()
                .findCheck(key)
                .orElseThrow(() -> HandlingRefused.invalid(
                        Why.ITEM_UNKNOWN.unmet("code", command.code()).inField("code")));
        book.refuseUnlessHolding(
                work.caller(), demand.signingRole(), work.load().siteId(), demand.clause());
        refuseSupervisor(work, sheet, demand);
        List<Unmet> unmet = new ArrayList<>(LoadBook.checkText(command.note(), "note"));
        if (command.outcome() == CheckOutcome.NOT_APPLICABLE && !demand.notApplicable()) {
            unmet.add(Why.OUTCOME_NOT_ALLOWED.unmet().inField("outcome").underClause(demand.clause()));
        }
        if (command.outcome() != CheckOutcome.PASS && command.note() == null) {
            unmet.add(Why.NOTE_MISSING.unmet().inField("note").underClause(demand.clause()));
        }
        LoadBook.refuseInvalid(unmet);
        book.append(work.deed(Kind.CHECK)
                .item(command.stage(), command.code())
                .of(command.consignmentId(), null)
                .outcome(command.outcome().name())
                .because(null, command.note())
                .under(demand.version())
                .done());
        book.announce(work.load().id());
    }

    /** Whoever commands the loading does not also sign for whoever does it. */
    private static void refuseSupervisor(Work work, LoadSheet sheet, CheckDemand demand) {
        boolean supervises = sheet.facts().presences().stream()
                .anyMatch(presence -> presence.by().equals(work.caller().mark()));
        if (supervises && DemandRules.othersItems(sheet.demands()).contains(demand.key())) {
            throw HandlingRefused.conflict(
                    Why.SUPERVISOR_TICKS.unmet().inField(demand.place()).underClause("A-03"));
        }
    }

    /** Passes what is not as it should be: the role itself is asked for, a reason, and everybody can read it. */
    void override(Work work, LoadCommand.Override command) {
        boolean may = work.caller().may(Permission.HANDLING_OVERRIDE)
                && book.holds(
                        work.caller(), Role.OPERATIONS_MANAGER, work.load().siteId());
        if (!may) {
            throw HandlingRefused.forbidden(Why.OVERRIDE_NOT_ALLOWED.unmet().underClause("A-01"));
        }
        LoadSheet sheet = reading.read(work.load());
        Overridden item = overridden(command, sheet);
        List<Unmet> unmet = new ArrayList<>(LoadBook.checkText(command.note(), "note"));
        if (!regulations.get(item.version()).dictionary("override").offers(command.reason())) {
            unmet.add(Why.WORD_UNKNOWN.unmet("word", command.reason()).inField("reason"));
        }
        if (command.note() == null) {
            unmet.add(Why.NOTE_MISSING.unmet().inField("note").underClause(item.clause()));
        }
        LoadBook.refuseInvalid(unmet);
        book.append(work.deed(Kind.OVERRIDE)
                .item(command.stage(), command.code())
                .of(command.consignmentId(), null)
                .outcome(command.slot() ? "SLOT" : "CHECK")
                .because(command.reason(), command.note())
                .under(item.version())
                .done());
        quality.note(
                work,
                QualityNote.Kind.OVERRIDE,
                QualityBook.about(command.consignmentId(), item.number())
                        .item(item.text())
                        .because(command.reason(), item.version(), command.note())
                        .clause(item.clause()));
        book.announce(work.load().id());
        Map<String, Object> details = new HashMap<>();
        details.put("item", item.key().place(command.slot() ? "slot" : "check"));
        details.put("reason", command.reason());
        details.put("note", Objects.requireNonNull(command.note()));
        audit.record(work.caller(), "handling.overridden", "load:" + work.load().id(), details);
    }

    private record Overridden(
            ItemKey key,
            String text,
            String clause,
            @Nullable String number,
            int version) {}

    private static Overridden overridden(LoadCommand.Override command, LoadSheet sheet) {
        ItemKey key = new ItemKey(command.stage(), command.code(), command.consignmentId());
        HandlingRefused unknown = HandlingRefused.invalid(
                Why.ITEM_UNKNOWN.unmet("code", command.code()).inField("code"));
        if (command.slot()) {
            SlotDemand slot = sheet.demands().findSlot(key).orElseThrow(() -> unknown);
            return new Overridden(key, slot.zh(), slot.clause(), slot.number(), slot.version());
        }
        CheckDemand check = sheet.demands().findCheck(key).orElseThrow(() -> unknown);
        if (!check.overridable()) {
            throw HandlingRefused.conflict(
                    Why.NOT_OVERRIDABLE.unmet().inField(check.place()).underClause(check.clause()));
        }
        return new Overridden(key, check.zh(), check.clause(), check.number(), check.version());
    }

    void checkIn(Work work, LoadCommand.CheckIn command) {
        LoadSheet sheet = reading.read(work.load());
        refuseUnlessSupervisor(work, sheet);
        LoadBook.refuseInvalid(LoadBook.checkText(command.place(), "place"));
        String self = work.caller().mark();
        if (sheet.facts().isHere(self)) {
            throw HandlingRefused.conflict(Why.ALREADY_HERE.unmet().inField("presence"));
        }
        Set<String> signers = sheet.facts().signers(DemandRules.othersItems(sheet.demands()));
        if (signers.contains(self)) {
            throw HandlingRefused.conflict(
                    Why.SIGNER_SUPERVISES.unmet().inField("presence").underClause("A-03"));
        }
        book.append(work.deed(Kind.CHECK_IN)
                .place(command.latitude(), command.longitude())
                .because(null, command.place())
                .done());
        book.announce(work.load().id());
    }

    void checkOut(Work work, LoadCommand.CheckOut command) {
        LoadSheet sheet = reading.read(work.load());
        refuseUnlessSupervisor(work, sheet);
        LoadBook.refuseInvalid(LoadBook.checkText(command.place(), "place"));
        if (!sheet.facts().isHere(work.caller().mark())) {
            throw HandlingRefused.conflict(Why.NOT_HERE.unmet().inField("presence"));
        }
        book.append(work.deed(Kind.CHECK_OUT)
                .place(command.latitude(), command.longitude())
                .because(null, command.place())
                .done());
        book.announce(work.load().id());
    }

    private void refuseUnlessSupervisor(Work work, LoadSheet sheet) {
        PresenceDemand demand = sheet.demands().presence();
        Role role = demand == null ? Role.LOADING_SUPERVISOR : demand.role();
        book.refuseUnlessHolding(work.caller(), role, work.load().siteId(), demand == null ? "A-03" : demand.clause());
    }

    void roughHandling(Work work, LoadCommand.RoughHandling command) {
        LoadSheet sheet = reading.read(work.load());
        int version = quality.version(sheet);
        List<Unmet> unmet = new ArrayList<>(LoadBook.checkText(command.note(), "note"));
        unmet.addAll(LoadBook.checkText(command.persons(), "persons"));
        if (!regulations.get(version).dictionary("rough_handling").offers(command.reason())) {
            unmet.add(Why.WORD_UNKNOWN.unmet("word", command.reason()).inField("reason"));
        }
        if (command.persons().isEmpty()) {
            unmet.add(Why.VALUE_MISSING.unmet().inField("persons").underClause("A-03"));
        }
        LoadBook.refuseInvalid(unmet);
        book.append(work.deed(Kind.ROUGH_HANDLING)
                .code(command.persons())
                .because(command.reason(), command.note())
                .under(version)
                .done());
        quality.note(
                work,
                QualityNote.Kind.ROUGH_HANDLING,
                QualityBook.about(null, null)
                        .item(command.persons())
                        .because(command.reason(), version, command.note())
                        .clause("A-03"));
        events.publishEvent(new RoughHandlingReported(
                work.load(), sheet.consignments(), command.reason(), command.persons(), command.note(), work.at()));
        book.announce(work.load().id());
        audit.record(
                work.caller(),
                "handling.rough_handling",
                "load:" + work.load().id(),
                Map.of("reason", command.reason(), "persons", command.persons()));
    }
}
