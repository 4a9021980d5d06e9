package io.yunzong.handling;

import io.yunzong.handling.HandlingRefused.Why;
import io.yunzong.handling.domain.Loads;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.SiteFinder;
import io.yunzong.network.VehicleFinder;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dock's desk: one entrance for screens, scanners, phones that were without a network, and the demonstration. Every
 * command holds its load, so that two people pressing at once have one effect; the same report again has none. Clauses
 *
 */
@Component
@Transactional
public class LoadDesk {
    private static final Set<LoadState> CLOSED = EnumSet.of(LoadState.CLOSED, LoadState.DEPARTED);

    private final Loads loads;
    private final LoadBook book;
    private final GoodsWork goods;
    private final CheckWork checks;
    private final ScanWork scans;
    private final SealWork seals;
    private final StepWork steps;
    private final PutAwayWork puts;
    private final SiteFinder sites;
    private final VehicleFinder vehicles;
    private final Clock clock;

    LoadDesk(
            Loads loads,
            LoadBook book,
            GoodsWork goods,
            CheckWork checks,
            ScanWork scans,
            SealWork seals,
            StepWork steps,
            PutAwayWork puts,
            SiteFinder sites,
            VehicleFinder vehicles,
            Clock clock) {
        this.loads = loads;
        this.book = book;
        this.goods = goods;
        this.checks = checks;
        this.scans = scans;
        this.seals = seals;
        this.steps = steps;
        this.puts = puts;
        this.sites = sites;
        this.vehicles = vehicles;
        this.clock = clock;
    }

    /**
     * Lists a vehicle for work. The same report again answers with the load it became.
     *
     * @throws HandlingRefused naming everything that speaks against it
     */
    public Applied prepare(PrepareLoad order, Caller caller) {
        refuseUnlessWorker(caller);
        if (!caller.scope().covers(order.siteId())) {
            throw HandlingRefused.forbidden(
                    Why.NOT_YOUR_BRANCH.unmet().inField("siteId").underClause("H-08"));
        }
        List<Unmet> unmet = new ArrayList<>(LoadBook.check(order.report()));
        if (sites.find(order.siteId()).isEmpty()) {
            unmet.add(Why.SITE_UNKNOWN.unmet().inField("siteId"));
        }
        if (vehicles.find(order.vehicleId()).isEmpty()) {
            unmet.add(Why.VEHICLE_UNKNOWN.unmet().inField("vehicleId"));
        }
        LoadBook.refuseInvalid(unmet);
        Instant now = now();
        Instant at = order.report().trueTime(now);
        Optional<LoadId> added = loads.add(order, at, now, caller.mark(), caller.displayName());
        if (added.isEmpty()) {
            return repeated(order);
        }
        Load load = loads.lock(added.get()).orElseThrow(HandlingRefused::notFound);
        boolean askVehicle = order.kind() == LoadKind.UNLOADING && order.goods().isEmpty();
        Work work = new Work(load, order.report(), caller, at, now);
        // what a vehicle brings may be out of the branch's sight until it is on its list
        Load filled = goods.add(
                work, askVehicle ? goods.brought(order) : order.goods(), askVehicle ? Scope.all() : caller.scope());
        book.announce(filled.id());
        return new Applied(load.id(), false, null);
    }

    private Applied repeated(PrepareLoad order) {
        Load before = loads.findByKey(order.report().key()).orElseThrow(HandlingRefused::notFound);
        boolean same = before.siteId().equals(order.siteId())
                && before.kind() == order.kind()
                && before.vehicleId().equals(order.vehicleId());
        if (!same) {
            throw HandlingRefused.conflict(Why.REPORT_KEY_TAKEN.unmet().inField("reportKey"));
        }
        return new Applied(before.id(), true, null);
    }

    /**
     * Does what the command says.
     *
     * @throws HandlingRefused naming everything that speaks against it
     */
    public Applied apply(LoadId id, LoadCommand command, Caller caller) {
        refuseUnlessAllowed(command, caller);
        LoadBook.refuseInvalid(LoadBook.check(command.report()));
        Load load = loads.lock(id)
                .filter(found -> caller.scope().covers(found.siteId()))
                .orElseThrow(HandlingRefused::notFound);
        Optional<Deed> before = book.repeated(command.report(), id);
        if (before.isPresent()) {
            return new Applied(id, true, before.get().kind() == Deed.Kind.SCAN ? scans.again(before.get()) : null);
        }
        if (load.state() == LoadState.CANCELLED) {
            throw HandlingRefused.conflict(Why.LOAD_CANCELLED.unmet());
        }
        Instant now = now();
        Instant said = command.report().trueTime(now);
        Instant at = said.isBefore(earliest(load, command)) ? earliest(load, command) : said;
        return new Applied(id, false, act(new Work(load, command.report(), caller, at, now), command));
    }

    /** A step cannot have happened before the one it follows; everything else not before the load was listed. */
    private static Instant earliest(Load load, LoadCommand command) {
        return switch (command) {
            case LoadCommand.Start ignored -> load.reached();
            case LoadCommand.Close ignored -> load.reached();
            case LoadCommand.Depart ignored -> load.reached();
            default -> load.preparedAt();
        };
    }

    private @Nullable ScanAnswer act(Work work, LoadCommand command) {
        switch (command) {
            case LoadCommand.Scan scan -> {
                return scans.scan(work, scan);
            }
            case LoadCommand.AddGoods add -> add(work, add);
            case LoadCommand.RemoveGoods remove -> {
                refuseClosed(work.load());
                goods.remove(work, remove);
            }
            case LoadCommand.Check check -> checks.sign(work, check);
            case LoadCommand.Override override -> checks.override(work, override);
            case LoadCommand.CheckIn in -> checks.checkIn(work, in);
            case LoadCommand.CheckOut out -> checks.checkOut(work, out);
            case LoadCommand.RoughHandling rough -> checks.roughHandling(work, rough);
            case LoadCommand.Arrive ignored -> steps.arrive(work);
            case LoadCommand.Start ignored -> steps.start(work);
            case LoadCommand.UndoScan undo -> scans.undo(work, undo);
            case LoadCommand.Explain explain -> steps.explain(work, explain);
            case LoadCommand.ApplySeal apply -> seals.apply(work, apply);
            case LoadCommand.CheckSeal check -> seals.check(work, check);
            case LoadCommand.Close ignored -> steps.close(work);
            case LoadCommand.Depart ignored -> steps.depart(work);
            case LoadCommand.PutAway put -> puts.putAway(work, put);
            case LoadCommand.Cancel cancel -> steps.cancel(work, cancel);
        }
        return null;
    }

    private void add(Work work, LoadCommand.AddGoods command) {
        refuseClosed(work.load());
        if (command.goods().isEmpty()) {
            throw HandlingRefused.invalid(Why.VALUE_MISSING.unmet().inField("goods"));
        }
        goods.add(work, command.goods(), work.caller().scope());
    }

    private static void refuseClosed(Load load) {
        if (CLOSED.contains(load.state())) {
            throw HandlingRefused.conflict(Why.ALREADY_CLOSED.unmet());
        }
    }

    private static void refuseUnlessAllowed(LoadCommand command, Caller caller) {
        boolean allowed = switch (command) {
            case LoadCommand.Override ignored -> caller.may(Permission.HANDLING_OVERRIDE);
            case LoadCommand.CheckIn ignored -> caller.may(Permission.HANDLING_SUPERVISE);
            case LoadCommand.CheckOut ignored -> caller.may(Permission.HANDLING_SUPERVISE);
            default -> caller.may(Permission.HANDLING_WORK);
        };
        if (!allowed) {
            throw HandlingRefused.forbidden(Why.WORK_NOT_ALLOWED.unmet());
        }
    }

    private static void refuseUnlessWorker(Caller caller) {
        if (!caller.may(Permission.HANDLING_WORK)) {
            throw HandlingRefused.forbidden(Why.WORK_NOT_ALLOWED.unmet());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
