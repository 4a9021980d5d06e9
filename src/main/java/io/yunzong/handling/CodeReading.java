package io.yunzong.handling;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Piece;
import io.yunzong.consignments.PieceCode;
import io.yunzong.handling.HandlingRefused.Why;
import io.yunzong.handling.domain.Damages;
import io.yunzong.handling.domain.Loads;
import io.yunzong.identity.Caller;
import io.yunzong.journey.HoldDesk;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleFinder;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a scanned code is: a piece, a waybill, a plate, or a load, and which load of the branch it opens. */
@Component
class CodeReading {
    private static final Pattern PIECE = Pattern.compile(".+-\\d{3,5}[0-9A-Z*]");
    private static final String LOAD = "LOAD:";

    private final Loads loads;
    private final Damages damages;
    private final ConsignmentFinder consignments;
    private final VehicleFinder vehicles;
    private final HoldDesk holds;

    CodeReading(Loads loads, Damages damages, ConsignmentFinder consignments, VehicleFinder vehicles, HoldDesk holds) {
        this.loads = loads;
        this.damages = damages;
        this.consignments = consignments;
        this.vehicles = vehicles;
        this.holds = holds;
    }

    Scanned read(String text, @Nullable SiteId site, Caller caller) {
        String code = Blanks.strip(text).toUpperCase(Locale.ROOT);
        if (code.startsWith(LOAD)) {
            return load(code, caller);
        }
        Optional<Piece> relabelled = damages.findByLabel(code)
                .flatMap(id -> consignments.listPiecesById(List.of(id), caller.scope()).stream()
                        .findFirst());
        if (relabelled.isPresent()) {
            return piece(code, relabelled.get(), site, caller);
        }
        Optional<Consignment> waybill = consignments.findByNumber(code, caller.scope());
        if (waybill.isPresent()) {
            return of(Scanned.What.WAYBILL, code, waybill.get(), null, site, caller);
        }
        if (PIECE.matcher(code).matches()) {
            return byPieceCode(code, site, caller);
        }
        return vehicles.findByPlate(code)
                .map(vehicle -> vehicle(code, vehicle, site, caller))
                .orElseGet(() -> unknown(code, Why.CODE_UNKNOWN.unmet("code", code)));
    }

    private Scanned byPieceCode(String code, @Nullable SiteId site, Caller caller) {
        try {
            return consignments
                    .findPiece(PieceCode.parse(code), caller.scope())
                    .map(piece -> piece(code, piece, site, caller))
                    .orElseGet(() -> unknown(code, Why.CODE_UNKNOWN.unmet("code", code)));
        } catch (Refusal misread) {
            return unknown(code, misread.unmet().getFirst());
        }
    }

    private Scanned load(String code, Caller caller) {
        String digits = code.substring(LOAD.length());
        Optional<Load> found = digits.matches("\\d{1,18}")
                ? loads.find(new LoadId(Long.parseLong(digits)))
                        .filter(load -> caller.scope().covers(load.siteId()))
                : Optional.empty();
        return found.map(load -> new Scanned(
                        Scanned.What.LOAD,
                        code,
                        null,
                        null,
                        null,
                        load.vehicleId(),
                        vehicles.find(load.vehicleId()).map(Vehicle::plateShown).orElse(null),
                        false,
                        List.of(load),
                        null))
                .orElseGet(() -> unknown(code, Why.CODE_UNKNOWN.unmet("code", code)));
    }

    private Scanned piece(String code, Piece piece, @Nullable SiteId site, Caller caller) {
        Consignment consignment = consignments.get(piece.consignmentId(), caller.scope());
        return of(Scanned.What.PIECE, code, consignment, piece, site, caller);
    }

    private Scanned of(
            Scanned.What what,
            String code,
            Consignment consignment,
            @Nullable Piece piece,
            @Nullable SiteId site,
            Caller caller) {
        boolean held = holds.listStanding(List.of(consignment.id()), caller.scope()).stream()
                .anyMatch(hold -> piece == null || hold.covers(piece.id()));
        List<Load> open = loads.listOf(List.of(consignment.id())).stream()
                .filter(entry -> piece == null || entry.goods().covers(piece.id()))
                .map(Loads.Entry::load)
                .filter(load -> isHere(load, site, caller))
                .sorted(inOrder())
                .toList();
        return new Scanned(what, code, piece, consignment.id(), consignment.number(), null, null, held, open, null);
    }

    private Scanned vehicle(String code, Vehicle vehicle, @Nullable SiteId site, Caller caller) {
        LoadFilter filter = new LoadFilter(site, Set.of(), Set.of(), vehicle.id(), true, null, null, null, null);
        List<Load> open = loads.page(filter, PageQuery.first(20), caller.scope()).rows().stream()
                .sorted(inOrder())
                .toList();
        return new Scanned(
                Scanned.What.VEHICLE, code, null, null, null, vehicle.id(), vehicle.plateShown(), false, open, null);
    }

    private static Scanned unknown(String code, Unmet why) {
        return new Scanned(Scanned.What.UNKNOWN, code, null, null, null, null, null, false, List.of(), why);
    }

    private static boolean isHere(Load load, @Nullable SiteId site, Caller caller) {
        boolean unplaced = load.kind() == LoadKind.UNLOADING && load.state() == LoadState.CLOSED;
        return (load.open() || unplaced)
                && caller.scope().covers(load.siteId())
                && (site == null || site.equals(load.siteId()));
    }

    /** What is being worked on first, then what was listed last. */
    private static Comparator<Load> inOrder() {
        return Comparator.<Load, Boolean>comparing(load -> load.state() != LoadState.WORKING)
                .thenComparing(Load::preparedAt, Comparator.reverseOrder());
    }
}
