package io.yunzong.consignments;

import static io.yunzong.consignments.Carrier.HEADQUARTERS;
import static io.yunzong.consignments.WaybillFixtures.waybill;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.YunzongTest;
import io.yunzong.consignments.ConsignmentsRefused.Why;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.NetworkFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@YunzongTest
@Tag("D-18")
class BulkBookingTest {
    private static final int MANY = 10_000;

    private final ConsignmentDesk desk;
    private final Carrier carrier;
    private final JdbcClient jdbc;

    BulkBookingTest(ConsignmentDesk desk, Carrier carrier, JdbcClient jdbc) {
        this.desk = desk;
        this.carrier = carrier;
        this.jdbc = jdbc;
    }

    @Test
    void refusesRowsOneByOneAndBooksTheRest() {
        Waybill waybill = waybill(carrier.customer("电商"), carrier.branch("义乌"), carrier.branch("成都"));
        String prefix = NetworkFixtures.code("X");
        desk.book(BookConsignment.now(prefix + "-A", waybill, PieceSpec.plain(1)), HEADQUARTERS);
        Waybill strange = WaybillFixtures.waybill(new CustomerId(-5), waybill.goods(), waybill.route());

        List<BookingOutcome> outcomes = desk.bookAll(
                List.of(
                        BookConsignment.now(prefix + "-a", waybill, PieceSpec.plain(1)),
                        BookConsignment.now(prefix + "-B", waybill, PieceSpec.plain(1)),
                        BookConsignment.now(prefix + "-b", waybill, PieceSpec.plain(1)),
                        BookConsignment.now(prefix + "-C", strange, List.of())),
                HEADQUARTERS);

        assertThat(outcomes.stream()
                        .map(outcome ->
                                outcome.unmet().stream().map(Unmet::code).collect(Collectors.joining(" "))))
                .containsExactly(
                        Why.NUMBER_TAKEN.code(),
                        "",
                        Why.NUMBER_REPEATED.code(),
                        Why.PIECE_COUNT_INVALID.code() + " " + Why.CUSTOMER_UNKNOWN.code());
        assertThat(outcomes.stream().map(BookingOutcome::booked)).containsExactly(false, true, false, false);
    }

    @Test
    void booksTenThousandParcelsWithTheirDuplicates() {
        Waybill waybill =
                waybill(carrier.customer("电商"), carrier.branch("义乌"), carrier.branch("武汉"), carrier.branch("成都"));
        String prefix = NetworkFixtures.code("P");
        List<BookConsignment> orders = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            // every hundredth repeats the one before
            String number = prefix + "-" + (i % 100 == 99 ? i - 1 : i);
            orders.add(BookConsignment.now(number, waybill, PieceSpec.plain(1 + i % 2)));
        }

        long start = System.nanoTime();
        List<BookingOutcome> outcomes = desk.bookAll(orders, HEADQUARTERS);
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf("%d waybills booked in %d ms%n", MANY, millis);

        assertThat(outcomes).hasSize(MANY);
        assertThat(outcomes.stream().filter(BookingOutcome::booked)).hasSize(MANY - MANY / 100);
        assertThat(outcomes.get(99).unmet()).extracting(Unmet::code).containsExactly(Why.NUMBER_REPEATED.code());
        assertThat(count("consignment_v c where c.number like :prefix", prefix)).isEqualTo(9_900);
        assertThat(count("piece_v c where c.code like :prefix", prefix)).isEqualTo(9_900 + 4_900);
        assertThat(count(
                        "route_node_v n join consignments.consignment_v c on c.id = n.consignment_id"
                                + " where c.number like :prefix",
                        prefix))
                .isEqualTo(3 * 9_900);
        assertThat(millis).as("milliseconds, on a busy machine").isLessThan(30_000);
    }

    private long count(String from, String prefix) {
        return jdbc.sql("select count(*) from consignments." + from)
                .param("prefix", prefix + "-%")
                .query(Long.class)
                .single();
    }
}
