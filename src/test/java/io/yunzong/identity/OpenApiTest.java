package io.yunzong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.YunzongTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@YunzongTest
class OpenApiTest {
    private final Browser.Factory browsers;

    OpenApiTest(Browser.Factory browsers) {
        this.browsers = browsers;
    }

    @Test
    void refusesTheDescriptionToStrangers() {
        assertThat(browsers.anonymous().get("/api/openapi").status()).isEqualTo(401);
    }

    @Test
    void describesTheInterfaceToWhoeverIsSignedIn() {
        JsonNode description =
                browsers.as(Role.CUSTOMER_CONTACT).get("/api/openapi").json();

        assertThat(description.get("info").get("title").asString()).startsWith("Yunzong");
        assertThat(description.get("components").get("securitySchemes").propertyNames())
                .contains("session", "key", "device");
        assertThat(description.get("paths").propertyNames()).contains("/api/people", "/api/session");
        assertThat(description.toString()).doesNotContain("\"caller\"");
    }
}
