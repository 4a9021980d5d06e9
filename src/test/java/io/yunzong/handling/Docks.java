package io.yunzong.handling;

import static java.util.Objects.requireNonNull;

import io.yunzong.TestPeople;
import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Piece;
import io.yunzong.consignments.Regime;
import io.yunzong.evidence.AddEvidence;
import io.yunzong.evidence.EvidenceDesk;
import io.yunzong.evidence.EvidenceKind;
import io.yunzong.evidence.Photos;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.VehicleId;
import io.yunzong.regulation.Stage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Branches with their people, loads and photos for tests. */
@TestComponent
public class Docks {
    private final Voyages voyages;
    private final TestPeople people;
    private final ConsignmentDesk consignments;
    private final ConsignmentFinder finder;
    private final LoadDesk desk;
    private final LoadFinder loads;
    private final EvidenceDesk evidence;
    private final Map<SiteId, Map<Role, Caller>> staff = new HashMap<>();

    Docks(
            Voyages voyages,
            TestPeople people,
            ConsignmentDesk consignments,
            ConsignmentFinder finder,
            LoadDesk desk,
            LoadFinder loads,
            EvidenceDesk evidence) {
        this.voyages = voyages;
        this.people = people;
        this.consignments = consignments;
        this.finder = finder;
        this.desk = desk;
        this.loads = loads;
        this.evidence = evidence;
    }

    /** A voyage whose customer is a key customer. */
    public Voyage keyVoyage() {
        Voyage voyage = voyages.voyage();
        return new Voyage(
                voyage.shanghai(),
                voyage.wuhan(),
                voyage.chengdu(),
                voyage.truck(),
                voyage.otherTruck(),
                voyages.keyCustomer(),
                voyage.start());
    }

    public ConsignmentId booked(Voyage voyage) {
        return voyages.booked(voyage);
    }

    public ConsignmentId booked(BookConsignment order) {
        return consignments.book(order, Voyages.HEADQUARTERS);
    }

    /** Whoever holds the role at the branch: always the same person. */
    public Caller at(SiteId site, Role role) {
        return staff.computeIfAbsent(site, id -> new EnumMap<>(Role.class))
                .computeIfAbsent(role, wanted -> people.hire(wanted, site));
    }

    public Caller keeper(SiteId site) {
        return at(site, Role.WAREHOUSE_KEEPER);
    }

    public Caller supervisor(SiteId site) {
        return at(site, Role.LOADING_SUPERVISOR);
    }

    public Caller manager(SiteId site) {
        return at(site, Role.OPERATIONS_MANAGER);
    }

    public static Reported now() {
        return Reported.now(key());
    }

    public static Reported at(Instant time) {
        return new Reported(key(), time, 0);
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    public LoadId prepared(LoadKind kind, SiteId site, VehicleId vehicle, ConsignmentId... goods) {
        return prepared(now(), kind, site, vehicle, goods);
    }

    public LoadId prepared(Reported report, LoadKind kind, SiteId site, VehicleId vehicle, ConsignmentId... goods) {
        List<PrepareLoad.Goods> list =
                Stream.of(goods).map(PrepareLoad.Goods::whole).toList();
        return desk.prepare(new PrepareLoad(report, kind, site, vehicle, null, list), keeper(site))
                .loadId();
    }

    public LoadView view(LoadId load) {
        Load found = loads.get(load, Scope.all());
        return loads.view(load, keeper(found.siteId()));
    }

    public LoadSheet sheet(LoadId load) {
        return view(load).sheet();
    }

    public void apply(LoadId load, LoadCommand command, Caller caller) {
        desk.apply(load, command, caller);
    }

    public void sign(LoadId load, Stage stage, String code, @Nullable ConsignmentId of, Caller caller) {
        apply(load, new LoadCommand.Check(now(), stage, code, of, CheckOutcome.PASS, null), caller);
    }

    public void photo(LoadId load, Subject subject, String slot, SiteId site, Caller caller) {
        evidence.add(
                new AddEvidence(
                        subject,
                        slot,
                        EvidenceKind.PHOTO,
                        site,
                        new ByteArrayInputStream(Photos.fresh()),
                        "photo.jpg",
                        Reported.now(key()),
                        null,
                        null,
                        new Subject("load", load.value())),
                caller);
    }

    /** Signs everything and takes every photo the step waits for. */
    public void satisfy(LoadId load, LoadStep step) {
        sign(load, step);
        photograph(load, step);
    }

    public void sign(LoadId load, LoadStep step) {
        LoadSheet sheet = sheet(load);
        SiteId site = sheet.load().siteId();
        sheet.demands().checks().stream()
                .filter(check -> check.step() == step && !sheet.facts().passed(check.key()))
                .forEach(check ->
                        sign(load, check.stage(), check.code(), check.consignment(), at(site, check.signingRole())));
    }

    public void photograph(LoadId load, LoadStep step) {
        LoadSheet sheet = sheet(load);
        SiteId site = sheet.load().siteId();
        sheet.demands().slots().stream()
                .filter(slot -> slot.step() == step)
                .forEach(slot -> photo(load, slot.subject(), slot.code(), site, keeper(site)));
    }

    /** All the preparation, and the work begun, with the supervisor on site where one is wanted. */
    public void start(LoadId load, Reported report) {
        satisfy(load, LoadStep.START);
        LoadSheet sheet = sheet(load);
        SiteId site = sheet.load().siteId();
        LoadSheet.ExpectedSeal seal = sheet.expectedSeal();
        if (seal != null) {
            apply(load, new LoadCommand.CheckSeal(at(report), seal.number()), keeper(site));
        }
        if (sheet.demands().presence() != null) {
            apply(load, new LoadCommand.CheckIn(at(report), null, null, "1号月台"), supervisor(site));
        }
        apply(load, new LoadCommand.Start(report), keeper(site));
    }

    private static Reported at(Reported other) {
        return new Reported(key(), other.deviceTime(), other.deviceClockOffsetMs());
    }

    public void scanAll(LoadId load, Reported report) {
        LoadSheet sheet = sheet(load);
        sheet.cargo().stream()
                .flatMap(cargo -> cargo.pieces().stream())
                .forEach(piece -> scan(load, at(report), piece));
    }

    public @Nullable ScanAnswer scan(LoadId load, Reported report, Piece piece) {
        SiteId site = loads.get(load, Scope.all()).siteId();
        return desk.apply(load, new LoadCommand.Scan(report, piece.code(), null, null, null), keeper(site))
                .scan();
    }

    public void close(LoadId load, Reported report) {
        satisfy(load, LoadStep.CLOSE);
        apply(
                load,
                new LoadCommand.Close(report),
                keeper(loads.get(load, Scope.all()).siteId()));
    }

    public void depart(LoadId load, String seal, Reported report) {
        SiteId site = loads.get(load, Scope.all()).siteId();
        satisfy(load, LoadStep.DEPART);
        if (sheet(load).demands().seal()) {
            apply(load, new LoadCommand.ApplySeal(at(report), seal, null, null), keeper(site));
        }
        apply(load, new LoadCommand.Depart(report), keeper(site));
    }

    /** Loaded with everything the regulation wants, and away. */
    public LoadId sent(SiteId site, VehicleId vehicle, String seal, Instant from, Instant to, ConsignmentId... goods) {
        LoadId load = prepared(at(from.minusSeconds(1200)), LoadKind.LOADING, site, vehicle, goods);
        start(load, at(from));
        scanAll(load, at(from.plusSeconds(60)));
        close(load, at(to.minusSeconds(60)));
        depart(load, seal, at(to));
        return load;
    }

    /** Taken off the vehicle with everything the regulation wants, and put away. */
    public LoadId received(SiteId site, VehicleId vehicle, Instant from, Instant to) {
        LoadId load = prepared(at(from.minusSeconds(1200)), LoadKind.UNLOADING, site, vehicle);
        start(load, at(from));
        scanAll(load, at(from.plusSeconds(60)));
        close(load, at(to));
        putAway(load, at(to));
        return load;
    }

    public void putAway(LoadId load, Reported report) {
        satisfy(load, LoadStep.PUT_AWAY);
        LoadSheet sheet = sheet(load);
        sheet.consignments()
                .forEach(id -> apply(
                        load,
                        new LoadCommand.PutAway(at(report), id, List.of(), "A区-03"),
                        keeper(sheet.load().siteId())));
    }

    /** Loaded for delivery and out. */
    public LoadId out(SiteId site, VehicleId vehicle, Instant from, Instant to, ConsignmentId... goods) {
        LoadId load = prepared(at(from.minusSeconds(600)), LoadKind.DELIVERY_LOADING, site, vehicle, goods);
        start(load, at(from));
        scanAll(load, at(from.plusSeconds(60)));
        close(load, at(to.minusSeconds(60)));
        depart(load, "", at(to));
        return load;
    }

    public List<Piece> pieces(ConsignmentId id) {
        return finder.listPieces(id, Scope.all());
    }

    public PieceId piece(ConsignmentId id, int seq) {
        return pieces(id).get(seq - 1).id();
    }

    public String number(ConsignmentId id) {
        return finder.get(id, Scope.all()).number();
    }

    public Map<ConsignmentId, Regime> regimes(List<ConsignmentId> ids) {
        return finder.regimes(ids, Scope.all());
    }

    public LoadFinder finder() {
        return requireNonNull(loads);
    }
}
