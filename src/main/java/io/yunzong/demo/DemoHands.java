package io.yunzong.demo;

import io.yunzong.consignments.Piece;
import io.yunzong.handling.CheckDemand;
import io.yunzong.handling.CheckOutcome;
import io.yunzong.handling.Load;
import io.yunzong.handling.LoadCommand;
import io.yunzong.handling.LoadDesk;
import io.yunzong.handling.LoadFinder;
import io.yunzong.handling.LoadKind;
import io.yunzong.handling.LoadSheet;
import io.yunzong.handling.LoadState;
import io.yunzong.handling.LoadStep;
import io.yunzong.handling.PrepareLoad;
import io.yunzong.handling.SlotDemand;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The simulated staff at work: they sign, photograph, scan and seal through the doors that real people use, each in
 * their own role, and leave a load alone whose branch has nobody in a role it needs.
 */
@Component
class DemoHands {
    private final LoadDesk desk;
    private final LoadFinder finder;
    private final DemoStaff staff;
    private final DemoCamera camera;

    DemoHands(LoadDesk desk, LoadFinder finder, DemoStaff staff, DemoCamera camera) {
        this.desk = desk;
        this.finder = finder;
        this.staff = staff;
        this.camera = camera;
    }

    /**
     * When what is to happen at a load.
     *
     * @param end when the vehicle leaves, or the goods are put away
     * @param plannedAt when it was to leave or arrive
     */
    record Plan(
            String key,
            LoadKind kind,
            SiteId site,
            VehicleId vehicle,
            List<ConsignmentId> goods,
            Instant listed,
            Instant begun,
            Instant closed,
            Instant end,
            Instant plannedAt) {}

    /** Does what is due, and says how far the load has come; null when it is not due at all. */
    @Nullable
    LoadState advance(Plan plan, Instant now) {
        Caller keeper = staff.at(plan.site(), Role.WAREHOUSE_KEEPER).orElse(null);
        if (keeper == null || now.isBefore(plan.listed())) {
            return null;
        }
        LoadId load = desk.prepare(
                        new PrepareLoad(
                                new Reported(plan.key(), plan.listed(), 0),
                                plan.kind(),
                                plan.site(),
                                plan.vehicle(),
                                plan.plannedAt(),
                                plan.goods().stream()
                                        .map(PrepareLoad.Goods::whole)
                                        .toList()),
                        keeper)
                .loadId();
        Load found = finder.get(load, keeper.scope());
        LoadState state = found.state();
        if (plan.kind() == LoadKind.UNLOADING && state == LoadState.PREPARED && found.arrivedAt() == null) {
            give(load, new LoadCommand.Arrive(report(load, "arrive", plan.listed())), keeper);
        }
        if (state == LoadState.PREPARED && !now.isBefore(plan.begun())) {
            begin(load, plan, keeper);
            state = LoadState.WORKING;
        }
        if (state == LoadState.WORKING && !now.isBefore(plan.closed())) {
            close(load, plan, keeper);
            state = LoadState.CLOSED;
        }
        if (state == LoadState.CLOSED && !now.isBefore(plan.end())) {
            state = end(load, plan, keeper);
        }
        return state;
    }

    private LoadSheet sheet(LoadId load, Caller keeper) {
        return finder.view(load, keeper).sheet();
    }

    private void begin(LoadId load, Plan plan, Caller keeper) {
        satisfy(load, plan, LoadStep.START, plan.begun(), keeper);
        LoadSheet sheet = sheet(load, keeper);
        LoadSheet.ExpectedSeal seal = sheet.expectedSeal();
        if (seal != null && plan.kind() == LoadKind.UNLOADING) {
            give(load, new LoadCommand.CheckSeal(report(load, "seal", plan.begun()), seal.number()), keeper);
        }
        if (sheet.demands().presence() != null) {
            staff.at(plan.site(), Role.LOADING_SUPERVISOR)
                    .ifPresent(supervisor -> give(
                            load,
                            new LoadCommand.CheckIn(report(load, "in", plan.begun()), null, null, "1 号月台"),
                            supervisor));
        }
        give(load, new LoadCommand.Start(report(load, "start", plan.begun())), keeper);
    }

    private void close(LoadId load, Plan plan, Caller keeper) {
        List<Piece> pieces = sheet(load, keeper).cargo().stream()
                .flatMap(cargo -> cargo.pieces().stream())
                .toList();
        long span = plan.closed().toEpochMilli() - plan.begun().toEpochMilli();
        for (int i = 0; i < pieces.size(); i++) {
            Instant at = plan.begun().plusMillis(span * (i + 1) / (pieces.size() + 1));
            String code = pieces.get(i).code();
            give(load, new LoadCommand.Scan(report(load, code, at), code, null, null, null), keeper);
        }
        satisfy(load, plan, LoadStep.CLOSE, plan.closed(), keeper);
        give(load, new LoadCommand.Close(report(load, "close", plan.closed())), keeper);
    }

    private LoadState end(LoadId load, Plan plan, Caller keeper) {
        if (plan.kind() == LoadKind.UNLOADING) {
            satisfy(load, plan, LoadStep.PUT_AWAY, plan.end(), keeper);
            for (ConsignmentId id : sheet(load, keeper).consignments()) {
                String place = "A-" + (1 + id.value() % 30);
                give(
                        load,
                        new LoadCommand.PutAway(report(load, "place:" + id, plan.end()), id, List.of(), place),
                        keeper);
            }
            return LoadState.CLOSED;
        }
        satisfy(load, plan, LoadStep.DEPART, plan.end(), keeper);
        if (sheet(load, keeper).demands().seal()) {
            String number = "F%07d".formatted(load.value());
            give(load, new LoadCommand.ApplySeal(report(load, "applied", plan.end()), number, null, null), keeper);
        }
        give(load, new LoadCommand.Depart(report(load, "depart", plan.end())), keeper);
        return LoadState.DEPARTED;
    }

    private void satisfy(LoadId load, Plan plan, LoadStep step, Instant at, Caller keeper) {
        LoadSheet sheet = sheet(load, keeper);
        for (CheckDemand check : sheet.demands().checks()) {
            if (check.step() == step && !sheet.facts().passed(check.key())) {
                staff.at(plan.site(), check.signingRole())
                        .ifPresent(signer -> give(
                                load,
                                new LoadCommand.Check(
                                        report(load, check.place(), at),
                                        check.stage(),
                                        check.code(),
                                        check.consignment(),
                                        CheckOutcome.PASS,
                                        null),
                                signer));
            }
        }
        for (SlotDemand slot : sheet.demands().slots()) {
            if (slot.step() == step) {
                for (int i = 0; i < slot.minimum(); i++) {
                    photograph(load, plan, slot, i, sheet.vehicle().plateShown(), at, keeper);
                }
            }
        }
    }

    private void photograph(
            LoadId load, Plan plan, SlotDemand slot, int index, String plate, Instant at, Caller keeper) {
        String number = slot.number() == null ? "" : slot.number();
        camera.photograph(
                new DemoCamera.Shot(
                        slot.subject(),
                        slot.code(),
                        plan.site(),
                        "demo:" + load + ":" + slot.place() + ":" + index,
                        at,
                        new Subject("load", load.value())),
                keeper,
                slot.zh(),
                plate,
                number);
    }

    private static Reported report(LoadId load, String what, Instant at) {
        return new Reported("demo:" + load + ":" + what, at, 0);
    }

    private void give(LoadId load, LoadCommand command, Caller who) {
        desk.apply(load, command, who);
    }
}
