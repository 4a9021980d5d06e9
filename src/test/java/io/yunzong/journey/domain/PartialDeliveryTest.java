package io.yunzong.journey.domain;

import static io.yunzong.journey.JourneyEventKind.ARRIVED;
import static io.yunzong.journey.JourneyEventKind.DELIVERED;
import static io.yunzong.journey.JourneyEventKind.OUT_FOR_DELIVERY;
import static io.yunzong.journey.JourneyEventKind.REFUSED;
import static io.yunzong.journey.JourneyEventKind.RETURNED;
import static io.yunzong.journey.domain.JourneyFixtures.CHENGDU;
import static io.yunzong.journey.domain.JourneyFixtures.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.kernel.PieceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ten pieces of which not all are taken. */
@Tag("A-34")
@Tag("A-37")
class PartialDeliveryTest {
    private static final JourneyPlan TEN = tenPieces();

    private static JourneyPlan tenPieces() {
        JourneyPlan plan = JourneyFixtures.shanghaiToChengdu();
        return new JourneyPlan(
                plan.id(),
                plan.bookedAt(),
                plan.promisedDeliveryAt(),
                plan.cancelledAt(),
                plan.vehicleId(),
                plan.nodes(),
                10);
    }

    private static List<PieceId> pieces(int from, int to) {
        return LongStream.rangeClosed(from, to).mapToObj(PieceId::new).toList();
    }

    private static JourneyEvent of(JourneyEventKind kind, double hour, List<PieceId> pieces) {
        JourneyEvent event = event(kind, hour, kind == ARRIVED ? CHENGDU : null);
        return new JourneyEvent(
                event.id(),
                event.consignmentId(),
                pieces,
                kind,
                event.occurredAt(),
                event.recordedAt(),
                event.siteId(),
                null,
                null,
                null,
                null,
                null,
                event.source(),
                event.reporter(),
                event.reporterName(),
                event.reportKey(),
                null,
                event.flags());
    }

    private static List<JourneyEvent> eightSignedTwoRefused() {
        return new ArrayList<>(List.of(
                of(ARRIVED, 38, List.of()),
                of(OUT_FOR_DELIVERY, 39, List.of()),
                of(DELIVERED, 40, pieces(1, 8)),
                of(REFUSED, 40, pieces(9, 10))));
    }

    private static ConsignmentStatus status(Collection<JourneyEvent> events) {
        return Journey.derive(TEN, events).status();
    }

    @Test
    void eightOfTenIsNotDelivered() {
        List<JourneyEvent> events = eightSignedTwoRefused();

        assertThat(status(events)).isEqualTo(ConsignmentStatus.PARTLY_DELIVERED);
        assertThat(Journey.derive(TEN, events).deliveredAt()).isNull();
    }

    @Test
    void itIsDeliveredWhenTheRestIsSignedForLater() {
        List<JourneyEvent> events = eightSignedTwoRefused();
        events.add(of(OUT_FOR_DELIVERY, 60, pieces(9, 10)));
        assertThat(status(events)).isEqualTo(ConsignmentStatus.OUT_FOR_DELIVERY);
        events.add(of(DELIVERED, 61, pieces(9, 10)));

        assertThat(status(events)).isEqualTo(ConsignmentStatus.DELIVERED);
    }

    @Test
    void itEndsAsReturnedWhenTheRestWentBack() {
        List<JourneyEvent> events = eightSignedTwoRefused();
        events.add(of(RETURNED, 50, pieces(9, 10)));

        assertThat(status(events)).isEqualTo(ConsignmentStatus.RETURNED);
        assertThat(ConsignmentStatus.RETURNED.isFinal()).isTrue();
    }

    @Test
    void whatNobodyTookIsRefused() {
        assertThat(status(List.of(
                        of(ARRIVED, 38, List.of()),
                        of(OUT_FOR_DELIVERY, 39, List.of()),
                        of(REFUSED, 40, pieces(1, 10)))))
                .isEqualTo(ConsignmentStatus.REFUSED);
    }

    @Test
    void eachPieceHasItsOwnEnd() {
        JourneyPlan one = TEN.ofOnePiece();
        List<JourneyEvent> refused = List.of(of(ARRIVED, 38, List.of()), of(REFUSED, 40, pieces(9, 10)));

        assertThat(Journey.derive(one, refused).status()).isEqualTo(ConsignmentStatus.REFUSED);
        assertThat(Journey.derive(one, List.of(of(DELIVERED, 40, pieces(1, 8)))).status())
                .isEqualTo(ConsignmentStatus.DELIVERED);
    }
}
