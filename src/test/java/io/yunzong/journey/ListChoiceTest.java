package io.yunzong.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a list is narrowed to: both ends of a lane, chosen rows, and words that are not to be found. */
@YunzongTest
class ListChoiceTest {
    private final Browser.Factory browsers;
    private final TestPeople people;
    private final Voyages voyages;
    private final ConsignmentDesk consignments;
    private final JdbcClient jdbc;
    private final Voyage voyage;
    private final Browser supervisor;

    ListChoiceTest(
            Browser.Factory browsers,
            TestPeople people,
            Voyages voyages,
            ConsignmentDesk consignments,
            JdbcClient jdbc) {
        this.browsers = browsers;
        this.people = people;
        this.voyages = voyages;
        this.consignments = consignments;
        this.jdbc = jdbc;
        this.voyage = voyages.voyage();
        this.supervisor = browsers.as(Role.TRACKING_SUPERVISOR);
    }

    private static List<Long> list(Browser browser, String query) {
        Browser.Answer answer = browser.get("/api/consignments?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json()
                .get("rows")
                .valueStream()
                .map(row -> row.get("id").asLong())
                .toList();
    }

    @Test
    @Tag("H-08")
    void findsNoPhoneForWhoeverSeesItMasked() {
        BookConsignment order = voyages.order(voyage);
        ConsignmentId id = consignments.book(order, Voyages.HEADQUARTERS);
        Browser keeper = browsers.of(people.hire(Role.WAREHOUSE_KEEPER, voyage.shanghai()));

        for (String phone : List.of("13812345678", "1381234", "138", "5678", "02158312345", "13")) {
            assertThat(list(keeper, "q=" + phone)).as("q=" + phone).isEmpty();
            assertThat(list(keeper, "q=" + phone + "&status=BOOKED&sort=eta"))
                    .as("q=" + phone)
                    .isEmpty();
        }
        assertThat(list(supervisor, "q=13812345678&customerId=" + voyage.customer()))
                .containsExactly(id.value());
        assertThat(list(keeper, "q=" + order.number())).containsExactly(id.value());
    }

    @Test
    @Tag("H-08")
    void findsNumbersOfDigitsAloneForThemNevertheless() {
        BookConsignment template = voyages.order(voyage);
        String number = String.valueOf(System.nanoTime());
        ConsignmentId id = consignments.book(
                new BookConsignment(
                        number,
                        template.waybill(),
                        template.pieces(),
                        template.bookedAt(),
                        template.source(),
                        template.simulated()),
                Voyages.HEADQUARTERS);
        Browser keeper = browsers.of(people.hire(Role.WAREHOUSE_KEEPER, voyage.shanghai()));

        assertThat(list(keeper, "q=" + number)).containsExactly(id.value());
    }

    @Test
    void narrowsToBothEndsOfALane() {
        ConsignmentId there = voyages.booked(voyage);
        String from = "originId=" + voyage.shanghai();
        String to = "destinationId=" + voyage.chengdu();

        assertThat(list(supervisor, from + "&" + to)).containsExactly(there.value());
        assertThat(list(supervisor, from + "&" + to + "&q=" + encodeCustomer())).containsExactly(there.value());
        assertThat(list(supervisor, from)).containsExactly(there.value());
        assertThat(list(supervisor, to)).containsExactly(there.value());
        assertThat(list(supervisor, "originId=" + voyage.chengdu() + "&destinationId=" + voyage.shanghai()))
                .as("the way back is another lane")
                .isEmpty();
        assertThat(list(supervisor, "originId=" + voyage.wuhan() + "&" + to))
                .as("a site on the way is no end")
                .isEmpty();
        assertThat(Workbooks.rows(supervisor
                        .get("/api/consignments/export.xlsx?columns=number&" + from + "&" + to)
                        .bytes()))
                .hasSize(2);
    }

    private String encodeCustomer() {
        return jdbc.sql("select lower(code) from accounts.customer_v where id = :id")
                .param("id", voyage.customer().value())
                .query(String.class)
                .single();
    }

    @Test
    void readsTheListOfALaneFromItsIndex() {
        List<String> plan = jdbc.sql("""
                        select indexdef from pg_indexes where schemaname = 'journey' and tablename = 'current'
                        """).query(String.class).list();

        assertThat(plan).anyMatch(index -> index.contains("(origin_site_id, destination_site_id, booked_at DESC"));
    }

    @Test
    void exportsTheChosenRowsOnlyAndNotesThem() {
        ConsignmentId first = voyages.booked(voyage);
        ConsignmentId second = voyages.booked(voyage);
        voyages.booked(voyage);
        Browser tracker = browsers.of(people.hire(Role.TRACKER, voyage.wuhan()));

        List<List<String>> rows =
                Workbooks.rows(tracker.get("/api/consignments/export.xlsx?columns=number&ids=" + first + "," + second)
                        .bytes());

        assertThat(rows).hasSize(3);
        String noted = jdbc.sql("""
                        select details from identity.audit_entry where action = 'consignment.exported'
                        order by seq desc limit 1
                        """).query(String.class).single();
        assertThat(noted).contains("selected", first.toString(), second.toString());
    }

    @Test
    @Tag("H-08")
    void refusesToExportChosenRowsOutOfScope() {
        ConsignmentId id = voyages.booked(voyage);
        Browser elsewhere = browsers.of(people.hire(Role.TRACKER, voyages.site("别处", 22.5, 114.0)));

        Browser.Answer answer = elsewhere.get("/api/consignments/export.xlsx?columns=number&ids=" + id);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("platform.chosen_not_found");
    }

    @Test
    void refusesMoreChosenRowsThanFitOneRequest() {
        String ids = LongStream.rangeClosed(1, 501).mapToObj(Long::toString).collect(Collectors.joining(","));

        Browser.Answer answer = supervisor.get("/api/consignments/export.xlsx?ids=" + ids);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("platform.too_many_chosen");
    }
}
