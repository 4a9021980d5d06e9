package io.yunzong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.Browser.Answer;
import io.yunzong.YunzongTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@YunzongTest
class SavedViewTest {
    private final Browser.Factory browsers;

    SavedViewTest(Browser.Factory browsers) {
        this.browsers = browsers;
    }

    private static Map<String, Object> view(String name, Object definition) {
        return Map.of("list", "consignments", "name", name, "definition", definition);
    }

    @Test
    void refusesAViewWithoutNameOrTooLargeOrNoObject() {
        Browser browser = browsers.as(Role.TRACKER);

        Answer unnamed = browser.post("/api/saved-views", view(" ", Map.of("q", "x".repeat(17_000))));
        Answer text = browser.post("/api/saved-views", view("a", "just text"));

        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.text()).contains("name_missing", "view_invalid", "\"field\":\"definition\"");
        assertThat(text.text()).contains("view_invalid");
    }

    @Test
    void refusesTheSameNameTwice() {
        Browser browser = browsers.as(Role.TRACKER);
        browser.post("/api/saved-views", view("晚点", Map.of()));

        assertThat(browser.post("/api/saved-views", view("晚点", Map.of())).text())
                .contains("view_name_taken");
    }

    @Test
    void hidesAViewFromEverybodyElse() {
        Browser owner = browsers.as(Role.TRACKER);
        long id = owner.post("/api/saved-views", view("我的", Map.of()))
                .json()
                .get("id")
                .asLong();
        Browser other = browsers.as(Role.ADMINISTRATOR);

        assertThat(other.get("/api/saved-views?list=consignments").json().size())
                .isZero();
        assertThat(other.delete("/api/saved-views/" + id).status()).isEqualTo(404);
        assertThat(other.put("/api/saved-views/" + id, Map.of("name", "他的", "definition", Map.of()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void keepsEditsAndRemovesAView() {
        Browser browser = browsers.as(Role.TRACKER);
        JsonNode added = browser.post("/api/saved-views", view("晚点", Map.of("filters", Map.of("late", "true"))))
                .json();
        String address = "/api/saved-views/" + added.get("id").asLong();

        browser.put(address, Map.of("name", "晚点货物", "definition", Map.of("sort", "-bookedAt")));
        JsonNode kept = browser.get("/api/saved-views?list=consignments").json();

        assertThat(kept.size()).isEqualTo(1);
        assertThat(kept.get(0).get("name").asString()).isEqualTo("晚点货物");
        assertThat(kept.get(0).get("definition").get("sort").asString()).isEqualTo("-bookedAt");
        assertThat(browser.delete(address).status()).isEqualTo(204);
        assertThat(browser.get("/api/saved-views?list=consignments").json().size())
                .isZero();
    }
}
