package io.yunzong.watch;

import io.yunzong.documents.AddresseeReceipts;
import io.yunzong.documents.Document;
import io.yunzong.evidence.Evidence;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tracking sheet on a screen: what is known now, node by node, and how the version sent last was taken. Clauses A-08,
 *
 *
 * @param document as it was sent last; null while it never was
 * @param receipts of that version
 * @param sendings the latest first
 */
public record SheetView(
        ConsignmentId consignmentId,
        String number,
        @Nullable Document document,
        List<Node> nodes,
        List<AddresseeReceipts> receipts,
        List<Sending> sendings) {
    public SheetView {
        nodes = List.copyOf(nodes);
        receipts = List.copyOf(receipts);
        sendings = List.copyOf(sendings);
    }

    /** A node of the route with what was done there. */
    public record Node(
            int seq,
            SiteId siteId,
            String siteName,
            String role,
            String state,
            @Nullable Instant plannedArrivalAt,
            @Nullable Instant expectedArrivalAt,
            @Nullable Instant arrivedAt,
            @Nullable Instant plannedDepartureAt,
            @Nullable Instant departedAt,
            List<NodeFacts.Fact> facts,
            List<Evidence> photos) {
        public Node {
            facts = List.copyOf(facts);
            photos = List.copyOf(photos);
        }
    }

    /**
     * One time it went out.
     *
     * @param automatic because goods departed
     */
    public record Sending(int version, Instant sentAt, String byName, int fromSeq, boolean automatic) {}
}
