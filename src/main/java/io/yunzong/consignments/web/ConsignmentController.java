package io.yunzong.consignments.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.BookingSource;
import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentChange;
import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.ConsignmentSheet;
import io.yunzong.consignments.EditConsignment;
import io.yunzong.consignments.Piece;
import io.yunzong.consignments.PieceSheet;
import io.yunzong.consignments.PieceSpec;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.ConsignmentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ConsignmentController {
    private final ConsignmentDesk desk;
    private final ConsignmentFinder finder;

    ConsignmentController(ConsignmentDesk desk, ConsignmentFinder finder) {
        this.desk = desk;
        this.finder = finder;
    }

    record Cancellation(@Nullable String reason) {}

    record PieceFound(long consignmentId, String consignmentNumber, PieceSheet piece) {}

    record Change(
            int version, Instant at, String by, String byName, Map<String, String> before, Map<String, String> after) {
        static Change of(ConsignmentChange change) {
            return new Change(
                    change.version(), change.at(), change.by(), change.byName(), change.before(), change.after());
        }
    }

    @PostMapping("/api/consignments")
    @Requires(Permission.CONSIGNMENT_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    ConsignmentSheet book(@RequestBody ConsignmentBody body, @Parameter(hidden = true) Caller caller) {
        BookingSource source = caller.apiKeyId() == null ? BookingSource.SCREEN : BookingSource.API;
        ConsignmentId id = desk.book(
                new BookConsignment(
                        body.number(), body.waybill(), body.pieces(List.of()), body.bookedAt(), source, false),
                caller);
        return sheet(id, caller);
    }

    @PutMapping("/api/consignments/{id}")
    @Requires(Permission.CONSIGNMENT_WRITE)
    ConsignmentSheet edit(
            @PathVariable long id, @RequestBody ConsignmentBody body, @Parameter(hidden = true) Caller caller) {
        boolean piecesSaid = body.pieces() != null || body.pieceCount() != null;
        List<PieceSpec> pieces = null;
        if (piecesSaid) {
            List<PieceSpec> had = finder.listPieces(new ConsignmentId(id), caller.scope()).stream()
                    .map(Piece::spec)
                    .toList();
            pieces = body.pieces(had);
        }
        int version = Objects.requireNonNullElse(body.version(), -1);
        desk.edit(new EditConsignment(new ConsignmentId(id), version, body.waybill(), pieces), caller);
        return sheet(new ConsignmentId(id), caller);
    }

    @PostMapping("/api/consignments/{id}/cancel")
    @Requires(Permission.CONSIGNMENT_CANCEL)
    ConsignmentSheet cancel(
            @PathVariable long id, @RequestBody Cancellation body, @Parameter(hidden = true) Caller caller) {
        desk.cancel(new ConsignmentId(id), Objects.requireNonNullElse(body.reason(), ""), caller);
        return sheet(new ConsignmentId(id), caller);
    }

    @GetMapping("/api/consignments/{id}/pieces")
    @Requires(Permission.CONSIGNMENT_READ)
    List<PieceSheet> pieces(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return finder.listPieces(new ConsignmentId(id), caller.scope()).stream()
                .map(PieceSheet::of)
                .toList();
    }

    @GetMapping("/api/consignments/{id}/changes")
    @Requires(Permission.CONSIGNMENT_READ)
    List<Change> changes(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return finder.listChanges(new ConsignmentId(id), caller.scope()).stream()
                .map(change -> Change.of(change.shownTo(caller)))
                .toList();
    }

    /** Waybill numbers may contain slashes, and so do the codes of their pieces. */
    @GetMapping("/api/pieces/by-code/{*code}")
    @Requires(Permission.CONSIGNMENT_READ)
    PieceFound byCode(@PathVariable String code, @Parameter(hidden = true) Caller caller) {
        Piece piece = finder.getPiece(code.substring(1), caller.scope());
        Consignment consignment = finder.get(piece.consignmentId(), caller.scope());
        return new PieceFound(consignment.id().value(), consignment.number(), PieceSheet.of(piece));
    }

    private ConsignmentSheet sheet(ConsignmentId id, Caller caller) {
        return ConsignmentSheet.of(finder.get(id, caller.scope()).shownTo(caller));
    }
}
