package io.yunzong.incidents;

import io.yunzong.TestPeople;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Piece;
import io.yunzong.evidence.AddEvidence;
import io.yunzong.evidence.EvidenceDesk;
import io.yunzong.evidence.EvidenceKind;
import io.yunzong.evidence.Photos;
import io.yunzong.handling.Docks;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.IncidentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.regulation.Severity;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Goods with which something is wrong, and the people who have to do with it. */
@Lazy
@Component
public class Troubles {
    private final Voyages voyages;
    private final Docks docks;
    private final TestPeople people;
    private final ConsignmentFinder consignments;
    private final EvidenceDesk evidence;
    private final IncidentDesk desk;
    private final IncidentWork work;
    private final ReportDesk reports;
    private final OpinionDesk opinions;
    private final IncidentFinder finder;

    Troubles(
            Voyages voyages,
            Docks docks,
            TestPeople people,
            ConsignmentFinder consignments,
            EvidenceDesk evidence,
            IncidentDesk desk,
            IncidentWork work,
            ReportDesk reports,
            OpinionDesk opinions,
            IncidentFinder finder) {
        this.voyages = voyages;
        this.docks = docks;
        this.people = people;
        this.consignments = consignments;
        this.evidence = evidence;
        this.desk = desk;
        this.work = work;
        this.reports = reports;
        this.opinions = opinions;
        this.finder = finder;
    }

    /**
     * Goods of an ordinary customer, whose way no gate but a hold can close, at a branch.
     *
     * @param tracker of that branch
     */
    public record Goods(
            Voyage voyage, ConsignmentId id, List<PieceId> pieces, SiteId site, Caller tracker, Caller quality) {
        PieceId piece(int seq) {
            return pieces.get(seq - 1);
        }
    }

    /** In Wuhan, a transit. */
    public Goods inTransit() {
        Voyage voyage = voyages.voyage();
        ConsignmentId id = voyages.onTheWayToWuhan(voyage);
        voyages.say(id, JourneyEventKind.ARRIVED, voyage.hour(4), voyage.wuhan());
        return goods(voyage, id, voyage.wuhan());
    }

    /** In Chengdu, where they are to be delivered. */
    public Goods arrived() {
        Voyage voyage = voyages.voyage();
        ConsignmentId id = voyages.onTheWayToWuhan(voyage);
        voyages.say(id, JourneyEventKind.ARRIVED, voyage.hour(9), voyage.chengdu());
        return goods(voyage, id, voyage.chengdu());
    }

    /** Still in Shanghai. */
    public Goods atTheStart() {
        Voyage voyage = voyages.voyage();
        return goods(voyage, voyages.booked(voyage), voyage.shanghai());
    }

    public Goods goods(Voyage voyage, ConsignmentId id, SiteId site) {
        return new Goods(
                voyage,
                id,
                consignments.listPieces(id, Scope.all()).stream().map(Piece::id).toList(),
                site,
                docks.at(site, Role.TRACKER),
                people.hire(Role.QUALITY_CONTROLLER));
    }

    public static Reported now() {
        return Reported.now(UUID.randomUUID().toString());
    }

    static OpenIncident found(Goods goods, IncidentKind kind, PieceId... pieces) {
        return new OpenIncident(goods.id(), kind, null, List.of(pieces), null, "外箱破损", List.of());
    }

    /** Opened by the branch's tracker. */
    public Incident opened(Goods goods, IncidentKind kind, PieceId... pieces) {
        return get(desk.open(found(goods, kind, pieces), now(), goods.tracker()));
    }

    Incident get(IncidentId id) {
        return finder.get(id, Scope.all());
    }

    Incident read(Incident incident) {
        return get(incident.id());
    }

    static Signal signal(Goods goods, IncidentKind kind, @Nullable Severity severity, String key) {
        return new Signal(
                goods.id(),
                kind,
                goods.site(),
                List.of(),
                severity,
                "test",
                "系统发现",
                goods.voyage().hour(9.5),
                key);
    }

    public EvidenceId photo(Goods goods) {
        return evidence.add(
                        new AddEvidence(
                                Subject.of(goods.id()),
                                "incident",
                                EvidenceKind.PHOTO,
                                goods.site(),
                                new ByteArrayInputStream(Photos.fresh()),
                                "photo.jpg",
                                now(),
                                null,
                                null,
                                null),
                        goods.tracker())
                .id();
    }

    static WriteReport report(EvidenceId... photos) {
        return new WriteReport("外箱破损两处", "中转卸车时被压", "堆码过高", "已加固，货物完好", List.of(photos), null);
    }

    /** Handed in with everything. */
    public Incident reported(Incident incident, Goods goods) {
        reports.report(incident.id(), report(photo(goods)), now(), goods.tracker());
        return read(incident);
    }

    /** Everything on the checklist is there or does not apply. */
    void complete(Incident incident, Goods goods) {
        for (Material item : finder.materials(incident.id(), Scope.all())) {
            EvidenceId proof = item.required() ? photo(goods) : null;
            reports.material(incident.id(), item.code(), proof, proof == null ? "客户未提供" : null, now(), goods.tracker());
        }
    }

    /** Headquarters has said to go on, and the branch has shown how it was solved. */
    Incident solved(Incident incident, Goods goods) {
        opinions.give(incident.id(), new Opinion("continue", "加固后继续转运", List.of()), now(), goods.quality());
        opinions.solve(incident.id(), "已加固", List.of(photo(goods)), now(), goods.tracker());
        return read(incident);
    }

    void acted(Incident incident, Goods goods) {
        work.act(incident.id(), "已隔离", List.of(), now(), goods.tracker());
    }
}
