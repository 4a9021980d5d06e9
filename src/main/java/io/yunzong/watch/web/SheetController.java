package io.yunzong.watch.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.documents.AddresseeReceipts;
import io.yunzong.documents.Document;
import io.yunzong.evidence.Evidence;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.identity.Role;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Id;
import io.yunzong.watch.NodeFacts;
import io.yunzong.watch.SheetDesk;
import io.yunzong.watch.SheetFinder;
import io.yunzong.watch.SheetView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tracking sheet of a consignment. Its paper and its workbook are those of the document. Clauses. */
@RestController
@RequestMapping("/api/watch/sheets")
class SheetController {
    private final SheetDesk desk;
    private final SheetFinder finder;

    SheetController(SheetDesk desk, SheetFinder finder) {
        this.desk = desk;
        this.finder = finder;
    }

    record FactRow(Instant at, String label, String value, String byName, List<Long> photoIds) {
        static FactRow of(NodeFacts.Fact fact) {
            return new FactRow(
                    fact.at(),
                    fact.label(),
                    fact.value(),
                    fact.byName(),
                    fact.photos().stream().map(Id::value).toList());
        }
    }

    record PhotoRow(long id, String slot, Instant takenAt, String byName, String sha256) {
        static PhotoRow of(Evidence evidence) {
            return new PhotoRow(
                    evidence.id().value(), evidence.slot(), evidence.takenAt(), evidence.byName(), evidence.sha256());
        }
    }

    /** @param state BEHIND, HERE, NEXT or AHEAD */
    record NodeRow(
            int seq,
            long siteId,
            String siteName,
            String role,
            String state,
            @Nullable Instant plannedArrivalAt,
            @Nullable Instant expectedArrivalAt,
            @Nullable Instant arrivedAt,
            @Nullable Instant plannedDepartureAt,
            @Nullable Instant departedAt,
            List<FactRow> facts,
            List<PhotoRow> photos) {
        static NodeRow of(SheetView.Node node) {
            return new NodeRow(
                    node.seq(),
                    node.siteId().value(),
                    node.siteName(),
                    node.role(),
                    node.state(),
                    node.plannedArrivalAt(),
                    node.expectedArrivalAt(),
                    node.arrivedAt(),
                    node.plannedDepartureAt(),
                    node.departedAt(),
                    node.facts().stream().map(FactRow::of).toList(),
                    node.photos().stream().map(PhotoRow::of).toList());
        }
    }

    record PersonReceipt(
            long personId,
            String name,
            @Nullable Instant deliveredAt,
            @Nullable Instant readAt,
            @Nullable Instant acknowledgedAt) {}

    /** How one addressee took it; without people, nobody holds the role. */
    record ReceiptRow(
            String capacity,
            @Nullable Role role,
            @Nullable Long siteId,
            boolean read,
            boolean acknowledged,
            List<PersonReceipt> people) {
        static ReceiptRow of(AddresseeReceipts receipts) {
            var site = receipts.addressee().site();
            return new ReceiptRow(
                    receipts.addressee().capacity(),
                    receipts.addressee().role(),
                    site == null ? null : site.value(),
                    receipts.read(),
                    receipts.acknowledged(),
                    receipts.people().stream()
                            .map(one -> new PersonReceipt(
                                    one.person().value(),
                                    one.name(),
                                    one.deliveredAt(),
                                    one.readAt(),
                                    one.acknowledgedAt()))
                            .toList());
        }
    }

    record DocumentRow(long id, String number, int version, Instant issuedAt, Instant revisedAt, String issuedByName) {
        static DocumentRow of(Document document) {
            return new DocumentRow(
                    document.id().value(),
                    document.number(),
                    document.version(),
                    document.issuedAt(),
                    document.revisedAt(),
                    document.issuedByName());
        }
    }

    record SheetAnswer(
            long consignmentId,
            String number,
            @Nullable DocumentRow document,
            List<NodeRow> nodes,
            List<ReceiptRow> receipts,
            List<SheetView.Sending> sendings) {}

    /** What is known now, node by node, and how the version sent last was taken. */
    @GetMapping("/{consignment}")
    @Requires(Permission.EVIDENCE_READ)
    SheetAnswer get(@PathVariable long consignment, @Parameter(hidden = true) Caller caller) {
        SheetView view = finder.get(new ConsignmentId(consignment), caller);
        Document document = view.document();
        return new SheetAnswer(
                view.consignmentId().value(),
                view.number(),
                document == null ? null : DocumentRow.of(document),
                view.nodes().stream().map(NodeRow::of).toList(),
                view.receipts().stream().map(ReceiptRow::of).toList(),
                view.sendings());
    }

    /** Sends it to everybody ahead, and from a transit on back to the shipping branch. */
    @PostMapping("/{consignment}/send")
    @Requires(Permission.TRACKING_WORK)
    DocumentRow send(@PathVariable long consignment, @Parameter(hidden = true) Caller caller) {
        return DocumentRow.of(desk.send(new ConsignmentId(consignment), caller));
    }
}
