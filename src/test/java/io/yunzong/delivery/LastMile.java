package io.yunzong.delivery;

import static io.yunzong.journey.Voyages.HEADQUARTERS;

import io.yunzong.TestPeople;
import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Goods;
import io.yunzong.consignments.Measures;
import io.yunzong.consignments.Piece;
import io.yunzong.consignments.PieceSpec;
import io.yunzong.consignments.Waybill;
import io.yunzong.delivery.HandOver.PieceOutcome;
import io.yunzong.delivery.HandOver.Result;
import io.yunzong.evidence.AddEvidence;
import io.yunzong.evidence.EvidenceDesk;
import io.yunzong.evidence.EvidenceKind;
import io.yunzong.evidence.Photos;
import io.yunzong.handling.Docks;
import io.yunzong.handling.LoadKind;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goods that have come to Chengdu and are to be delivered there, and the people who do it. */
@Lazy
@Component
public class LastMile {
    /** What whoever delivers to the door answers for. */
    static final List<HandOver.CheckAnswer> SAFELY = List.of(new HandOver.CheckAnswer("safe_delivery", true, null));

    private final Voyages voyages;
    private final TestPeople people;
    private final ConsignmentDesk booking;
    private final ConsignmentFinder consignments;
    private final ReleaseDesk releases;
    private final ReviewDesk reviews;
    private final ReceiptDesk receipts;
    private final EvidenceDesk evidence;
    private final Docks docks;
    private final JdbcClient jdbc;

    LastMile(
            Voyages voyages,
            TestPeople people,
            ConsignmentDesk booking,
            ConsignmentFinder consignments,
            ReleaseDesk releases,
            ReviewDesk reviews,
            ReceiptDesk receipts,
            EvidenceDesk evidence,
            Docks docks,
            JdbcClient jdbc) {
        this.voyages = voyages;
        this.people = people;
        this.booking = booking;
        this.consignments = consignments;
        this.releases = releases;
        this.reviews = reviews;
        this.receipts = receipts;
        this.evidence = evidence;
        this.docks = docks;
        this.jdbc = jdbc;
    }

    /** A consignment at its last branch, with everybody who has to do with it. */
    public record Stop(
            Voyage voyage,
            ConsignmentId id,
            List<PieceId> pieces,
            Caller keeper,
            Caller dispatcher,
            Caller manager,
            Caller courier,
            Caller shippingManager,
            Caller shippingTracker) {
        /** The same goods and people, when it is about these pieces only. */
        Stop with(List<PieceId> some) {
            return new Stop(voyage, id, some, keeper, dispatcher, manager, courier, shippingManager, shippingTracker);
        }
    }

    /** So many pieces in Chengdu's store, regulated as far as this module is concerned. */
    Stop arrived(int pieces) {
        Stop stop = stop(pieces, false, Goods.named("精密仪器"), Measures.unknown());
        regulate(stop.id());
        return stop;
    }

    Stop arrived(Goods goods, Measures measures) {
        Stop stop = stop(4, false, goods, measures);
        regulate(stop.id());
        return stop;
    }

    /** More goods that came the same way, regulated as far as this module is concerned. */
    ConsignmentId another(Stop stop, int pieces) {
        Stop other = stop(pieces, false, Goods.named("精密仪器"), Measures.unknown(), stop.voyage());
        regulate(other.id());
        return other.id();
    }

    /** Of a key customer, with nothing but its arrival on record. */
    Stop arrivedForKeyCustomer(int pieces) {
        return stop(pieces, true, Goods.named("精密仪器"), Measures.unknown());
    }

    Stop arrivedForOrdinaryCustomer() {
        return stop(2, false, Goods.named("百货"), Measures.unknown());
    }

    /** As if it were a key customer's; what was to be done on the docks before it came here stays out of these tests. */
    void regulate(ConsignmentId id) {
        jdbc.sql("""
                        update consignments.consignment set regulation_version = 1, customer_class = 'KEY'
                        where id = :id
                        """).param("id", id.value()).update();
    }

    private Stop stop(int pieces, boolean key, Goods goods, Measures measures) {
        return stop(pieces, key, goods, measures, voyages.voyage());
    }

    private Stop stop(int pieces, boolean key, Goods goods, Measures measures, Voyage voyage) {
        CustomerId customer = key ? voyages.keyCustomer() : voyages.customer();
        BookConsignment plain = voyages.order(voyage);
        Waybill waybill = plain.waybill();
        ConsignmentId id = booking.book(
                new BookConsignment(
                        plain.number(),
                        new Waybill(
                                customer,
                                null,
                                null,
                                waybill.consignor(),
                                waybill.consignee(),
                                goods,
                                measures,
                                waybill.promise(),
                                waybill.carriage(),
                                waybill.route()),
                        PieceSpec.plain(pieces),
                        plain.bookedAt(),
                        plain.source(),
                        false),
                HEADQUARTERS);
        if (!key) {
            voyages.say(id, JourneyEventKind.DEPARTED, voyage.hour(1), voyage.shanghai());
        }
        voyages.say(id, JourneyEventKind.ARRIVED, voyage.hour(9), voyage.chengdu());
        return standing(voyage, id);
    }

    /** Goods that stand in Chengdu's store may leave it with the voyage's truck. */
    public void release(Voyage voyage, ConsignmentId id) {
        approved(standing(voyage, id));
    }

    /** The people at both ends, for goods that stand in Chengdu. */
    public Stop standing(Voyage voyage, ConsignmentId id) {
        return new Stop(
                voyage,
                id,
                pieces(id),
                people.hire(Role.WAREHOUSE_KEEPER, voyage.chengdu()),
                people.hire(Role.DISPATCHER, voyage.chengdu()),
                people.hire(Role.OPERATIONS_MANAGER, voyage.chengdu()),
                people.hire(Role.DELIVERY_COURIER, voyage.chengdu()),
                people.hire(Role.OPERATIONS_MANAGER, voyage.shanghai()),
                people.hire(Role.TRACKER, voyage.shanghai()));
    }

    List<PieceId> pieces(ConsignmentId id) {
        return consignments.listPieces(id, Scope.all()).stream().map(Piece::id).toList();
    }

    public static Reported now() {
        return Reported.now(UUID.randomUUID().toString());
    }

    /** @param pieces none for all that may go */
    static PlanDelivery door(Stop stop, PieceId... pieces) {
        return new PlanDelivery(
                ReleaseOrder.Mode.DOOR,
                List.of(pieces),
                stop.voyage().truck(),
                "closed_body",
                null,
                TestPeople.idOf(stop.courier()),
                null,
                null,
                null);
    }

    /** Planned by the dispatcher, not yet submitted and without papers. */
    ReleaseId planned(Stop stop, PieceId... pieces) {
        return releases.plan(stop.id(), door(stop, pieces), now(), stop.dispatcher());
    }

    void papersComplete(ReleaseId id, Stop stop) {
        for (String code : List.of("delivery_note", "return_slip")) {
            releases.notePaper(id, NotePaper.present(code), now(), stop.keeper());
        }
        for (String code : List.of("customer_order", "gate_pass", "collection_slip", "quality_certificate")) {
            releases.notePaper(id, NotePaper.absent(code, "not_required"), now(), stop.keeper());
        }
    }

    /** Papers complete, before the reviewers. */
    public ReleaseId submitted(Stop stop, PieceId... pieces) {
        ReleaseId id = planned(stop, pieces);
        papersComplete(id, stop);
        releases.submit(id, revision(id), now(), stop.keeper());
        return id;
    }

    ReleaseId approved(Stop stop, PieceId... pieces) {
        ReleaseId id = submitted(stop, pieces);
        approve(id, stop);
        return id;
    }

    public void approve(ReleaseId id, Stop stop) {
        reviews.approve(id, revision(id), null, null, now(), stop.dispatcher());
        reviews.approve(id, revision(id), null, "同意", now(), stop.manager());
    }

    /** The courier is on the way with everything. */
    ReleaseId out(Stop stop) {
        ReleaseId id = approved(stop);
        loaded(stop);
        receipts.setOut(id, now(), stop.courier());
        return id;
    }

    /** Everything is on the vehicle of the delivery, by the rules of the dock. */
    public void loaded(Stop stop) {
        SiteId site =
                consignments.get(stop.id(), Scope.all()).waybill().destination().siteId();
        LoadId load =
                docks.prepared(LoadKind.DELIVERY_LOADING, site, stop.voyage().truck(), stop.id());
        docks.start(load, Docks.now());
        docks.scanAll(load, Docks.now());
        docks.close(load, Docks.now());
    }

    public int revision(ReleaseId id) {
        return jdbc.sql("select revision from delivery.release_order where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    EvidenceId signature(Stop stop) {
        return evidence(
                stop, "signature", EvidenceKind.SIGNATURE, Photos.png(Photos.scene(System.nanoTime(), 300, 100)));
    }

    EvidenceId photo(Stop stop, String slot) {
        return evidence(stop, slot, EvidenceKind.PHOTO, Photos.fresh());
    }

    private EvidenceId evidence(Stop stop, String slot, EvidenceKind kind, byte[] bytes) {
        return evidence.add(
                        new AddEvidence(
                                Subject.of(stop.id()),
                                slot,
                                kind,
                                null,
                                new ByteArrayInputStream(bytes),
                                "picture",
                                Reported.now(UUID.randomUUID().toString()),
                                null,
                                null,
                                null),
                        stop.courier())
                .id();
    }

    /** Everything there and whole, signed on the screen. */
    HandOver allWell(Stop stop) {
        return handOver(stop, outcomes(stop, 0, Result.OK), true, null);
    }

    /** Everything well, with these answers to what the regulation asks. */
    HandOver answering(Stop stop, HandOver.CheckAnswer... answers) {
        HandOver said = allWell(stop);
        return new HandOver(
                said.pieces(),
                said.signerName(),
                said.relation(),
                said.agent(),
                said.clean(),
                said.reservations(),
                said.remark(),
                said.signatureId(),
                said.slipIds(),
                said.latitude(),
                said.longitude(),
                said.placeText(),
                List.of(answers),
                said.refusal());
    }

    /** Everything well, at the counter, where nobody delivers. */
    HandOver collected(Stop stop) {
        return answering(stop);
    }

    /** The last so many pieces fare like this, the others are whole. */
    static List<PieceOutcome> outcomes(Stop stop, int last, Result result) {
        List<PieceOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < stop.pieces().size(); i++) {
            boolean otherwise = i >= stop.pieces().size() - last;
            outcomes.add(new PieceOutcome(stop.pieces().get(i), otherwise ? result : Result.OK, null));
        }
        return outcomes;
    }

    HandOver handOver(Stop stop, List<PieceOutcome> outcomes, boolean clean, HandOver.@Nullable Refused refused) {
        return new HandOver(
                outcomes,
                "陈晓明",
                "consignee",
                false,
                clean,
                List.of(),
                null,
                signature(stop),
                List.of(),
                null,
                null,
                null,
                consignments.get(stop.id(), Scope.all()).regime() == null ? List.of() : SAFELY,
                refused);
    }

    /** The last so many pieces are refused as wet, with a photo. */
    public HandOver refusing(Stop stop, int last) {
        return handOver(stop, outcomes(stop, last, Result.REFUSED), false, wet(stop));
    }

    HandOver.Refused wet(Stop stop) {
        return new HandOver.Refused(
                "wet", null, "陈晓明", "外箱湿透，拒收", null, "隔离区 G-3", List.of(photo(stop, "refused_goods")));
    }
}
