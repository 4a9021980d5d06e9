package io.yunzong.handling.web;

import io.yunzong.accounts.Customer;
import io.yunzong.accounts.CustomerFinder;
import io.yunzong.consignments.Piece;
import io.yunzong.handling.Cargo;
import io.yunzong.handling.Deed;
import io.yunzong.handling.Load;
import io.yunzong.handling.LoadSheet;
import io.yunzong.handling.LoadView;
import io.yunzong.handling.web.LoadDetail.GoodsRow;
import io.yunzong.handling.web.LoadDetail.PieceRow;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.regulation.RegulationFinder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a load together for a phone. */
@Component
class DetailComposer {
    private final SiteFinder sites;
    private final CustomerFinder customers;
    private final RegulationFinder regulations;
    private final RowComposer rows;
    private final Words words;

    DetailComposer(
            SiteFinder sites, CustomerFinder customers, RegulationFinder regulations, RowComposer rows, Words words) {
        this.sites = sites;
        this.customers = customers;
        this.regulations = regulations;
        this.rows = rows;
        this.words = words;
    }

    LoadDetail detail(LoadView view, Locale locale) {
        LoadSheet sheet = view.sheet();
        Load load = sheet.load();
        Map<Long, String> names = siteNames(sheet);
        return new LoadDetail(
                load.id().value(),
                load.kind(),
                load.state(),
                load.siteId().value(),
                names.getOrDefault(load.siteId().value(), ""),
                load.vehicleId().value(),
                sheet.vehicle().plateShown(),
                sheet.vehicle().type(),
                sheet.vehicle().body().name(),
                load.plannedAt(),
                load.preparedAt(),
                load.preparedByName(),
                load.startedAt(),
                load.arrivedAt(),
                load.closedAt(),
                load.departedAt(),
                load.unloadEndedAt(),
                load.cancelledAt(),
                load.cancelReason(),
                load.regulated(),
                load.simulated(),
                goods(sheet),
                rows.items(view, locale),
                rows.slots(sheet, locale),
                rows.presence(view, locale),
                rows.rough(sheet, locale),
                rows.seals(sheet, names),
                rows.differences(sheet, locale),
                rows.overrides(sheet, locale),
                scans(sheet),
                view.next(),
                words.lines(view.unmet(), locale),
                new TreeSet<>(view.actions()));
    }

    private Map<Long, String> siteNames(LoadSheet sheet) {
        Set<SiteId> ids = new HashSet<>(Set.of(sheet.load().siteId()));
        LoadSheet.ExpectedSeal seal = sheet.expectedSeal();
        if (seal != null) {
            ids.add(seal.siteId());
        }
        return sites.list(ids).stream()
                .collect(Collectors.toMap(site -> site.id().value(), Site::label));
    }

    private List<GoodsRow> goods(LoadSheet sheet) {
        Set<CustomerId> ids = sheet.cargo().stream()
                .map(cargo -> cargo.consignment().customerId())
                .collect(Collectors.toSet());
        Map<CustomerId, String> names = ids.isEmpty()
                ? Map.of()
                : customers.list(ids, Scope.all()).stream().collect(Collectors.toMap(Customer::id, Customer::name));
        return sheet.cargo().stream()
                .map(cargo -> goods(sheet, cargo, names.get(cargo.consignment().customerId())))
                .toList();
    }

    private GoodsRow goods(LoadSheet sheet, Cargo cargo, @Nullable String customer) {
        var goods = cargo.consignment().waybill().goods();
        List<PieceRow> pieces = pieces(sheet, cargo);
        Instant ended = sheet.facts().unloadEnd(cargo.id()).orElse(null);
        var regime = cargo.regime();
        return new GoodsRow(
                cargo.id().value(),
                cargo.number(),
                customer,
                goods.name(),
                goods.nature().stream().map(Enum::name).toList(),
                goods.packaging() == null ? null : goods.packaging().name(),
                cargo.regulated(),
                regime == null ? null : regime.version(),
                cargo.node().name(),
                cargo.goods().partial(),
                cargo.goods().expected(),
                (int) pieces.stream().filter(PieceRow::counted).count(),
                ended,
                ended == null || regime == null
                        ? null
                        : regulations
                                .get(regime.version())
                                .deadline("put_away", regime.customerClass())
                                .dueFrom(ended),
                isPutAway(pieces),
                pieces);
    }

    private static boolean isPutAway(List<PieceRow> pieces) {
        return pieces.stream().anyMatch(piece -> piece.location() != null)
                && pieces.stream().filter(PieceRow::counted).allMatch(piece -> piece.location() != null);
    }

    private static List<PieceRow> pieces(LoadSheet sheet, Cargo cargo) {
        List<PieceRow> pieces = new ArrayList<>();
        for (Piece piece : cargo.pieces()) {
            Deed scan = sheet.facts().counted().get(piece.id());
            pieces.add(new PieceRow(
                    piece.id().value(),
                    piece.seq(),
                    piece.code(),
                    scan != null,
                    scan == null ? null : scan.condition(),
                    scan == null ? null : scan.at(),
                    scan == null ? null : scan.byName(),
                    cargo.held().contains(piece.id()),
                    sheet.facts().place(cargo.id(), piece.id()).map(Deed::code).orElse(null)));
        }
        return pieces;
    }

    private static List<LoadDetail.LastScan> scans(LoadSheet sheet) {
        List<LoadDetail.LastScan> last = new ArrayList<>();
        List<Deed> scans = sheet.facts().deeds(Deed.Kind.SCAN);
        for (Deed deed : scans.reversed().subList(0, Math.min(RowComposer.LAST_SCANS, scans.size()))) {
            boolean stands = deed.pieceId() != null && sheet.facts().counted().containsKey(deed.pieceId())
                    || sheet.facts().strangers().containsKey(String.valueOf(deed.code()));
            last.add(new LoadDetail.LastScan(
                    String.valueOf(deed.code()), String.valueOf(deed.outcome()), !stands, deed.at(), deed.byName()));
        }
        return last;
    }
}
