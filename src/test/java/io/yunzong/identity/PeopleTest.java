package io.yunzong.identity;

import static io.yunzong.TestPeople.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.Browser;
import io.yunzong.Browser.Answer;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@YunzongTest
@Tag("H-08")
class PeopleTest {
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() % 1_000_000_000);

    private final Browser.Factory browsers;
    private final TestPeople people;
    private final PeopleDesk desk;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PeopleTest(
            Browser.Factory browsers,
            TestPeople people,
            PeopleDesk desk,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.browsers = browsers;
        this.people = people;
        this.desk = desk;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private static Map<String, Object> clerk(String username) {
        return new HashMap<>(Map.of(
                "username",
                username,
                "displayName",
                "王小明",
                "phone",
                "13812345678",
                "email",
                "wang@example.com",
                "roles",
                List.of("TRACKER"),
                "branches",
                List.of(900_001)));
    }

    private static String name() {
        return "clerk" + NUMBER.incrementAndGet();
    }

    private static Map<String, Object> edited(JsonNode person, String field, Object value) {
        Map<String, Object> edit = new HashMap<>(Map.of(
                "displayName", person.get("displayName").asString(),
                "phone", person.path("phone").asString(""),
                "roles", person.get("roles"),
                "branches", person.get("branches"),
                "accounts", person.get("accounts"),
                "active", person.get("active").asBoolean(),
                "version", person.get("version").asInt()));
        edit.put(field, value);
        return edit;
    }

    @Test
    void refusesANewPersonNamingEverythingThatIsWrong() {
        Answer answer = browsers.as(Role.ADMINISTRATOR)
                .post(
                        "/api/people",
                        Map.of(
                                "username", "A B",
                                "displayName", " ",
                                "phone", "call me",
                                "email", "nowhere",
                                "departmentId", 999_999_999,
                                "roles", List.of("TRACKER", "ACCOUNT_MANAGER")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains(
                        "username_invalid",
                        "name_missing",
                        "phone_invalid",
                        "email_invalid",
                        "department_unknown",
                        "branch_missing",
                        "account_missing");
    }

    @Test
    void refusesATakenUsername() {
        Browser admin = browsers.as(Role.ADMINISTRATOR);
        String name = name();
        assertThat(admin.post("/api/people", clerk(name)).status()).isEqualTo(201);

        assertThat(admin.post("/api/people", clerk(name.toUpperCase(java.util.Locale.ROOT)))
                        .text())
                .contains("identity.username_taken");
    }

    @Test
    void refusesAnEditOfAnOlderVersion() {
        Browser admin = browsers.as(Role.ADMINISTRATOR);
        JsonNode person = admin.post("/api/people", clerk(name())).json().get("person");
        String address = "/api/people/" + person.get("id").asLong();
        assertThat(admin.put(address, edited(person, "displayName", "王大明")).status())
                .isEqualTo(200);

        Answer stale = admin.put(address, edited(person, "displayName", "王中明"));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("identity.changed_meanwhile");
    }

    @Test
    void refusesToLoseTheLastAdministrator() {
        Caller last = people.hire(Role.ADMINISTRATOR);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update identity.person set active = false where id <> :id and 'ADMINISTRATOR' = any(roles)")
                    .param("id", idOf(last).value())
                    .update();
            assertThatThrownBy(() -> desk.edit(editOf(last, Set.of(Role.ADMINISTRATOR), false), last))
                    .hasMessageContaining("last_administrator");
        });
    }

    @Test
    void refusesTheLastAdministratorAnotherRole() {
        Caller last = people.hire(Role.ADMINISTRATOR);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update identity.person set active = false where id <> :id and 'ADMINISTRATOR' = any(roles)")
                    .param("id", idOf(last).value())
                    .update();
            assertThatThrownBy(() -> desk.edit(editOf(last, Set.of(Role.LEADERSHIP), true), last))
                    .hasMessageContaining("last_administrator");
        });
    }

    private static EditPerson editOf(Caller person, Set<Role> roles, boolean active) {
        return new EditPerson(
                idOf(person), person.displayName(), null, null, null, roles, Set.of(), Set.of(), active, 0);
    }

    @Test
    void refusesToGrantMoreThanOneHas() {
        Caller clerk = people.hire(Role.TRACKER, new SiteId(900_002));
        Caller branchAdmin = with(clerk, Permission.PEOPLE_READ, Permission.PEOPLE_WRITE);
        SiteId own = new SiteId(900_002);

        assertThatThrownBy(() -> desk.add(hireling(Role.OPERATIONS_MANAGER, own), branchAdmin))
                .hasMessageContaining("role_too_powerful");
        assertThatThrownBy(() -> desk.add(hireling(Role.HOTLINE_AGENT), branchAdmin))
                .hasMessageContaining("reach_too_wide");
        assertThatThrownBy(() -> desk.add(hireling(Role.TRACKER, own, new SiteId(900_003)), branchAdmin))
                .hasMessageContaining("reach_too_wide");
        assertThat(desk.add(hireling(Role.TRACKER, own), branchAdmin).oneTimePassword())
                .hasSize(16);
    }

    @Test
    void refusesToResetThePasswordOfSomebodyMorePowerful() {
        SiteId branch = new SiteId(900_004);
        Caller branchAdmin = with(people.hire(Role.TRACKER, branch), Permission.PEOPLE_WRITE);
        Caller manager = people.hire(Role.OPERATIONS_MANAGER, branch);
        Caller elsewhere = people.hire(Role.TRACKER, new SiteId(900_005));

        assertThatThrownBy(() -> desk.resetPassword(idOf(manager), branchAdmin))
                .hasMessageContaining("role_too_powerful");
        assertThatThrownBy(() -> desk.resetPassword(idOf(elsewhere), branchAdmin))
                .hasMessageContaining("not_found");
    }

    private static AddPerson hireling(Role role, SiteId... branches) {
        return new AddPerson(name(), "新人", null, null, null, Set.of(role), Set.of(branches), Set.of());
    }

    private static Caller with(Caller caller, Permission... more) {
        Set<Permission> all = new java.util.HashSet<>(caller.permissions());
        all.addAll(List.of(more));
        Scope scope = caller.scope();
        return new Caller(
                caller.personId(), null, caller.username(), caller.displayName(), caller.roles(), all, scope, false);
    }

    @Test
    void showsABranchHeadThePeopleOfTheirBranchOnly() {
        SiteId mine = new SiteId(900_100 + NUMBER.incrementAndGet());
        SiteId other = new SiteId(900_100 + NUMBER.incrementAndGet());
        Caller head = people.hire(Role.BRANCH_HEAD, mine);
        Caller colleague = people.hire(Role.WAREHOUSE_KEEPER, mine);
        Caller stranger = people.hire(Role.WAREHOUSE_KEEPER, other);
        Browser browser = browsers.of(head);

        List<Long> seen = browser.get("/api/people?size=500").json().get("rows").values().stream()
                .map(row -> row.get("id").asLong())
                .toList();

        assertThat(seen)
                .containsExactlyInAnyOrder(idOf(head).value(), idOf(colleague).value());
        assertThat(browser.get("/api/people/" + idOf(stranger)).status()).isEqualTo(404);
    }

    @Test
    void masksPhonesForThoseWithoutPersonalDataAndHidesThemFromSearch() {
        String name = name();
        JsonNode created = browsers.as(Role.ADMINISTRATOR)
                .post("/api/people", clerk(name))
                .json()
                .get("person");
        Browser leadership = browsers.as(Role.LEADERSHIP);

        JsonNode masked =
                leadership.get("/api/people/" + created.get("id").asLong()).json();

        assertThat(created.get("phone").asString()).isEqualTo("13812345678");
        assertThat(masked.get("phone").asString()).isEqualTo("138****5678");
        assertThat(masked.get("email").asString()).isEqualTo("w***@example.com");
        assertThat(leadership
                        .get("/api/people?q=13812345678")
                        .json()
                        .get("total")
                        .asLong())
                .isZero();
        assertThat(leadership.get("/api/people?q=" + name).json().get("total").asLong())
                .isEqualTo(1);
    }

    @Test
    @Tag("C-02")
    void findsPeopleByRoleBranchAndState() {
        SiteId branch = new SiteId(900_100 + NUMBER.incrementAndGet());
        Caller keeper = people.hire(Role.WAREHOUSE_KEEPER, branch);
        people.hire(Role.TRACKER, branch);

        JsonNode rows = browsers.as(Role.ADMINISTRATOR)
                .get("/api/people?role=WAREHOUSE_KEEPER&active=true&sort=-createdAt&branch=" + branch.value())
                .json()
                .get("rows");

        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.get(0).get("username").asString()).isEqualTo(keeper.username());
    }

    @Test
    @Tag("C-02")
    @Tag("C-10")
    void shipsTheDepartmentsOfTheRegulationAndTakesMore() {
        Browser admin = browsers.as(Role.ADMINISTRATOR);
        assertThat(admin.get("/api/departments").text())
                .contains("销售部", "物流部", "仓储部", "客户服务部", "质量管理部", "跟踪管理部", "财务部", "人力资源部", "信息技术部", "管理层");
        String code = "D" + NUMBER.incrementAndGet();

        JsonNode added = admin.post("/api/departments", Map.of("code", code, "name", "冷链部"))
                .json();
        Answer twice = admin.post("/api/departments", Map.of("code", code, "name", ""));
        Answer renamed = admin.put(
                "/api/departments/" + added.get("id").asLong(), Map.of("name", "冷链事业部", "active", false, "version", 0));

        assertThat(twice.text()).contains("code_taken", "name_missing");
        assertThat(renamed.json().get("name").asString()).isEqualTo("冷链事业部");
    }

    @Test
    @Tag("C-11")
    void namesEveryRoleAndPermissionInBothLanguages() {
        Browser admin = browsers.as(Role.ADMINISTRATOR);
        JsonNode chinese = admin.get("/api/roles").json();
        JsonNode english = admin.send(
                        "GET",
                        "/api/roles",
                        java.net.http.HttpRequest.BodyPublishers.noBody(),
                        null,
                        "Accept-Language",
                        "en")
                .json();

        assertThat(chinese.size()).isEqualTo(Role.values().length);
        assertThat(chinese.toString()).contains("跟踪主管", "查看审计日志").doesNotContain("identity.");
        assertThat(english.toString())
                .contains("Tracking supervisor", "Read the audit trail")
                .doesNotContain("identity.");
    }

    @Test
    void auditsWhatAnAdministratorDoes() {
        Browser admin = browsers.as(Role.ADMINISTRATOR);
        JsonNode person = admin.post("/api/people", clerk(name())).json().get("person");
        PersonId id = new PersonId(person.get("id").asLong());
        admin.put("/api/people/" + id, edited(person, "phone", "13987654321"));
        admin.post("/api/people/" + id + "/password-reset", "");
        admin.post("/api/people/" + id + "/unlock", "");

        List<String> deeds = jdbc.sql(
                        "select action || details from identity.audit_entry where subject = :subject order by seq")
                .param("subject", "person:" + id)
                .query(String.class)
                .list();

        assertThat(deeds).hasSize(4);
        assertThat(deeds.get(1)).startsWith("person.edited").contains("138****5678", "139****4321");
        assertThat(deeds.get(2)).startsWith("password.reset");
        assertThat(String.join("", deeds)).doesNotContain("13987654321");
    }
}
