package io.yunzong.handling;

import io.yunzong.handling.HandlingRefused.Why;
import io.yunzong.handling.domain.DifferenceRules;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Unmet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what comes next at a load, what speaks against it, and what somebody may do there. */
@Component
class Prospects {
    private final StepGate gate;
    private final LoadBook book;
    private final Clock clock;

    Prospects(StepGate gate, LoadBook book, Clock clock) {
        this.gate = gate;
        this.book = book;
        this.clock = clock;
    }

    LoadView of(LoadSheet sheet, Caller caller) {
        LoadStep next = next(sheet);
        Set<Role> roles = rolesHere(sheet, caller);
        Set<ItemKey> maySign = new HashSet<>();
        sheet.demands().checks().stream()
                .filter(check -> roles.contains(check.signingRole()))
                .forEach(check -> maySign.add(check.key()));
        return new LoadView(sheet, next, unmet(sheet, next, caller), actions(sheet, roles, caller), maySign);
    }

    private Set<Role> rolesHere(LoadSheet sheet, Caller caller) {
        Set<Role> asked = new HashSet<>(Set.of(Role.OPERATIONS_MANAGER, Role.LOADING_SUPERVISOR));
        sheet.demands().checks().forEach(check -> asked.add(check.signingRole()));
        PresenceDemand presence = sheet.demands().presence();
        if (presence != null) {
            asked.add(presence.role());
        }
        asked.removeIf(role -> !book.holds(caller, role, sheet.load().siteId()));
        return asked;
    }

    private static @Nullable LoadStep next(LoadSheet sheet) {
        Load load = sheet.load();
        return switch (load.state()) {
            case PREPARED -> LoadStep.START;
            case WORKING -> LoadStep.CLOSE;
            case CLOSED ->
                load.kind().loads() ? LoadStep.DEPART : unplaced(sheet).isEmpty() ? null : LoadStep.PUT_AWAY;
            default -> null;
        };
    }

    /** Regulated waybills that came off and have no place yet. */
    private static List<Cargo> unplaced(LoadSheet sheet) {
        return sheet.cargo().stream()
                .filter(Cargo::regulated)
                .filter(cargo -> !DifferenceRules.moved(cargo, sheet.facts()).isEmpty())
                .filter(cargo -> !PutAwayWork.done(cargo, sheet.facts()))
                .toList();
    }

    private List<Unmet> unmet(LoadSheet sheet, @Nullable LoadStep next, Caller caller) {
        if (next == null) {
            return List.of();
        }
        return switch (next) {
            case START -> gate.start(sheet, caller);
            case CLOSE -> gate.close(sheet, clock.instant());
            case DEPART -> gate.depart(sheet);
            case PUT_AWAY -> {
                List<Unmet> unmet = new ArrayList<>();
                for (Cargo cargo : unplaced(sheet)) {
                    unmet.addAll(gate.putAway(sheet, cargo.id()));
                    unmet.add(Why.NOT_PUT_AWAY
                            .unmet("number", cargo.number())
                            .inField("putAway:" + cargo.id())
                            .underClause("A-17"));
                }
                yield unmet;
            }
        };
    }

    private static Set<String> actions(LoadSheet sheet, Set<Role> roles, Caller caller) {
        Load load = sheet.load();
        Set<String> actions = new TreeSet<>();
        if (caller.may(Permission.HANDLING_WORK)) {
            actions.addAll(working(load));
            if (load.open()
                    && load.closedAt() == null
                    && sheet.facts().counted().isEmpty()) {
                actions.add("CANCEL");
            }
        }
        boolean live = load.state() != LoadState.CANCELLED && load.state() != LoadState.DEPARTED;
        if (live && caller.may(Permission.HANDLING_OVERRIDE) && roles.contains(Role.OPERATIONS_MANAGER)) {
            actions.add("OVERRIDE");
        }
        PresenceDemand presence = sheet.demands().presence();
        Role supervisor = presence == null ? Role.LOADING_SUPERVISOR : presence.role();
        if (live && caller.may(Permission.HANDLING_SUPERVISE) && roles.contains(supervisor)) {
            actions.add(sheet.facts().isHere(caller.mark()) ? "CHECK_OUT" : "CHECK_IN");
        }
        return actions;
    }

    private static Set<String> working(Load load) {
        boolean unloading = load.kind() == LoadKind.UNLOADING;
        Set<String> actions = new TreeSet<>();
        switch (load.state()) {
            case PREPARED -> {
                actions.addAll(Set.of("ADD_GOODS", "REMOVE_GOODS", "CHECK", "START", "ROUGH_HANDLING"));
                if (unloading) {
                    actions.add("CHECK_SEAL");
                    if (load.arrivedAt() == null) {
                        actions.add("ARRIVE");
                    }
                }
            }
            case WORKING -> {
                actions.addAll(Set.of("ADD_GOODS", "REMOVE_GOODS", "CHECK", "SCAN", "UNDO_SCAN", "DIFFERENCE"));
                actions.addAll(Set.of("CLOSE", "APPLY_SEAL", "ROUGH_HANDLING"));
                if (unloading) {
                    actions.addAll(Set.of("CHECK_SEAL", "PUT_AWAY"));
                }
            }
            case CLOSED -> {
                actions.addAll(Set.of("CHECK", "APPLY_SEAL", "ROUGH_HANDLING"));
                actions.add(unloading ? "PUT_AWAY" : "DEPART");
            }
            default -> {}
        }
        return actions;
    }
}
