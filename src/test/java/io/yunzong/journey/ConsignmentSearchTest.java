package io.yunzong.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.YunzongTest;
import io.yunzong.accounts.AccountsDesk;
import io.yunzong.accounts.Customer;
import io.yunzong.accounts.CustomerFinder;
import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Scope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Finding consignments by what people remember of them. Clauses A-39, B-14. */
@YunzongTest
class ConsignmentSearchTest {
    private final Voyages voyages;
    private final ConsignmentDesk consignments;
    private final CustomerFinder customers;
    private final AccountsDesk accounts;
    private final Voyage voyage;
    private final Browser.Factory browsers;
    private final Browser supervisor;

    ConsignmentSearchTest(
            Browser.Factory browsers,
            Voyages voyages,
            ConsignmentDesk consignments,
            CustomerFinder customers,
            AccountsDesk accounts) {
        this.browsers = browsers;
        this.voyages = voyages;
        this.consignments = consignments;
        this.customers = customers;
        this.accounts = accounts;
        this.voyage = voyages.voyage();
        this.supervisor = browsers.as(Role.TRACKING_SUPERVISOR);
    }

    private List<Long> list(Browser browser, String query) {
        Browser.Answer answer = browser.get("/api/consignments?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json()
                .get("rows")
                .valueStream()
                .map(row -> row.get("id").asLong())
                .toList();
    }

    private List<Long> listOfCustomer(String query) {
        return list(supervisor, "customerId=" + voyage.customer() + "&" + query);
    }

    private static String encode(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void findsByAnyNumberPhoneNameOrCustomer() {
        BookConsignment order = voyages.order(voyage);
        ConsignmentId id = consignments.book(order, Voyages.HEADQUARTERS);
        String number = String.valueOf(order.number());

        assertThat(listOfCustomer("q=" + number)).containsExactly(id.value());
        assertThat(listOfCustomer("q=" + number.substring(4, 11).toLowerCase(Locale.ROOT)))
                .containsExactly(id.value());
        assertThat(listOfCustomer("q=1381234")).containsExactly(id.value());
        assertThat(listOfCustomer("q=" + encode("陈晓")))
                .as("two letters begin a word")
                .containsExactly(id.value());
        assertThat(listOfCustomer("q=" + encode("晓明"))).isEmpty();
        assertThat(listOfCustomer("q=%25%25%25"))
                .as("signs of a pattern are just signs")
                .isEmpty();
        assertThat(listOfCustomer("q=" + number + "&status=BOOKED&sort=eta")).containsExactly(id.value());
        assertThat(listOfCustomer("q=" + number + "&status=DELIVERED")).isEmpty();
    }

    @Test
    @Tag("H-08")
    void findsByPhoneOnlyForThoseWhoSeePhones() {
        BookConsignment order = voyages.order(voyage);
        ConsignmentId id = consignments.book(order, Voyages.HEADQUARTERS);
        Browser leader = browsers.as(Role.LEADERSHIP);

        assertThat(listOfCustomer("q=" + encode("138 1234"))).containsExactly(id.value());
        assertThat(listOfCustomer("q=13")).as("two digits begin a phone").containsExactly(id.value());
        assertThat(list(leader, "customerId=" + voyage.customer() + "&q=1381234"))
                .as("an answer would tell the number that is masked")
                .isEmpty();
        assertThat(list(leader, "customerId=" + voyage.customer() + "&q=" + order.number()))
                .containsExactly(id.value());
    }

    @Test
    void findsByTheCodeAndThePresentNameOfTheCustomer() {
        ConsignmentId id = voyages.booked(voyage);
        Customer before = customers.get(voyage.customer(), Scope.all());
        String renamed = "更名后的客户" + System.nanoTime();
        accounts.editCustomer(
                new Customer(
                        before.id(),
                        before.code(),
                        renamed,
                        null,
                        before.type(),
                        before.customerClass(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        false,
                        before.version()),
                Voyages.HEADQUARTERS);

        assertThat(list(supervisor, "q=" + encode(before.code()))).containsExactly(id.value());
        assertThat(list(supervisor, "q=" + encode(renamed))).containsExactly(id.value());
        assertThat(list(supervisor, "q=" + encode(renamed) + "&status=BOOKED&sort=number"))
                .containsExactly(id.value());
        assertThat(list(supervisor, "q=" + encode(renamed) + "&status=DELIVERED"))
                .isEmpty();
        assertThat(list(supervisor, "q=" + encode(before.name()))).isEmpty();
    }

    @Test
    void findsLongWordsOnlyWhereAllTheirLettersStandTogether() {
        BookConsignment order = voyages.order(voyage);
        ConsignmentId id = consignments.book(order, Voyages.HEADQUARTERS);
        String number = String.valueOf(order.number());
        // all beginnings and ends of the number, but never in this order
        String shuffled = number.substring(4) + number.substring(0, 4);

        assertThat(listOfCustomer("q=" + number.substring(2))).containsExactly(id.value());
        assertThat(listOfCustomer("q=" + number + "%20")).containsExactly(id.value());
        assertThat(listOfCustomer("q=" + shuffled)).isEmpty();
        assertThat(listOfCustomer("q=" + number + "_________")).isEmpty();
    }

    @Test
    void findsWordsThatStandInMostConsignments() {
        String everywhere = "G" + System.nanoTime();
        BookConsignment order = voyages.order(voyage);
        List<Long> booked = consignments
                .bookAll(
                        IntStream.range(0, 600)
                                .mapToObj(i -> new BookConsignment(
                                        everywhere + i,
                                        order.waybill(),
                                        order.pieces(),
                                        order.bookedAt(),
                                        order.source(),
                                        false))
                                .toList(),
                        Voyages.HEADQUARTERS)
                .stream()
                .map(outcome -> outcome.findId().orElseThrow().value())
                .toList();

        assertThat(listOfCustomer("size=3&q=" + everywhere))
                .containsExactlyElementsOf(booked.reversed().subList(0, 3));
        assertThat(listOfCustomer("size=3&page=1&sort=number&q=" + everywhere)).hasSize(3);
        JsonNode all = supervisor
                .get("/api/consignments?size=20&customerId=" + voyage.customer() + "&q=" + everywhere)
                .json();
        assertThat(all.get("total").asLong()).isEqualTo(600);
    }

    @Test
    void countsManyHitsOfASearchNoFurtherThanAnybodyReads() {
        String batch = "R" + System.nanoTime();
        BookConsignment order = voyages.order(voyage);
        consignments.bookAll(
                IntStream.range(0, 3_001)
                        .mapToObj(i -> new BookConsignment(
                                batch + i, order.waybill(), order.pieces(), order.bookedAt(), order.source(), false))
                        .toList(),
                Voyages.HEADQUARTERS);

        JsonNode many = supervisor.get("/api/consignments?size=20&q=" + batch).json();
        JsonNode counted = supervisor
                .get("/api/consignments?size=20&sort=number&q=" + batch)
                .json();
        JsonNode next =
                supervisor.get("/api/consignments?size=20&page=1&q=" + batch).json();
        JsonNode fewer = supervisor
                .get("/api/consignments?size=20&sort=number&q=" + batch + "&vehicleId=" + voyage.otherTruck())
                .json();

        assertThat(counted.get("total").asLong()).isEqualTo(3_000);
        assertThat(counted.get("totalIsLowerBound").asBoolean()).isTrue();
        assertThat(many.get("total").asLong()).as("at least of the newest").isBetween(21L, 3_000L);
        assertThat(many.get("totalIsLowerBound").asBoolean()).isTrue();
        assertThat(many.get("rows").size()).isEqualTo(20);
        assertThat(next.get("rows").get(0).get("id").asLong())
                .isLessThan(many.get("rows").get(19).get("id").asLong());
        assertThat(fewer.get("total").asLong()).isZero();
    }
}
