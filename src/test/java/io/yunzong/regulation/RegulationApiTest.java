package io.yunzong.regulation;

import static io.yunzong.regulation.DraftFixtures.HEADQUARTERS;
import static io.yunzong.regulation.DraftFixtures.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.Browser.Answer;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Role;
import io.yunzong.regulation.json.RegulationJson;
import io.yunzong.sheets.Sheet;
import io.yunzong.sheets.SheetReader;
import io.yunzong.sheets.SheetRow;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

@YunzongTest
class RegulationApiTest {
    private static final String DRAFT = "/api/regulation/draft";

    private final Browser.Factory browsers;
    private final RegulationDesk desk;
    private final DraftFinder drafts;

    RegulationApiTest(Browser.Factory browsers, RegulationDesk desk, DraftFinder drafts) {
        this.browsers = browsers;
        this.desk = desk;
        this.drafts = drafts;
    }

    @BeforeEach
    @AfterEach
    void discardWhatIsLeft() {
        drafts.find().ifPresent(draft -> desk.discard(draft.revision(), HEADQUARTERS));
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.get(field).asString())
                .toList();
    }

    private static long version(JsonNode draft, RegulationPart part) {
        return StreamSupport.stream(draft.get("parts").spliterator(), false)
                .filter(one -> one.get("part").asString().equals(part.name()))
                .findFirst()
                .orElseThrow()
                .get("version")
                .asLong();
    }

    @Test
    void answersKeepersWhatHoldsAndRefusesThemTheDraft() {
        Browser keeper = browsers.as(Role.WAREHOUSE_KEEPER);
        JsonNode current = keeper.get("/api/regulation/versions/current").json();
        assertThat(current.get("current").asBoolean()).isTrue();
        assertThat(current.get("content")
                        .get("deadlines")
                        .get(0)
                        .get("duration")
                        .asString())
                .isEqualTo("PT5H");
        assertThat(keeper.get("/api/regulation/clauses/A-29").json().get("zh").asString())
                .contains("5小时");
        assertThat(keeper.get("/api/regulation/clauses").json()).hasSize(134);
        assertThat(keeper.get("/api/regulation/dictionaries/refusal").json().get("entries"))
                .isNotEmpty();
        assertThat(keeper.get(DRAFT).status()).isEqualTo(403);
        assertThat(keeper.post(DRAFT, Map.of()).status()).isEqualTo(403);
        assertThat(keeper.get("/api/regulation/versions/999999").status()).isEqualTo(404);
        assertThat(keeper.get("/api/regulation/dictionaries/none").status()).isEqualTo(404);
    }

    @Test
    void refusesAPartThatCannotBeUnderstoodAndSaysWhere() {
        Browser quality = browsers.as(Role.QUALITY_CONTROLLER);
        long version = version(quality.post(DRAFT, Map.of()).json(), RegulationPart.DEADLINES);
        Answer answer = quality.put(
                DRAFT + "/deadlines",
                Map.of("version", version, "rules", List.of(Map.of("code", "x", "duration", "five hours"))));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("unmet").get(0).get("field").asString()).isEqualTo("deadlines[0].duration");
        assertThat(quality.put(DRAFT + "/deadlines", Map.of("version", version, "rules", "none"))
                        .status())
                .isEqualTo(422);
        assertThat(quality.put(DRAFT + "/never", Map.of("version", version, "rules", List.of()))
                        .status())
                .isEqualTo(404);
        assertThat(quality.put(DRAFT + "/deadlines", Map.of("rules", List.of())).status())
                .isEqualTo(422);
    }

    @Test
    void refusesAFaultyPartWithASentenceForEachFault() {
        Browser quality = browsers.as(Role.QUALITY_CONTROLLER);
        long version = version(quality.post(DRAFT, Map.of()).json(), RegulationPart.CADENCES);
        Answer answer = quality.put(
                DRAFT + "/cadences",
                Map.of(
                        "version",
                        version,
                        "rules",
                        List.of(Map.of(
                                "code",
                                "yearly",
                                "every",
                                "-P1Y",
                                "role",
                                "LEADERSHIP",
                                "zh",
                                "年",
                                "en",
                                "",
                                "clause",
                                "A-98"))));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(texts(answer.json().get("unmet"), "field"))
                .containsExactlyInAnyOrder("cadences[0].en", "cadences[0].clause", "cadences[0].every");
        assertThat(texts(answer.json().get("unmet"), "message")).allMatch(text -> text.contains("yearly"));
    }

    /** A document nobody asks for, added to those of the draft. */
    private static Answer addDocument(Browser editor, JsonNode draft) {
        ArrayNode documents = (ArrayNode) draft.get("content").get("documents").deepCopy();
        documents
                .addObject()
                .put("code", code())
                .put("kind", "test_kind")
                .put("required", true)
                .put("zh", "测试单据")
                .put("en", "Test paper")
                .put("clause", "A-32")
                .putArray("customerClasses")
                .add("KEY");
        return editor.put(
                DRAFT + "/documents", Map.of("version", version(draft, RegulationPart.DOCUMENTS), "rules", documents));
    }

    @Test
    void showsTheDraftsDifferenceInWords() {
        Browser quality = browsers.as(Role.QUALITY_CONTROLLER);
        Answer edited = addDocument(quality, quality.post(DRAFT, Map.of()).json());
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        assertThat(edited.json().get("faults")).isEmpty();

        JsonNode difference = quality.get(DRAFT + "/differences").json().get(0);
        assertThat(difference.get("partName").asString()).isEqualTo("单据清单");
        assertThat(difference.get("kindName").asString()).isEqualTo("新增");
        assertThat(difference.get("title").asString()).isEqualTo("测试单据");
    }

    /** Headquarters changes a rule: opens a draft, changes it, publishes it with a note. */
    @Test
    @Tag("C-15")
    void bringsARuleFromDraftToForce() {
        Browser quality = browsers.as(Role.QUALITY_CONTROLLER);
        long revision = addDocument(quality, quality.post(DRAFT, Map.of()).json())
                .json()
                .get("revision")
                .asLong();
        assertThat(quality.post(DRAFT + "/publication", Map.of("revision", revision))
                        .status())
                .isEqualTo(422);
        Map<String, Object> publication = Map.of("revision", revision, "note", "增加单据");
        Answer published = quality.post(DRAFT + "/publication", publication);
        assertThat(published.status()).isEqualTo(201);
        int number = published.json().get("number").asInt();
        assertThat(quality.get("/api/regulation/versions")
                        .json()
                        .get(0)
                        .get("note")
                        .asString())
                .isEqualTo("增加单据");
        assertThat(quality.get("/api/regulation/versions/" + number + "/differences")
                        .json())
                .hasSize(1);
        assertThat(quality.get(DRAFT).status()).isEqualTo(404);
        assertThat(quality.post(DRAFT + "/publication", publication).status()).isEqualTo(409);
    }

    @Test
    void discardsOnlyWhatWasLookedAt() {
        Browser quality = browsers.as(Role.QUALITY_CONTROLLER);
        long revision = quality.post(DRAFT, Map.of()).json().get("revision").asLong();
        assertThat(quality.delete(DRAFT + "?revision=" + (revision - 1)).status())
                .isEqualTo(409);
        assertThat(quality.delete(DRAFT + "?revision=" + revision).status()).isEqualTo(204);
        assertThat(quality.get(DRAFT).status()).isEqualTo(404);
    }

    @Test
    void exportsAVersionAsATableAndAsJson() {
        Browser keeper = browsers.as(Role.WAREHOUSE_KEEPER);
        Answer table = keeper.get("/api/regulation/versions/1/export.xlsx");
        assertThat(table.contentType()).contains("spreadsheetml");
        List<SheetRow> rows = new ArrayList<>();
        try (Sheet sheet = SheetReader.open(new ByteArrayInputStream(table.bytes()), "export.xlsx")) {
            assertThat(sheet.headings()).contains("编码", "条款", "原文");
            sheet.forEachRow(rows::add);
        }
        assertThat(rows).hasSizeGreaterThan(200);

        Answer json = keeper.get("/api/regulation/versions/1/export.json");
        assertThat(json.header("Content-Disposition")).contains("attachment");
        assertThat(RegulationJson.read(json.json().get("content").toString()))
                .isEqualTo(RegulationFixtures.shipped().content());
    }

    private static final Map<String, Object> POLICY = Map.of(
            "title", "热线服务指导",
            "text", "24 小时有人接听。",
            "roles", List.of("HOTLINE_AGENT"),
            "clauses", List.of("F-08"),
            "note", "首次发布");

    private static JsonNode publishPolicy(Browser quality) {
        Map<String, Object> body = new HashMap<>(POLICY);
        body.put("code", code().toUpperCase(Locale.ROOT));
        return quality.post("/api/policies", body).json().get("policy");
    }

    private static String address(JsonNode policy) {
        return "/api/policies/" + policy.get("id").asLong();
    }

    @Test
    @Tag("D-16")
    void takesConfirmationsOfThoseAPolicyIsFor() {
        Browser quality = browsers.as(Role.QUALITY_CONTROLLER);
        Browser agent = browsers.as(Role.HOTLINE_AGENT);
        assertThat(agent.post("/api/policies", POLICY).status()).isEqualTo(403);
        JsonNode policy = publishPolicy(quality);
        String address = address(policy);

        assertThat(agent.get("/api/policies/mine").json().get(0).get("policy").get("code"))
                .isEqualTo(policy.get("code"));
        assertThat(quality.get("/api/policies/unread?role=HOTLINE_AGENT").json())
                .isNotEmpty();
        assertThat(agent.get("/api/policies/unread?role=HOTLINE_AGENT").status())
                .isEqualTo(403);
        assertThat(agent.post(address + "/versions/1/reading", Map.of()).status())
                .isEqualTo(204);
        assertThat(quality.post(address + "/versions/1/reading", Map.of()).status())
                .isEqualTo(403);
        assertThat(agent.get(address).json().get("text").asString()).isEqualTo("24 小时有人接听。");
        quality.post(address + "/withdrawal", Map.of("reason", "测试结束"));
    }

    @Test
    @Tag("D-16")
    void revisesAndWithdrawsAPolicy() {
        Browser quality = browsers.as(Role.QUALITY_CONTROLLER);
        JsonNode policy = publishPolicy(quality);
        String address = address(policy);
        assertThat(quality.post(address + "/versions", POLICY).status()).isEqualTo(409);
        Map<String, Object> revised = new HashMap<>(POLICY);
        revised.put("basedOn", 1);
        assertThat(quality.post(address + "/versions", revised).status()).isEqualTo(201);
        assertThat(quality.get(address + "/versions").json()).hasSize(2);
        assertThat(quality.get(address + "/versions/1").status()).isEqualTo(200);
        assertThat(quality.post(address + "/withdrawal", Map.of("reason", "")).status())
                .isEqualTo(422);
        assertThat(quality.post(address + "/withdrawal", Map.of("reason", "测试结束"))
                        .status())
                .isEqualTo(204);
        assertThat(texts(quality.get("/api/policies").json(), "code"))
                .doesNotContain(policy.get("code").asString());
    }
}
