package io.yunzong.delivery;

import io.yunzong.delivery.domain.Receipts;
import io.yunzong.delivery.domain.Refusals;
import io.yunzong.delivery.domain.Releases;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleFinder;
import io.yunzong.regulation.DictionaryEntry;
import io.yunzong.watch.NodeFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the tracking sheet who released the goods, who took them out, who signed and what was refused. Clause A-26. */
@Component
class DeliveryFacts implements NodeFacts {
    private final Releases releases;
    private final Receipts receipts;
    private final Refusals refusals;
    private final Regulated regulated;
    private final Colleagues colleagues;
    private final VehicleFinder vehicles;

    DeliveryFacts(
            Releases releases,
            Receipts receipts,
            Refusals refusals,
            Regulated regulated,
            Colleagues colleagues,
            VehicleFinder vehicles) {
        this.releases = releases;
        this.receipts = receipts;
        this.refusals = refusals;
        this.regulated = regulated;
        this.colleagues = colleagues;
        this.vehicles = vehicles;
    }

    @Override
    public List<Fact> of(ConsignmentId consignment) {
        List<Fact> facts = new ArrayList<>();
        List<ReleaseOrder> orders = releases.list(List.of(consignment));
        for (ReleaseOrder order : orders) {
            order.approvals()
                    .forEach(review -> facts.add(new Fact(
                            order.siteId(),
                            review.decidedAt(),
                            "出库审核",
                            review.role() == Role.DISPATCHER ? "调度同意" : "营运经理同意",
                            review.personName(),
                            List.of())));
            Instant left = order.leftAt();
            if (left != null) {
                facts.add(new Fact(order.siteId(), left, "送货", vehicle(order), courier(order), List.of()));
            }
        }
        for (SignedReceipt receipt : receipts.list(List.of(consignment))) {
            orders.stream()
                    .filter(order -> order.id().equals(receipt.releaseId()))
                    .forEach(order -> facts.add(signed(order, receipt)));
        }
        for (Refusal refusal : refusals.list(List.of(consignment))) {
            String reason = word(consignment, refusal.said().reason());
            facts.add(new Fact(
                    refusal.siteId(),
                    refusal.refusedAt(),
                    "拒收",
                    refusal.pieceIds().size() + " 件，" + reason + "，存放 "
                            + refusal.said().quarantine(),
                    refusal.said().refuserName(),
                    refusal.said().photoIds()));
        }
        return facts;
    }

    private Fact signed(ReleaseOrder order, SignedReceipt receipt) {
        HandOver said = receipt.handOver();
        Map<HandOver.Result, Long> counts = said.counts();
        String pieces = Arrays.stream(HandOver.Result.values())
                .filter(counts::containsKey)
                .map(result -> DeliveryDocuments.word(result) + " " + counts.get(result) + " 件")
                .collect(Collectors.joining("，"));
        List<EvidenceId> photos = new ArrayList<>(said.slipIds());
        EvidenceId signature = said.signatureId();
        if (signature != null) {
            photos.add(signature);
        }
        String agent = said.agent() ? "（代签）" : "";
        return new Fact(
                order.siteId(),
                receipt.signedAt(),
                "签收",
                pieces,
                Objects.requireNonNullElse(said.signerName(), "") + agent,
                photos);
    }

    private String vehicle(ReleaseOrder order) {
        VehicleId vehicle = order.plan().vehicleId();
        return vehicle == null
                ? ""
                : vehicles.find(vehicle).map(Vehicle::plateShown).orElse("");
    }

    private String courier(ReleaseOrder order) {
        @Nullable PersonId courier = order.plan().courierId();
        return courier == null
                ? ""
                : colleagues.find(courier).map(Colleague::displayName).orElse("");
    }

    private String word(ConsignmentId consignment, String code) {
        return regulated
                .rules(consignment)
                .dictionary("refusal")
                .find(code)
                .map(DictionaryEntry::zh)
                .orElse(code);
    }
}
