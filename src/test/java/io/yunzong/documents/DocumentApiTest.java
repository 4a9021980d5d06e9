package io.yunzong.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.Subject;
import io.yunzong.network.NetworkFixtures;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@YunzongTest
@Tag("H-09")
class DocumentApiTest {
    private final Browser.Factory browsers;
    private final DocumentDesk desk;
    private final Voyages voyages;
    private final TestPeople people;

    private Voyage voyage;
    private Subject waybill;
    private Caller head;
    private Document document;

    DocumentApiTest(Browser.Factory browsers, DocumentDesk desk, Voyages voyages, TestPeople people) {
        this.browsers = browsers;
        this.desk = desk;
        this.voyages = voyages;
        this.people = people;
        this.voyage = voyages.voyage();
        this.waybill = Subject.of(voyages.booked(voyage));
        this.head = people.hire(Role.BRANCH_HEAD, voyage.wuhan());
        this.document = issue();
    }

    @BeforeEach
    void issueAnew() {
        voyage = voyages.voyage();
        waybill = Subject.of(voyages.booked(voyage));
        head = people.hire(Role.BRANCH_HEAD, voyage.wuhan());
        document = issue();
    }

    private Document issue() {
        return desk.issue(
                DocumentFixtures.order(
                        voyage.shanghai(),
                        NetworkFixtures.code("D"),
                        waybill,
                        DocumentFixtures.detailed("请高度重视"),
                        Addressee.role(Role.BRANCH_HEAD, voyage.wuhan(), "中转公司负责人")),
                people.hire(Role.TRACKER, voyage.shanghai()));
    }

    private String at(String rest) {
        return "/api/documents/" + document.id() + rest;
    }

    @Test
    @Tag("H-08")
    void showsNothingToStrangersAndLetsNobodyChangeAnything() {
        Browser stranger =
                browsers.of(people.hire(Role.BRANCH_HEAD, voyages.voyage().shanghai()));
        for (String rest : new String[] {"", "/paper.pdf", "/tables.xlsx", "/pictures/" + "0".repeat(64)}) {
            assertThat(stranger.get(at(rest)).status()).as(rest).isEqualTo(404);
        }
        assertThat(stranger.post(at("/acknowledgement"), "{}").status()).isEqualTo(404);
        assertThat(stranger.get("/api/documents?subject=" + waybill)
                        .json()
                        .get("total")
                        .asLong())
                .isZero();
        assertThat(stranger.get("/api/documents/inbox").json().get("total").asLong())
                .isZero();

        Browser boss = browsers.as(Role.ADMINISTRATOR);
        assertThat(boss.delete(at("")).status()).isEqualTo(405);
        assertThat(boss.put(at(""), "{}").status()).isEqualTo(405);
        assertThat(boss.post(at("/acknowledgement"), "{}").status()).isEqualTo(403);
        assertThat(boss.get("/api/documents?subject=nonsense").status()).isEqualTo(422);
        assertThat(boss.get(at("?version=7")).status()).isEqualTo(404);
    }

    @Test
    @Tag("A-08")
    void anAddresseeFindsReadsAndConfirmsIt() {
        Browser browser = browsers.of(head);
        JsonNode waiting =
                browser.get("/api/documents/inbox?open=true").json().get("rows").get(0);
        assertThat(waiting.get("document").get("number").asString()).isEqualTo(document.number());
        assertThat(waiting.get("receipt").has("readAt")).isFalse();

        JsonNode full = browser.get(at("")).json();
        assertThat(full.get("content").get("fields").get(0).get("value").asString())
                .isEqualTo("HF20261123001");
        assertThat(browser.post(at("/acknowledgement"), "{}").status()).isEqualTo(200);

        JsonNode addressee = browser.get(at("")).json().get("addressees").get(0);
        assertThat(addressee.get("acknowledged").asBoolean()).isTrue();
        assertThat(addressee.get("people").get(0).has("readAt")).isTrue();
        assertThat(browser.get("/api/documents/inbox?open=true")
                        .json()
                        .get("total")
                        .asLong())
                .isZero();
        assertThat(browser.get("/api/documents/inbox").json().get("total").asLong())
                .isEqualTo(1);
    }

    @Test
    void printsPaperTablesAndPictures() throws Exception {
        Browser browser = browsers.of(head);

        Browser.Answer paper = browser.get(at("/paper.pdf"));
        assertThat(paper.contentType()).isEqualTo("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(paper.bytes())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(document.number(), "请高度重视");
        }
        assertThat(browser.get(at("/paper.pdf")).bytes())
                .as("printed once, then the same bytes")
                .isEqualTo(paper.bytes());
        Browser.Answer tables = browser.get(at("/tables.xlsx"));
        assertThat(tables.status()).isEqualTo(200);
        assertThat(tables.contentType()).contains("spreadsheetml");
        JsonNode picture = browser.get(at(""))
                .json()
                .get("content")
                .get("sections")
                .get(1)
                .get("pictures")
                .get(0);
        assertThat(picture.has("jpeg")).isFalse();
        Browser.Answer jpeg =
                browser.get(at("/pictures/" + picture.get("sha256").asString()));
        assertThat(jpeg.contentType()).isEqualTo("image/jpeg");
        assertThat(jpeg.bytes()).isEqualTo(DocumentFixtures.jpeg(40));
    }

    @Test
    void isFoundByNumberTypeAndSite() {
        Browser quality = browsers.as(Role.QUALITY_CONTROLLER);
        String narrow = "&type=GZD&siteId=" + voyage.shanghai() + "&sort=-number";

        JsonNode found =
                quality.get("/api/documents?q=" + document.number() + narrow).json();

        assertThat(found.get("total").asLong()).isEqualTo(1);
        assertThat(found.get("rows").get(0).get("sha256").asString()).isEqualTo(document.sha256());
        assertThat(quality.get("/api/documents/types").text()).contains("重点客户跟踪单");
        assertThat(quality.get("/api/documents?sort=password").status()).isEqualTo(422);
    }
}
