package io.yunzong.consignments;

import io.yunzong.consignments.ConsignmentsRefused.Why;
import io.yunzong.consignments.domain.Directory;
import io.yunzong.consignments.domain.Pieces;
import io.yunzong.consignments.label.Label;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prints labels and counts them: a second label of the same piece says that it is one. */
@Component
@Transactional
public class LabelDesk {
    /** Labels in one PDF. */
    public static final int MOST_LABELS = 500;

    private final ConsignmentFinder finder;
    private final Pieces pieces;
    private final Directory directory;
    private final Audit audit;
    private final Clock clock;

    LabelDesk(ConsignmentFinder finder, Pieces pieces, Directory directory, Audit audit, Clock clock) {
        this.finder = finder;
        this.pieces = pieces;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Counts the labels as printed and hands them over; a label that may exist is counted, even if the paper jams.
     *
     * @throws ConsignmentsRefused NOT_FOUND, NO_LABELS, TOO_MANY_LABELS, LABEL_OF_CANCELLED
     */
    public LabelSheet print(PrintLabels command, Caller caller) {
        Map<ConsignmentId, Consignment> consignments = consignments(command, caller.scope());
        List<Piece> printed = pieces(command, consignments);
        Map<PieceId, Integer> prints =
                pieces.countPrints(printed.stream().map(Piece::id).distinct().toList());
        Map<SiteId, Directory.Site> sites = directory.sites(consignments.values().stream()
                .flatMap(consignment -> consignment.sites().stream())
                .collect(Collectors.toSet()));
        Map<CustomerId, Directory.Customer> customers = directory.customers(
                consignments.values().stream().map(Consignment::customerId).collect(Collectors.toSet()), Scope.all());
        Instant now = clock.instant();
        List<Label> labels = printed.stream()
                .map(piece -> {
                    Consignment consignment = Objects.requireNonNull(consignments.get(piece.consignmentId()));
                    Directory.Customer customer = customers.get(consignment.customerId());
                    return new Label(
                            consignment,
                            piece,
                            customer == null ? "" : customer.name(),
                            name(consignment.waybill().origin(), sites),
                            name(consignment.waybill().destination(), sites),
                            via(consignment, sites),
                            now,
                            prints.getOrDefault(piece.id(), 1) - 1);
                })
                .toList();
        audit.record(
                caller,
                "label.printed",
                consignments.size() == 1
                        ? "consignment:" + consignments.keySet().iterator().next()
                        : "consignments",
                Map.of("labels", labels.size(), "format", command.format().wireName()));
        return new LabelSheet(labels, command.format());
    }

    private Map<ConsignmentId, Consignment> consignments(PrintLabels command, Scope scope) {
        List<Piece> asked = finder.listPiecesById(command.pieces(), scope);
        Set<ConsignmentId> ids = new HashSet<>(command.consignments());
        asked.forEach(piece -> ids.add(piece.consignmentId()));
        Map<ConsignmentId, Consignment> found =
                finder.list(ids, scope).stream().collect(Collectors.toMap(Consignment::id, Function.identity()));
        if (found.size() < ids.size() || asked.size() < new HashSet<>(command.pieces()).size()) {
            throw ConsignmentFinder.notFound();
        }
        String cancelled = found.values().stream()
                .filter(Consignment::cancelled)
                .map(Consignment::number)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!cancelled.isEmpty()) {
            throw new ConsignmentsRefused(Kind.CONFLICT, Why.LABEL_OF_CANCELLED.unmet("numbers", cancelled));
        }
        return found;
    }

    private List<Piece> pieces(PrintLabels command, Map<ConsignmentId, Consignment> consignments) {
        int most = command.consignments().stream()
                .distinct()
                .mapToInt(id -> Objects.requireNonNull(consignments.get(id)).pieceCount())
                .sum();
        if (most + command.pieces().size() > MOST_LABELS) {
            throw new ConsignmentsRefused(Kind.INVALID, Why.TOO_MANY_LABELS.unmet("most", MOST_LABELS));
        }
        List<Piece> whole = pieces.list(command.consignments());
        Map<PieceId, Piece> all = new HashMap<>();
        Stream.concat(whole.stream(), pieces.listById(command.pieces()).stream())
                .forEach(piece -> all.put(piece.id(), piece));
        if (all.isEmpty()) {
            throw new ConsignmentsRefused(Kind.INVALID, Why.NO_LABELS.unmet());
        }
        return all.values().stream()
                .sorted(Comparator.comparingLong(
                                (Piece piece) -> piece.consignmentId().value())
                        .thenComparingInt(Piece::seq))
                .toList();
    }

    private static String name(RouteNode node, Map<SiteId, Directory.Site> sites) {
        Directory.Site site = sites.get(node.siteId());
        return site == null ? "" : site.label();
    }

    private static String via(Consignment consignment, Map<SiteId, Directory.Site> sites) {
        return consignment.route().stream()
                .filter(node -> node.role() == NodeRole.TRANSIT)
                .map(node -> name(node, sites))
                .collect(Collectors.joining(" → "));
    }
}
