package io.yunzong.delivery.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.delivery.DeliveryFinder;
import io.yunzong.delivery.PaperDesk;
import io.yunzong.delivery.Refusal;
import io.yunzong.delivery.RequiredPaper;
import io.yunzong.delivery.VehicleSuggestion;
import io.yunzong.delivery.web.Answers.Names;
import io.yunzong.delivery.web.Answers.ReceiptRow;
import io.yunzong.delivery.web.Answers.RefusalRow;
import io.yunzong.delivery.web.Answers.ReleaseRow;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.PageQuery;
import io.yunzong.network.VehicleBody;
import io.yunzong.platform.Texts;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What planners choose from, the papers customers want, and what a consignment's page shows of its delivery. */
@RestController
@RequestMapping("/api/delivery")
class PlanningController {
    private final DeliveryFinder finder;
    private final PaperDesk papers;
    private final Texts texts;

    PlanningController(DeliveryFinder finder, PaperDesk papers, Texts texts) {
        this.finder = finder;
        this.papers = papers;
        this.texts = texts;
    }

    /** @param against what speaks against the vehicle, in words */
    record VehicleRow(
            long id,
            String plate,
            @Nullable String type,
            VehicleBody body,
            boolean tailLift,
            @Nullable Integer capacityKg,
            @Nullable Double volumeM3,
            List<String> against) {}

    record CourierRow(long id, String name, @Nullable String phone) {}

    /**
     * @param returnOf the refusal whose goods go back under this waybill
     */
    record Overview(
            boolean regulated,
            List<ReleaseRow> releases,
            List<ReceiptRow> receipts,
            List<RefusalRow> refusals,
            @Nullable RefusalRow returnOf) {}

    @GetMapping("/consignments/{id}")
    @Requires(Permission.EVIDENCE_READ)
    Overview overview(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        ConsignmentId consignment = new ConsignmentId(id);
        List<ReleaseRow> releases = finder
                .releases(
                        new io.yunzong.delivery.ReleaseFilter(null, Set.of(), null, consignment, false, false),
                        PageQuery.first(PageQuery.MAX_SIZE),
                        caller)
                .rows()
                .stream()
                .map(row -> ReleaseRow.of(row, caller))
                .toList();
        @Nullable
        Refusal origin = finder.findOrigin(consignment, caller.scope()).orElse(null);
        return new Overview(
                finder.isRegulated(consignment, caller.scope()),
                releases,
                finder.listReceipts(consignment, caller.scope()).stream()
                        .map(receipt -> ReceiptRow.of(receipt, caller))
                        .toList(),
                finder.listRefusals(consignment, caller.scope()).stream()
                        .map(refusal -> RefusalRow.of(refusal, Names.none(), caller))
                        .toList(),
                origin == null ? null : RefusalRow.of(origin, Names.none(), caller));
    }

    /** The most suitable first. */
    @GetMapping("/consignments/{id}/vehicles")
    @Requires(Permission.DELIVERY_PLAN)
    List<VehicleRow> vehicles(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer pieces,
            @RequestParam(required = false) @Nullable String q,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        return finder.suggestVehicles(new ConsignmentId(id), pieces, q, caller.scope()).stream()
                .map(suggestion -> row(suggestion, locale))
                .toList();
    }

    private VehicleRow row(VehicleSuggestion suggestion, Locale locale) {
        var vehicle = suggestion.vehicle();
        return new VehicleRow(
                vehicle.id().value(),
                vehicle.plateShown(),
                vehicle.type(),
                vehicle.body(),
                vehicle.tailLift(),
                vehicle.capacityKg(),
                vehicle.volumeM3(),
                suggestion.against().stream()
                        .map(unmet -> texts.of(unmet, locale))
                        .toList());
    }

    @GetMapping("/consignments/{id}/couriers")
    @Requires(Permission.DELIVERY_PLAN)
    List<CourierRow> couriers(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return finder.listCouriers(new ConsignmentId(id), caller.scope()).stream()
                .map(courier -> new CourierRow(courier.id().value(), courier.displayName(), courier.phone()))
                .toList();
    }

    record PersonRow(long id, String name) {}

    /** Who may be asked to make something up. */
    @GetMapping("/consignments/{id}/colleagues")
    @Requires(Permission.RELEASE_REVIEW)
    List<PersonRow> colleagues(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return finder.listResponsible(new ConsignmentId(id), caller.scope()).stream()
                .map(person -> new PersonRow(person.id().value(), person.displayName()))
                .toList();
    }

    @GetMapping("/customers/{id}/papers")
    @Requires(Permission.ACCOUNT_READ)
    List<RequiredPaper> customerPapers(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return finder.customerPapers(new CustomerId(id), caller.scope());
    }

    @PutMapping("/customers/{id}/papers")
    @Requires(Permission.DELIVERY_PLAN)
    List<RequiredPaper> replacePapers(
            @PathVariable long id,
            @Valid @RequestBody Bodies.WantedPapers wanted,
            @Parameter(hidden = true) Caller caller) {
        papers.replace(
                new CustomerId(id),
                wanted.papers().stream().map(Bodies.WantedPaper::paper).toList(),
                caller);
        return customerPapers(id, caller);
    }
}
