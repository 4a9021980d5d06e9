package io.yunzong.identity;

import static io.yunzong.TestPeople.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.Browser;
import io.yunzong.Browser.Answer;
import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@YunzongTest
@Tag("H-08")
class KeyTest {
    private static final SiteId BRANCH = new SiteId(900_300);

    private final Browser.Factory browsers;
    private final TestPeople people;
    private final PeopleDesk desk;
    private final KeyDesk keys;
    private final TestClock clock;
    private final JdbcClient jdbc;

    KeyTest(
            Browser.Factory browsers,
            TestPeople people,
            PeopleDesk desk,
            KeyDesk keys,
            TestClock clock,
            JdbcClient jdbc) {
        this.browsers = browsers;
        this.people = people;
        this.desk = desk;
        this.keys = keys;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    private Instant in(Duration time) {
        return clock.instant().plus(time);
    }

    private Answer with(String secret, String method, String path) {
        return browsers.anonymous()
                .send(
                        method,
                        path,
                        BodyPublishers.ofString("GET".equals(method) ? "" : "{}"),
                        "application/json",
                        "Authorization",
                        "Bearer " + secret);
    }

    private KeyCreated key(Caller creator, Scope scope, Permission... permissions) {
        return keys.create(new CreateKey("接口", Set.of(permissions), scope, in(Duration.ofDays(30))), creator);
    }

    @Test
    void refusesAnUnknownKey() {
        Answer answer = with("yz_" + "0".repeat(43), "GET", "/api/people");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).contains("identity.key_unknown");
    }

    @Test
    void refusesAWrongKeyEvenWhereSomebodyIsSignedIn() {
        Answer answer = browsers.as(Role.ADMINISTRATOR)
                .send("GET", "/api/people", BodyPublishers.noBody(), null, "Authorization", "Bearer nonsense");

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void refusesAnExpiredKey() {
        String secret = key(people.hire(Role.ADMINISTRATOR), Scope.all(), Permission.PEOPLE_READ)
                .secret();
        assertThat(with(secret, "GET", "/api/people").status()).isEqualTo(200);

        clock.move(Duration.ofDays(30).plusSeconds(1));

        assertThat(with(secret, "GET", "/api/people").status()).isEqualTo(401);
    }

    @Test
    void refusesARevokedKey() {
        Browser admin = browsers.as(Role.ADMINISTRATOR);
        JsonNode created = admin.post("/api/api-keys", newKey("接口", List.of("PEOPLE_READ"), Duration.ofDays(1)))
                .json();
        String secret = created.get("secret").asString();
        assertThat(with(secret, "GET", "/api/people").status()).isEqualTo(200);

        assertThat(admin.delete("/api/api-keys/" + created.get("key").get("id").asLong())
                        .status())
                .isEqualTo(204);

        assertThat(with(secret, "GET", "/api/people").status()).isEqualTo(401);
    }

    @Test
    void refusesWhatTheKeyDoesNotHold() {
        String secret = key(people.hire(Role.ADMINISTRATOR), Scope.all(), Permission.PEOPLE_READ)
                .secret();

        assertThat(with(secret, "POST", "/api/people").text()).contains("identity.not_allowed");
        assertThat(with(secret, "GET", "/api/audit").text()).contains("identity.not_allowed");
    }

    @Test
    void showsAKeyItsBranchesOnly() {
        Caller seen = people.hire(Role.TRACKER, BRANCH);
        Caller unseen = people.hire(Role.TRACKER, new SiteId(900_301));
        Scope scope = Scope.of(Set.of(BRANCH), Set.of());
        String secret = key(people.hire(Role.ADMINISTRATOR), scope, Permission.PEOPLE_READ)
                .secret();

        assertThat(with(secret, "GET", "/api/people/" + idOf(seen)).status()).isEqualTo(200);
        assertThat(with(secret, "GET", "/api/people/" + idOf(unseen)).status()).isEqualTo(404);
    }

    @Test
    void refusesAKeyOfSomebodyWhoLeft() {
        Caller admin = people.hire(Role.ADMINISTRATOR);
        String secret = key(admin, Scope.all(), Permission.PEOPLE_READ).secret();

        desk.edit(edit(admin, Role.ADMINISTRATOR, false), Caller.system("test"));

        assertThat(with(secret, "GET", "/api/people").status()).isEqualTo(401);
    }

    @Test
    void takesFromAKeyWhatItsMakerLost() {
        Caller admin = people.hire(Role.ADMINISTRATOR);
        String secret = key(admin, Scope.all(), Permission.PEOPLE_READ, Permission.AUDIT_READ)
                .secret();

        desk.edit(edit(admin, Role.BRANCH_HEAD, true), Caller.system("test"));

        assertThat(with(secret, "GET", "/api/audit").status()).isEqualTo(403);
        assertThat(with(secret, "GET", "/api/people/" + idOf(people.hire(Role.TRACKER)))
                        .status())
                .isEqualTo(404);
    }

    private static EditPerson edit(Caller person, Role role, boolean active) {
        return new EditPerson(idOf(person), "管理员", null, null, null, Set.of(role), Set.of(BRANCH), Set.of(), active, 0);
    }

    @Test
    void refusesAKeyThatMayMoreThanItsMaker() {
        Caller tracker = people.hire(Role.TRACKER, BRANCH);
        Scope wider = Scope.of(Set.of(BRANCH), Set.of(new CustomerId(7)));

        assertThatThrownBy(() -> key(tracker, Scope.all(), Permission.PEOPLE_WRITE))
                .hasMessageContaining("key_scope_too_wide")
                .hasMessageContaining("reach_too_wide");
        assertThatThrownBy(() -> key(tracker, wider, Permission.CONSIGNMENT_READ))
                .hasMessageContaining("reach_too_wide");
        assertThatThrownBy(() -> key(tracker, Scope.none(), Permission.POSITION_REPORT))
                .hasMessageContaining("key_scope_too_wide");
    }

    @Test
    void refusesAKeyWithoutNamePermissionOrSensibleEnd() {
        Browser admin = browsers.as(Role.ADMINISTRATOR);

        Answer empty = admin.post("/api/api-keys", newKey(" ", List.of(), Duration.ofDays(366)));
        Answer past = admin.post("/api/api-keys", newKey("x", List.of("SELF"), Duration.ofSeconds(-1)));

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("name_missing", "key_without_scope", "key_expiry_invalid");
        assertThat(past.text()).contains("key_expiry_invalid");
    }

    @Test
    void refusesProgramsTheMakingOfKeysAndViews() {
        String secret = key(people.hire(Role.ADMINISTRATOR), Scope.all(), Permission.PEOPLE_WRITE, Permission.SELF)
                .secret();
        Caller program = new Caller(null, null, "p", "p", Set.of(), Set.of(Permission.SELF), Scope.all(), false);

        assertThatThrownBy(() -> key(program, Scope.all(), Permission.SELF)).hasMessageContaining("not_allowed");
        assertThat(with(secret, "GET", "/api/saved-views?list=consignments").status())
                .isEqualTo(403);
    }

    @Test
    void showsTheSecretOnceAndKeepsOnlyItsHash() {
        Browser admin = browsers.as(Role.ADMINISTRATOR);
        JsonNode created = admin.post(
                        "/api/api-keys",
                        newKey("对账接口", List.of("CONSIGNMENT_READ", "POSITION_REPORT"), Duration.ofDays(365)))
                .json();
        String secret = created.get("secret").asString();

        String listed = admin.get("/api/api-keys").text();
        long stored = jdbc.sql("select count(*) from identity.api_key where api_key::text like '%' || :secret || '%'")
                .param("secret", secret)
                .query(Long.class)
                .single();

        assertThat(secret).matches("yz_[0-9A-Za-z]{43}");
        assertThat(listed)
                .contains("对账接口", created.get("key").get("prefix").asString())
                .doesNotContain(secret);
        assertThat(stored).isZero();
    }

    private Map<String, Object> newKey(String name, List<String> permissions, Duration life) {
        return Map.of(
                "name",
                name,
                "permissions",
                permissions,
                "everything",
                true,
                "expiresAt",
                in(life).minusSeconds(1).toString());
    }
}
