package io.yunzong.bench;

import static io.yunzong.bench.Question.list;
import static io.yunzong.bench.Question.search;

import io.yunzong.bench.Freight.Consignment;
import io.yunzong.bench.Question.Asker;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** What people ask all day, and what costs a list the most. Answers are about rows that exist, unless said otherwise. */
final class Questions {
    private static final List<String> STATUSES = List.of(
            "BOOKED", "ACCEPTED", "LOADED", "IN_TRANSIT", "AT_SITE", "OUT_FOR_DELIVERY", "DELIVERED", "CANCELLED");
    private static final List<String> SORTS = List.of(
            "number",
            "-number",
            "-statusAt",
            "promisedDeliveryAt",
            "-promisedDeliveryAt",
            "eta",
            "-eta",
            "-minutesLate",
            "status");

    private final Freight freight;

    Questions(Freight freight) {
        this.freight = freight;
    }

    private Function<SplittableRandom, String> of(Function<Consignment, String> words) {
        return random -> words.apply(freight.get(random.nextInt(freight.count)));
    }

    List<Question> searches() {
        Asker all = Asker.SUPERVISOR;
        return List.of(
                search("whole number", all, of(Consignment::number)),
                search("last 6 of a number", all, of(c -> last(c.number(), 6))),
                search("4 digits of a phone", all, of(c -> last(c.consigneePhone(), 4))),
                search("6 digits of a phone", all, of(c -> last(c.consigneePhone(), 6))),
                search("8 digits of a phone", all, of(c -> last(c.consigneePhone(), 8))),
                search("consignee, 2 characters", all, of(c -> c.consignee().substring(0, 2))),
                search("consignee, whole name", all, of(Consignment::consignee)),
                search(
                        "customer, 4 characters",
                        all,
                        of(c -> c.customer().name().substring(0, 4))),
                search("customer, whole name", all, of(c -> c.customer().name())),
                search("customer code", all, of(c -> c.customer().code())),
                search("plate", all, of(c -> freight.groundwork.plates.get(c.firstVehicle()))),
                search("words most rows have", all, of(c -> c.customer().name().substring(4))),
                search("words no row has", all, random -> "7" + Words.digits(11, random)),
                search("4 digits, busy branch", Asker.BUSY_BRANCH, of(c -> last(c.consigneePhone(), 4))),
                search("4 digits, quiet branch", Asker.QUIET_BRANCH, of(c -> last(c.consigneePhone(), 4))),
                search(
                        "customer, quiet branch",
                        Asker.QUIET_BRANCH,
                        of(c -> c.customer().name().substring(0, 4))),
                search(
                        "consignee, ten accounts",
                        Asker.ACCOUNTS,
                        of(c -> c.consignee().substring(0, 2))));
    }

    List<Question> lists() {
        Asker all = Asker.SUPERVISOR;
        return List.of(
                list("first page", all, random -> "size=50"),
                list("page 2 to 20", all, random -> "page=" + (1 + random.nextInt(19))),
                list("first page, other orders", all, random -> "sort=" + Words.of(SORTS, random)),
                list("first page, busy branch", Asker.BUSY_BRANCH, random -> "size=50"),
                list("first page, quiet branch", Asker.QUIET_BRANCH, random -> "size=50"),
                list("first page, ten accounts", Asker.ACCOUNTS, random -> "size=50"),
                list("one status", all, random -> "status=" + Words.of(STATUSES, random)),
                list("one status, busy branch", Asker.BUSY_BRANCH, random -> "status=" + Words.of(STATUSES, random)),
                list("one status, quiet branch", Asker.QUIET_BRANCH, random -> "status=" + Words.of(STATUSES, random)),
                list(
                        "one customer",
                        all,
                        random -> "customerId=" + (1 + Words.uneven(freight.groundwork.customers.size(), random))),
                list("one site", all, random -> "siteId=" + (1 + random.nextInt(Words.CITIES.size()))),
                list("late ones", all, random -> "late=true&page=" + random.nextInt(20)),
                list(
                        "status and words",
                        all,
                        random -> "status=" + Words.of(STATUSES, random) + "&q="
                                + Question.encode(
                                        of(c -> last(c.consigneePhone(), 4)).apply(random))));
    }

    Question page() {
        return new Question(
                "page of a consignment",
                Asker.SUPERVISOR,
                20,
                random -> "/api/consignments/" + (1 + random.nextInt(freight.count)));
    }

    /** The cheapest thing somebody signed in can ask for. */
    static Question yardstick() {
        return new Question("GET /api/session", Asker.SUPERVISOR, 0, random -> "/api/session");
    }

    private static String last(String text, int count) {
        return text.substring(text.length() - count);
    }
}
