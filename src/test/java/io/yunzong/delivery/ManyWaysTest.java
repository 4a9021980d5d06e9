package io.yunzong.delivery;

import static io.yunzong.delivery.LastMile.now;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.delivery.LastMile.Stop;
import io.yunzong.handling.Docks;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Scope;
import io.yunzong.regulation.Publications;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Collected at the branch, on a trip of its own, on one with other goods; by the words of the version it began under. */
@YunzongTest
class ManyWaysTest {
    private final LastMile mile;
    private final ReleaseDesk releases;
    private final ReceiptDesk receipts;
    private final JourneyFinder journeys;
    private final Publications publications;

    ManyWaysTest(
            LastMile mile,
            ReleaseDesk releases,
            ReceiptDesk receipts,
            JourneyFinder journeys,
            Publications publications) {
        this.mile = mile;
        this.releases = releases;
        this.receipts = receipts;
        this.journeys = journeys;
        this.publications = publications;
    }

    private static PlanDelivery shared(Stop stop, @Nullable String reason, @Nullable String remark) {
        return new PlanDelivery(
                ReleaseOrder.Mode.DOOR,
                List.of(),
                stop.voyage().truck(),
                "closed_body",
                remark,
                TestPeople.idOf(stop.courier()),
                reason,
                null,
                null);
    }

    @Test
    @Tag("A-35")
    @Tag("A-36")
    void whatIsCollectedAtTheBranchIsReleasedByTwoAndSignedThere() {
        Stop stop = mile.arrived(2);
        ReleaseId id = releases.plan(stop.id(), PlanDelivery.pickUp(), now(), stop.dispatcher());
        assertRefused(() -> receipts.handOver(id, mile.collected(stop), now(), stop.keeper()))
                .as("nobody has reviewed it")
                .contains("delivery.release_not_submitted");
        releases.notePaper(id, NotePaper.absent("pickup_authority", "not_required"), now(), stop.keeper());
        releases.submit(id, mile.revision(id), now(), stop.keeper());
        mile.approve(id, stop);
        assertRefused(() -> receipts.setOut(id, now(), stop.courier())).isNotEmpty();

        receipts.handOver(id, mile.collected(stop), now(), stop.keeper());

        assertThat(journeys.get(stop.id(), Scope.all()).status()).isEqualTo(ConsignmentStatus.DELIVERED);
    }

    @Test
    @Tag("A-31")
    void aTripWithOtherGoodsSaysWhy() {
        Stop stop = mile.arrived(2);
        mile.planned(stop);
        ConsignmentId other = mile.another(stop, 2);
        Stop second = mile.standing(stop.voyage(), other);

        assertRefused(() -> releases.plan(other, shared(stop, null, null), now(), stop.dispatcher()))
                .as("the truck carries other goods already")
                .containsExactly("delivery.mixed_reason_missing");
        assertRefused(() -> releases.plan(other, shared(stop, "because", null), now(), stop.dispatcher()))
                .containsExactly("delivery.code_unknown");
        assertRefused(() -> releases.plan(other, shared(stop, "other", null), now(), stop.dispatcher()))
                .containsExactly("delivery.remark_missing");

        releases.plan(other, shared(stop, "same_route", null), now(), second.dispatcher());
    }

    @Test
    @Tag("C-15")
    void itsReasonsAreThoseOfTheVersionItBeganUnder() {
        Stop before = mile.arrivedForKeyCustomer(2);
        String word = "test_" + Docks.key().substring(0, 8);
        publications.word("mixed_trip", word);
        Stop after = mile.arrivedForKeyCustomer(2);

        assertRefused(() -> releases.plan(before.id(), shared(before, word, null), now(), before.dispatcher()))
                .containsExactly("delivery.code_unknown");
        releases.plan(after.id(), shared(after, word, null), now(), after.dispatcher());
    }
}
