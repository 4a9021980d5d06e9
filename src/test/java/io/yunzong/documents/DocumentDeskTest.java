package io.yunzong.documents;

import static io.yunzong.documents.DocumentFixtures.order;
import static io.yunzong.documents.DocumentFixtures.saying;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.documents.DocumentContent.Picture;
import io.yunzong.documents.DocumentContent.Section;
import io.yunzong.documents.DocumentContent.Table;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Subject;
import io.yunzong.network.NetworkFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@YunzongTest
@Tag("H-09")
class DocumentDeskTest {
    private final DocumentDesk desk;
    private final DocumentFinder finder;
    private final Voyages voyages;
    private final TestPeople people;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    private Voyage voyage;
    private Subject waybill;
    private Caller tracker;
    private Caller head;
    private Addressee toHead;
    private String code;

    DocumentDeskTest(
            DocumentDesk desk,
            DocumentFinder finder,
            Voyages voyages,
            TestPeople people,
            TransactionTemplate transactions,
            JdbcClient jdbc) {
        this.desk = desk;
        this.finder = finder;
        this.voyages = voyages;
        this.people = people;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.voyage = voyages.voyage();
        this.waybill = Subject.of(voyages.booked(voyage));
        this.tracker = people.hire(Role.TRACKER, voyage.shanghai());
        this.head = people.hire(Role.BRANCH_HEAD, voyage.wuhan());
        this.toHead = Addressee.role(Role.BRANCH_HEAD, voyage.wuhan(), "中转公司负责人");
        this.code = NetworkFixtures.code("D");
    }

    @BeforeEach
    void bookAnew() {
        voyage = voyages.voyage();
        waybill = Subject.of(voyages.booked(voyage));
        tracker = people.hire(Role.TRACKER, voyage.shanghai());
        head = people.hire(Role.BRANCH_HEAD, voyage.wuhan());
        toHead = Addressee.role(Role.BRANCH_HEAD, voyage.wuhan(), "中转公司负责人");
        code = NetworkFixtures.code("D");
    }

    private Document issued(String remark) {
        return desk.issue(order(voyage.shanghai(), code, waybill, saying(remark), toHead), tracker);
    }

    @Test
    void refusesEverythingThatIsWrongAtOnce() {
        DocumentContent uneven = new DocumentContent(
                List.of(),
                List.of(new Section(
                        "",
                        List.of(),
                        List.of(new Table("表", List.of("a", "b"), List.of(List.of("1")))),
                        List.of(Picture.of("照片", new byte[] {1, 2, 3})))));

        assertRefused(() -> desk.issue(
                        new IssueDocument(
                                DocumentFixtures.SHEET,
                                voyage.shanghai(),
                                "a/b",
                                waybill,
                                " ",
                                uneven,
                                List.of(),
                                null),
                        tracker))
                .containsExactlyInAnyOrder(
                        "documents.site_code_invalid",
                        "documents.title_missing",
                        "documents.addressee_missing",
                        "documents.table_uneven",
                        "documents.picture_invalid");
    }

    @Test
    void refusesTheNameOfAnotherBranch() {
        assertRefused(() -> desk.issue(order(voyage.wuhan(), code, waybill, saying("x"), toHead), tracker))
                .containsExactly("documents.not_your_branch");
    }

    @Test
    void refusesAPersonWhoDoesNotWorkHere() {
        Addressee nobody = Addressee.person(new PersonId(999_999_999L), "某人");

        assertRefused(() -> desk.issue(order(voyage.shanghai(), code, waybill, saying("x"), nobody), tracker))
                .containsExactly("documents.person_unknown");
    }

    @Test
    @Tag("H-08")
    void refusesWhoeverNeitherGotItNorSeesItsBranchOrSubject() {
        Document document = issued("x");
        Caller stranger = people.hire(Role.TRACKER, voyages.voyage().shanghai());

        assertRefused(() -> finder.get(document.id(), stranger)).containsExactly("documents.not_found");
        assertThat(finder.page(DocumentFilter.about(waybill), PageQuery.first(10), stranger)
                        .rows())
                .isEmpty();
        assertThat(finder.page(DocumentFilter.text(document.number()), PageQuery.first(10), stranger)
                        .rows())
                .isEmpty();
        assertRefused(() -> desk.acknowledge(document.id(), stranger))
                .containsExactly("documents.not_addressed_to_you");
    }

    @Test
    void refusesEveryChangeAndRemoval() {
        Document document = issued("x");
        for (String forbidden : List.of(
                "update documents.version set content = '{}' where document_id = :id",
                "delete from documents.version where document_id = :id",
                "update documents.document set number = 'X' where id = :id",
                "delete from documents.receipt where document_id = :id",
                "delete from documents.document where id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(forbidden)
                            .param("id", document.id().value())
                            .update())
                    .as(forbidden)
                    .hasMessageContaining("never changed or removed");
        }
        assertThatThrownBy(() ->
                        jdbc.sql("update documents.series set last = last - 1").update())
                .hasMessageContaining("counts by one");
    }

    @Test
    @Tag("A-11")
    void revisingKeepsTheFirstVersionAsItWas() {
        Document first = issued("外包装完好");
        assertRefused(() -> desk.revise(first.id(), saying("两件外包装破损"), " ", tracker))
                .containsExactly("documents.reason_missing");
        assertRefused(() -> desk.revise(first.id(), saying("外包装完好"), "无", tracker))
                .containsExactly("documents.nothing_changed");

        Document second = desk.revise(first.id(), saying("两件外包装破损"), "开箱复验", tracker);

        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.sha256()).isNotEqualTo(first.sha256());
        assertThat(finder.content(first.id(), 1, tracker).sections().getFirst().paragraphs())
                .containsExactly("外包装完好");
        assertThat(finder.versions(first.id(), tracker))
                .extracting(DocumentVersion::reason)
                .containsExactly(null, "开箱复验");
        assertThat(finder.versions(first.id(), tracker).getFirst().sha256()).isEqualTo(first.sha256());
    }

    @Test
    void sameInputsAreTheSameContent() {
        Document one = issued("同样的话");
        Document other = issued("同样的话");

        assertThat(other.sha256()).isEqualTo(one.sha256());
        assertThat(other.number()).isNotEqualTo(one.number());
    }

    @Test
    void aUniqueKeyIsOneDocumentHoweverManyIssueItAtOnce() throws Exception {
        IssueDocument order = new IssueDocument(
                DocumentFixtures.SHEET,
                voyage.shanghai(),
                code,
                waybill,
                "跟踪单",
                saying("x"),
                List.of(toHead),
                "sheet:" + waybill);
        List<Callable<String>> issuers = IntStream.range(0, 6)
                .<Callable<String>>mapToObj(
                        i -> () -> desk.issue(order, tracker).number())
                .toList();

        Set<String> numbers = new TreeSet<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<String> one : threads.invokeAll(issuers)) {
                numbers.add(one.get());
            }
        }

        assertThat(numbers)
                .containsExactly(code + "-GZD-" + java.time.Year.now(java.time.ZoneId.of("Asia/Shanghai")) + "-000001");
        assertThat(finder.findByKey("sheet:" + waybill)).isPresent();
    }

    /** Many issue at once and every third fails after its number was taken: what is left counts from one without a gap. */
    @Test
    void numbersHaveNoGapsHoweverManyIssueAndFailAtOnce() throws Exception {
        int issuers = 60;
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < issuers; i++) {
            boolean fails = i % 3 == 0;
            String remark = "第 " + i + " 份";
            attempts.add(() -> {
                try {
                    transactions.executeWithoutResult(status -> {
                        issued(remark);
                        if (fails) {
                            throw new IllegalStateException("the deed around it failed");
                        }
                    });
                    return true;
                } catch (IllegalStateException e) {
                    return false;
                }
            });
        }
        int succeeded = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                succeeded += attempt.get() ? 1 : 0;
            }
        }

        List<Integer> counts =
                finder
                        .page(DocumentFilter.about(waybill), new PageQuery(0, 500, "number", false), tracker)
                        .rows()
                        .stream()
                        .map(document -> Integer.parseInt(
                                document.number().substring(document.number().length() - 6)))
                        .toList();
        assertThat(succeeded).isEqualTo(issuers - issuers / 3);
        assertThat(counts).isEqualTo(IntStream.rangeClosed(1, succeeded).boxed().toList());
    }

    @Test
    @Tag("A-08")
    void reachesWhoeverHoldsTheRoleAndNotesTheirFirstTimesOnce() {
        Document document = issued("请高度重视，安全操作");
        assertThat(finder.listUnacknowledged(document.id()))
                .singleElement()
                .satisfies(addressee -> assertThat(addressee.addressee()).isEqualTo(toHead));

        InboxEntry entry = finder.inbox(true, PageQuery.first(10), head).rows().getFirst();
        assertThat(entry.document().number()).isEqualTo(document.number());
        assertThat(entry.receipt().deliveredAt()).isNotNull();
        assertThat(entry.receipt().readAt()).isNull();
        desk.noteRead(document.id(), 1, head);
        Receipt read = receiptOf(document);
        desk.acknowledge(document.id(), head);
        desk.acknowledge(document.id(), head);

        Receipt acknowledged = receiptOf(document);
        assertThat(acknowledged.readAt()).isEqualTo(read.readAt());
        assertThat(acknowledged.deliveredAt()).isEqualTo(entry.receipt().deliveredAt());
        assertThat(acknowledged.acknowledgedAt()).isNotNull();
        desk.acknowledge(document.id(), head);
        assertThat(receiptOf(document)).as("the first time counts").isEqualTo(acknowledged);
        assertThat(finder.listUnacknowledged(document.id())).isEmpty();
        assertThat(finder.inbox(true, PageQuery.first(10), head).rows()).isEmpty();
        assertThatThrownBy(() -> jdbc.sql("update documents.receipt set read_at = now() where document_id = :id")
                        .param("id", document.id().value())
                        .update())
                .hasMessageContaining("the first time counts");
    }

    @Test
    @Tag("A-08")
    void anInboxBeginsWithWhatIsUnreadThenWithWhatIsUnconfirmed() {
        Document confirmed = issued("一");
        Document read = issued("二");
        Document unread = issued("三");
        Document later = issued("四");
        desk.acknowledge(confirmed.id(), head);
        desk.noteRead(read.id(), 1, head);
        desk.acknowledge(later.id(), head);

        assertThat(finder.inbox(false, PageQuery.first(10), head).rows().stream()
                        .map(entry -> entry.document().id()))
                .containsExactly(unread.id(), read.id(), later.id(), confirmed.id());
    }

    private Receipt receiptOf(Document document) {
        return finder.receipts(document.id(), document.version(), tracker)
                .getFirst()
                .people()
                .getFirst();
    }

    @Test
    @Tag("A-26")
    void aNewVersionGoesToItsOwnAddresseesAndIsConfirmedAnew() {
        Caller arrival = people.hire(Role.BRANCH_HEAD, voyage.chengdu());
        Document first = issued("发车");
        desk.acknowledge(first.id(), head);

        Document second = desk.revise(
                first.id(),
                saying("中转"),
                "中转发车",
                List.of(Addressee.role(Role.BRANCH_HEAD, voyage.chengdu(), "到货公司负责人"), toHead),
                tracker);

        assertThat(finder.listUnacknowledged(first.id())).hasSize(2);
        assertThat(finder.inbox(true, PageQuery.first(5), arrival).rows())
                .singleElement()
                .satisfies(entry -> assertThat(entry.version()).isEqualTo(2));
        desk.acknowledge(first.id(), head);
        assertThat(finder.listUnacknowledged(second.id()).stream()
                        .map(open -> open.addressee().capacity())
                        .collect(Collectors.toSet()))
                .containsExactly("到货公司负责人");
        assertThat(finder.receipts(first.id(), 1, tracker).getFirst().acknowledged())
                .as("the receipt for the first version stays")
                .isTrue();
    }

    @Test
    @Tag("A-11")
    void anEmptyChairDoesNotHoldUpAReport() {
        Addressee vacant = Addressee.role(Role.BRANCH_HEAD, voyage.chengdu(), "到货公司负责人");

        Document document = desk.issue(order(voyage.shanghai(), code, waybill, saying("x"), toHead, vacant), tracker);

        assertThat(finder.receipts(document.id(), 1, tracker))
                .extracting(AddresseeReceipts::vacant)
                .containsExactly(false, true);
    }

    @Test
    void isFoundByNumberByWordsAndByType() {
        String word = "罕见词" + code.replaceAll("\\D", "");
        Document document = issued(word);

        for (DocumentFilter filter : List.of(
                DocumentFilter.text(word),
                DocumentFilter.text(document.number().toLowerCase(java.util.Locale.ROOT)),
                new DocumentFilter(null, "GZD", voyage.shanghai(), waybill, document.issuedAt(), null))) {
            assertThat(finder.page(filter, PageQuery.first(5), head).rows())
                    .extracting(Document::number)
                    .containsExactly(document.number());
        }
        assertThat(finder.page(
                                new DocumentFilter(word, null, null, null, null, document.issuedAt()),
                                PageQuery.first(5),
                                head)
                        .rows())
                .isEmpty();
    }
}
