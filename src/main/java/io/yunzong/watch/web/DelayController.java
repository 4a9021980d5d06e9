package io.yunzong.watch.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleFinder;
import io.yunzong.watch.CandidateVehicle;
import io.yunzong.watch.DelayDesk;
import io.yunzong.watch.DelayFinder;
import io.yunzong.watch.DelayKind;
import io.yunzong.watch.DelayPlan;
import io.yunzong.watch.NewPlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Delays and what answers them. Clauses. */
@RestController
@RequestMapping("/api/watch")
class DelayController {
    private final DelayDesk desk;
    private final DelayFinder finder;
    private final VehicleFinder vehicles;

    DelayController(DelayDesk desk, DelayFinder finder, VehicleFinder vehicles) {
        this.desk = desk;
        this.finder = finder;
        this.vehicles = vehicles;
    }

    /**
     * @param plannedFor when it will depart, or be delivered
     * @param cause of the dictionary {@code delay}
     * @param after the id of the plan seen last, absent for none
     */
    record PlanForm(
            @Nullable Long vehicleId,
            @Nullable Instant plannedFor,
            @Nullable String cause,
            @Nullable String note,
            @Nullable Long after,
            @Nullable String reportKey) {}

    record Handling(@Nullable String note, @Nullable Instant expectedArrivalAt) {}

    record Cancelling(@Nullable String reason) {}

    record PlanRow(
            long id,
            long delayId,
            DelayKind kind,
            int seq,
            long vehicleId,
            @Nullable String plate,
            Instant plannedFor,
            String cause,
            @Nullable String note,
            Instant madeAt,
            String madeByName) {}

    /** The latest delay first, the plans first to last. */
    record Delays(List<DelayRow> delays, List<PlanRow> plans) {}

    /** @param busy under way with goods as far as is known */
    record CandidateRow(
            long id,
            String plate,
            @Nullable String type,
            @Nullable Integer capacityKg,
            boolean fits,
            boolean busy) {
        static CandidateRow of(CandidateVehicle candidate) {
            Vehicle vehicle = candidate.vehicle();
            return new CandidateRow(
                    vehicle.id().value(),
                    vehicle.plateShown(),
                    vehicle.type(),
                    vehicle.capacityKg(),
                    candidate.fits(),
                    candidate.busy());
        }
    }

    @GetMapping("/consignments/{id}/delays")
    @Requires(Permission.EVIDENCE_READ)
    Delays list(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        ConsignmentId consignment = new ConsignmentId(id);
        return new Delays(
                finder.list(consignment, caller).stream().map(DelayRow::of).toList(),
                plans(finder.plans(consignment, caller)));
    }

    private List<PlanRow> plans(List<DelayPlan> plans) {
        Map<VehicleId, String> plates = plans.isEmpty()
                ? Map.of()
                : vehicles.list(plans.stream().map(DelayPlan::vehicle).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Vehicle::id, Vehicle::plateShown));
        return plans.stream()
                .map(plan -> new PlanRow(
                        plan.id(),
                        plan.delayId(),
                        plan.kind(),
                        plan.seq(),
                        plan.vehicle().value(),
                        plates.get(plan.vehicle()),
                        plan.plannedFor(),
                        plan.cause(),
                        plan.note(),
                        plan.madeAt(),
                        plan.madeByName()))
                .toList();
    }

    /** Vehicles of the branch that could take the goods, free ones that fit first. */
    @GetMapping("/delays/{id}/vehicles")
    @Requires(Permission.TRACKING_WORK)
    List<CandidateRow> candidates(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return finder.candidates(id, caller).stream().map(CandidateRow::of).toList();
    }

    /** A vehicle and a time. */
    @PostMapping("/delays/{id}/plan")
    @Requires(Permission.TRACKING_WORK)
    @ResponseStatus(HttpStatus.CREATED)
    PlanRow plan(@PathVariable long id, @RequestBody PlanForm form, @Parameter(hidden = true) Caller caller) {
        DelayPlan plan = desk.plan(
                new NewPlan(
                        id,
                        form.vehicleId() == null ? null : new VehicleId(form.vehicleId()),
                        form.plannedFor(),
                        form.cause(),
                        form.note(),
                        form.after(),
                        Objects.requireNonNullElse(form.reportKey(), "")),
                caller);
        return plans(List.of(plan)).getFirst();
    }

    /** What the tracker found out. */
    @PostMapping("/delays/{id}/handling")
    @Requires(Permission.TRACKING_WORK)
    DelayRow handle(@PathVariable long id, @RequestBody Handling body, @Parameter(hidden = true) Caller caller) {
        return DelayRow.of(desk.handle(id, body.note(), body.expectedArrivalAt(), caller));
    }

    /** Why nothing is to be done. */
    @PostMapping("/delays/{id}/cancellation")
    @Requires(Permission.TRACKING_WORK)
    DelayRow cancel(@PathVariable long id, @RequestBody Cancelling body, @Parameter(hidden = true) Caller caller) {
        return DelayRow.of(desk.cancel(id, body.reason(), caller));
    }
}
