package io.yunzong.consignments.intake;

import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.BookingOutcome;
import io.yunzong.consignments.BookingSource;
import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.ConsignmentsRefused.Why;
import io.yunzong.consignments.EditConsignment;
import io.yunzong.consignments.EditOutcome;
import io.yunzong.consignments.Piece;
import io.yunzong.consignments.PieceSpec;
import io.yunzong.consignments.domain.FileRows;
import io.yunzong.consignments.domain.WaybillNumber;
import io.yunzong.identity.Permission;
import io.yunzong.imports.ImportContext;
import io.yunzong.imports.ImportField;
import io.yunzong.imports.ImportRow;
import io.yunzong.imports.ImportTarget;
import io.yunzong.imports.RowOutcome;
import io.yunzong.imports.UndoOutcome;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Unmet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Loads waybills from files, a row each. The number tells them apart: a number not seen before is booked, one that says
 * what is known already changes nothing, one that says otherwise corrects the consignment as far as it may still be
 * corrected. A number that comes twice in one file with different words is refused the second time. Clause D-18.
 */
@Component
class WaybillTarget implements ImportTarget {
    private final ConsignmentDesk desk;
    private final ConsignmentFinder finder;
    private final Lookup.Desk lookups;
    private final FileRows fileRows;

    WaybillTarget(ConsignmentDesk desk, ConsignmentFinder finder, Lookup.Desk lookups, FileRows fileRows) {
        this.desk = desk;
        this.finder = finder;
        this.lookups = lookups;
        this.fileRows = fileRows;
    }

    @Override
    public String key() {
        return "waybills";
    }

    @Override
    public String textPrefix() {
        return "consignments.import.waybills";
    }

    @Override
    public Permission permission() {
        return Permission.CONSIGNMENT_WRITE;
    }

    @Override
    public List<ImportField> fields() {
        return WaybillFields.ALL;
    }

    /** Each statement costs the same for twice as many rows of so few words. */
    @Override
    public int batchSize() {
        return 1000;
    }

    @Override
    public List<RowOutcome> load(ImportContext context, List<ImportRow> rows) {
        return new Batch(context, rows).load();
    }

    @Override
    public UndoOutcome undo(ImportContext context, List<Long> createdIds) {
        fileRows.forget(context.job());
        return UndoOutcome.of(
                desk.withdraw(createdIds.stream().map(ConsignmentId::new).toList(), context.caller()));
    }

    /** The rows of one transaction on their way in. */
    private final class Batch {
        private final ImportContext context;
        private final List<ImportRow> rows;
        private final Lookup lookup;
        private final Map<String, Consignment> known;
        private final Map<ConsignmentId, List<PieceSpec>> pieces;
        /** Rows of this file that brought these numbers, earlier batches included. */
        private final Map<String, Long> rowsByNumber;

        private final Map<Integer, RowOutcome> outcomes = new HashMap<>();
        private final Map<String, Integer> firstRows = new HashMap<>();
        private final List<BookConsignment> read = new ArrayList<>();
        private final Map<Integer, BookConsignment> orders = new LinkedHashMap<>();
        private final Map<Integer, EditConsignment> edits = new LinkedHashMap<>();

        Batch(ImportContext context, List<ImportRow> rows) {
            this.context = context;
            this.rows = rows;
            this.lookup = lookups.of(rows, context.caller().scope());
            List<String> numbers =
                    rows.stream().map(WaybillTarget::number).distinct().toList();
            this.known = finder.findByNumbers(numbers, context.caller().scope());
            this.pieces =
                    finder
                            .listPieces(
                                    known.values().stream().map(Consignment::id).toList(),
                                    context.caller().scope())
                            .stream()
                            .collect(Collectors.groupingBy(
                                    Piece::consignmentId, Collectors.mapping(Piece::spec, Collectors.toList())));
            this.rowsByNumber = fileRows.find(context.job(), numbers);
        }

        List<RowOutcome> load() {
            for (int i = 0; i < rows.size(); i++) {
                sort(i);
            }
            book();
            edit();
            Map<String, Long> loaded = new HashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                if (!(outcomes.get(i) instanceof RowOutcome.Refused)) {
                    loaded.putIfAbsent(number(rows.get(i)), rows.get(i).number());
                }
            }
            fileRows.add(context.job(), loaded);
            return IntStream.range(0, rows.size())
                    .mapToObj(index -> Objects.requireNonNull(outcomes.get(index)))
                    .toList();
        }

        private void sort(int index) {
            ImportRow row = rows.get(index);
            String number = number(row);
            Consignment before = known.get(number);
            WaybillReading reading = new WaybillReading(row, lookup, before == null ? null : before.waybill());
            List<PieceSpec> had = before == null ? List.of() : pieces.getOrDefault(before.id(), List.of());
            BookConsignment order = new BookConsignment(
                    number,
                    reading.waybill(),
                    reading.pieces(had),
                    row.has("bookedAt") ? row.instant("bookedAt") : before == null ? null : before.bookedAt(),
                    BookingSource.IMPORT,
                    false);
            read.add(order);
            Integer twin = firstRows.putIfAbsent(number, index);
            if (!reading.unmet().isEmpty()) {
                outcomes.put(index, new RowOutcome.Refused(reading.unmet()));
            } else if (twin != null) {
                outcomes.put(
                        index,
                        repeat(order.equals(read.get(twin)), rows.get(twin).number()));
            } else if (before != null) {
                sortKnown(index, before, order, had);
            } else {
                orders.put(index, order);
            }
        }

        private void sortKnown(int index, Consignment before, BookConsignment order, List<PieceSpec> had) {
            Long earlier = rowsByNumber.get(order.number());
            // a route that stands is not planned anew because a lane has come or changed since
            boolean sameRoute = order.waybill().route().equals(before.waybill().route());
            BookConsignment planned = sameRoute ? order : desk.planned(order);
            boolean same = planned.waybill().equals(before.waybill())
                    && planned.pieces().equals(had);
            if (earlier != null && earlier != rows.get(index).number()) {
                outcomes.put(index, repeat(same, earlier));
            } else if (same) {
                outcomes.put(index, RowOutcome.unchanged());
            } else {
                boolean otherPieces = !planned.pieces().equals(had);
                edits.put(
                        index,
                        new EditConsignment(
                                before.id(),
                                before.version(),
                                planned.waybill(),
                                otherPieces ? planned.pieces() : null));
            }
        }

        private RowOutcome repeat(boolean same, long row) {
            return same
                    ? RowOutcome.merged(Why.ROW_REPEATED.unmet("row", row).inField("number"))
                    : RowOutcome.refused(Why.ROW_CONTRADICTS.unmet("row", row).inField("number"));
        }

        private void book() {
            List<BookingOutcome> booked =
                    orders.isEmpty() ? List.of() : desk.bookAll(List.copyOf(orders.values()), context.caller());
            int next = 0;
            for (int index : orders.keySet()) {
                BookingOutcome outcome = booked.get(next++);
                outcomes.put(
                        index,
                        outcome.findId()
                                .map(id -> RowOutcome.created(id.value()))
                                .orElseGet(() -> refused(outcome.unmet())));
            }
        }

        private void edit() {
            List<EditOutcome> edited =
                    edits.isEmpty() ? List.of() : desk.editAll(List.copyOf(edits.values()), context.caller());
            int next = 0;
            for (int index : edits.keySet()) {
                EditOutcome outcome = edited.get(next++);
                outcomes.put(
                        index,
                        !outcome.unmet().isEmpty()
                                ? refused(outcome.unmet())
                                : outcome.changed() ? RowOutcome.updated() : RowOutcome.unchanged());
            }
        }
    }

    private static String number(ImportRow row) {
        return WaybillNumber.normalise(row.textOr("number", ""));
    }

    private static RowOutcome refused(List<Unmet> reasons) {
        List<Unmet> byColumn = new ArrayList<>();
        for (Unmet reason : reasons) {
            String path = reason.field();
            Unmet inColumn = path == null ? reason : reason.inField(WaybillFields.ofPath(path));
            if (!byColumn.contains(inColumn)) {
                byColumn.add(inColumn);
            }
        }
        return new RowOutcome.Refused(byColumn);
    }
}
