package io.yunzong.delivery;

import static io.yunzong.delivery.LastMile.now;
import static io.yunzong.journey.JourneyEventKind.DELIVERED;
import static io.yunzong.journey.JourneyEventKind.LOADED;
import static io.yunzong.journey.JourneyEventKind.OUT_FOR_DELIVERY;
import static io.yunzong.journey.JourneyEventKind.REFUSED;
import static io.yunzong.journey.JourneyEventKind.RETURNED;
import static io.yunzong.journey.Voyages.HEADQUARTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.YunzongTest;
import io.yunzong.delivery.HandOver.Result;
import io.yunzong.delivery.LastMile.Stop;
import io.yunzong.delivery.domain.Refusals;
import io.yunzong.journey.ClaimedEvent;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.Source;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A claim about the last stretch holds only for the pieces, the branch and the moment it was released or signed for. */
@YunzongTest
@Tag("A-35")
class ReleaseGateTest {
    private final LastMile mile;
    private final ReleaseGate gate;
    private final ReviewDesk reviews;
    private final ReceiptDesk receipts;
    private final RefusalDesk refusals;
    private final Refusals known;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReleaseGateTest(
            LastMile mile,
            ReleaseGate gate,
            ReviewDesk reviews,
            ReceiptDesk receipts,
            RefusalDesk refusals,
            Refusals known,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.mile = mile;
        this.gate = gate;
        this.reviews = reviews;
        this.receipts = receipts;
        this.refusals = refusals;
        this.known = known;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private List<String> against(Stop stop, JourneyEventKind kind, Instant at, SiteId site, List<PieceId> pieces) {
        ClaimedEvent claim = new ClaimedEvent(stop.id(), kind, at, site, pieces, null, Source.SCAN, false, "");
        return gate.unmet(List.of(claim), HEADQUARTERS).stream()
                .map(Unmet::code)
                .toList();
    }

    private List<String> against(Stop stop, JourneyEventKind kind, PieceId... pieces) {
        return against(stop, kind, clock.instant(), stop.voyage().chengdu(), List.of(pieces));
    }

    @Test
    void whatAReviewerSentBackStays() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.submitted(stop);
        reviews.reject(id, mile.revision(id), null, "count", null, now(), stop.manager());

        assertThat(against(stop, OUT_FOR_DELIVERY)).containsExactly("delivery.release_rejected");
    }

    @Test
    void everyPieceIsHeldAgainstItsOwnOrder() {
        Stop stop = mile.arrived(2);
        mile.approved(stop, stop.pieces().get(0));
        mile.planned(stop, stop.pieces().get(1));

        assertThat(against(stop, LOADED, stop.pieces().get(0))).isEmpty();
        assertThat(against(stop, LOADED, stop.pieces().get(1))).contains("delivery.release_not_submitted");
        assertThat(against(stop, LOADED)).contains("delivery.release_not_submitted");
    }

    @Test
    void whileSomebodyEditsTheOrderNothingLeavesByIt() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.approved(stop);

        transaction.executeWithoutResult(editing -> {
            jdbc.sql("update delivery.release_order set revision = revision where id = :id")
                    .param("id", id.value())
                    .update();
            assertThat(CompletableFuture.supplyAsync(() -> against(stop, LOADED))
                            .join())
                    .containsExactly("delivery.release_busy");
        });
        assertThat(against(stop, LOADED)).isEmpty();
    }

    @Test
    void loadingOnTheWayIsNoMatterOfRelease() {
        Stop stop = mile.arrived(2);

        assertThat(against(stop, LOADED, clock.instant(), stop.voyage().wuhan(), List.of()))
                .isEmpty();
        assertThat(gate.unmetToLoad(List.of(stop.id()), stop.voyage().wuhan())).isEmpty();
        assertThat(against(stop, LOADED)).containsExactly("delivery.release_missing");
    }

    @Test
    @Tag("A-37")
    void whatWasSignedForOrPutAsideNeedsNoOrderUntilItIsBroughtAgain() {
        Stop stop = mile.arrived(3);
        Stop two = stop.with(stop.pieces().subList(0, 2));
        ReleaseId first =
                mile.approved(stop, stop.pieces().get(0), stop.pieces().get(1));
        receipts.handOver(first, mile.refusing(two, 1), now(), stop.courier());
        mile.approved(stop, stop.pieces().get(2));

        assertThat(against(stop, LOADED))
                .as("all there is left, one piece signed for and one put aside")
                .isEmpty();

        Refusal refusal = known.list(List.of(stop.id())).getLast();
        refusals.decide(refusal.id(), Refusal.Decision.REDELIVER, null, now(), stop.shippingManager());
        assertThat(against(stop, LOADED))
                .as("the piece that is brought again is on no order yet")
                .containsExactly("delivery.release_missing");
    }

    @Test
    @Tag("A-34")
    void onlyWhatWasSignedCountsAsDelivered() {
        Stop stop = mile.arrived(3);
        List<PieceId> taken = stop.pieces().subList(0, 2);
        ReleaseId id = mile.approved(stop);
        SignedReceipt receipt = receipts.handOver(
                id, mile.handOver(stop, LastMile.outcomes(stop, 1, Result.SHORT), false, null), now(), stop.courier());
        SiteId chengdu = stop.voyage().chengdu();

        assertThat(against(stop, DELIVERED, receipt.signedAt(), chengdu, taken)).isEmpty();
        assertThat(against(stop, DELIVERED, receipt.signedAt(), chengdu, List.of()))
                .as("one piece was short")
                .contains("delivery.receipt_missing");
        assertThat(against(
                        stop,
                        DELIVERED,
                        receipt.signedAt(),
                        chengdu,
                        stop.pieces().subList(1, 3)))
                .as("other pieces")
                .contains("delivery.receipt_missing");
        assertThat(against(stop, DELIVERED, receipt.signedAt().minus(Duration.ofMinutes(5)), chengdu, taken))
                .as("before anybody signed")
                .contains("delivery.receipt_missing");
    }

    @Test
    @Tag("A-34")
    void aDeliveryWithoutAReceiptNamesWhatTheOrderLacksToo() {
        assertThat(against(mile.arrived(2), DELIVERED))
                .containsExactly("delivery.receipt_missing", "delivery.release_missing");
    }

    @Test
    @Tag("A-37")
    void onlyWhatWasRefusedOrSentBackCountsAsSuch() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.approved(stop);
        receipts.handOver(id, mile.refusing(stop, 1), now(), stop.courier());
        Refusal refusal = known.list(List.of(stop.id())).getLast();
        SiteId chengdu = stop.voyage().chengdu();

        assertThat(against(stop, REFUSED, refusal.refusedAt(), chengdu, refusal.pieceIds()))
                .isEmpty();
        assertThat(against(
                        stop, REFUSED, refusal.refusedAt().minus(Duration.ofMinutes(5)), chengdu, refusal.pieceIds()))
                .containsExactly("delivery.refusal_missing");
        refusals.decide(refusal.id(), Refusal.Decision.RETURN, null, now(), stop.shippingManager());
        assertThat(against(stop, RETURNED, clock.instant(), chengdu, refusal.pieceIds()))
                .as("it has not left yet")
                .containsExactly("delivery.refusal_missing");
    }
}
