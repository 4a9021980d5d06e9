package io.yunzong.accounts;

import static io.yunzong.network.NetworkFixtures.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.SiteId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Customers over HTTP: who sees and writes which. */
@YunzongTest
@Tag("H-08")
class CustomerPagesTest {
    private final Browser.Factory browsers;
    private final TestPeople people;
    private final AccountsDesk desk;
    private final Browser admin;

    CustomerPagesTest(Browser.Factory browsers, TestPeople people, AccountsDesk desk) {
        this.browsers = browsers;
        this.people = people;
        this.desk = desk;
        admin = browsers.as(Role.ADMINISTRATOR);
    }

    @Test
    void refusesACustomerNamingEveryFieldAtOnce() {
        String code = code("CU");
        customer(code);

        var answer = admin.post(
                "/api/customers",
                Map.of("code", code, "type", "BOTH", "customerClass", "KEY", "phone", "?", "accountManagerId", -1));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().findValuesAsString("field"))
                .containsExactly("name", "phone", "code", "accountManagerId");
    }

    @Test
    void refusesAnAccountManagerTheCustomersOfOthers() {
        CustomerId own = customer(code("OWN"));
        CustomerId other = customer(code("OTHER"));
        Browser manager = browsers.of(people.hire(Role.ACCOUNT_MANAGER, own));

        assertThat(manager.get("/api/customers/" + other).status()).isEqualTo(404);
        assertThat(manager.get("/api/customers/" + other + "/contacts").status())
                .isEqualTo(404);
        assertThat(manager.put("/api/customers/" + other, form(other, "偷改").toString())
                        .status())
                .isEqualTo(404);
        assertThat(manager.post("/api/customers/" + other + "/contacts", Map.of("name", "x", "phone", "13800000000"))
                        .status())
                .isEqualTo(404);
        assertThat(manager.get("/api/customers").json().get("rows").findValuesAsString("id"))
                .containsExactly(own.toString());
        assertThat(manager.put("/api/customers/" + own, form(own, "自己的客户").toString())
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo("自己的客户");
    }

    @Test
    void refusesAWriterOfSomeAccountsWhoSeesAllAsBranchStaff() {
        CustomerId other = customer(code("OTHER"));
        Caller both = people.hire(
                Set.of(Role.ACCOUNT_MANAGER, Role.DISPATCHER), Set.of(new SiteId(1)), Set.of(customer(code("OWN"))));

        var answer = browsers.of(both)
                .put("/api/customers/" + other, form(other, "偷改").toString());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("accounts.not_your_account");
    }

    @Test
    void refusesCustomersThemselvesTheCustomerList() {
        Caller contact = people.hire(Role.CUSTOMER_CONTACT, customer(code("OWN")));

        assertThat(browsers.of(contact).get("/api/customers").status()).isEqualTo(403);
    }

    @Test
    void masksPhoneAndAddressFromBranchStaffWithoutTheRightAndHidesThemFromTheirSearch() {
        String code = code("MASK");
        String phone = "139" + (System.nanoTime() % 90_000_000 + 10_000_000);
        long id = admin.post(
                        "/api/customers",
                        Map.of(
                                "code", code,
                                "name", "遮蔽测试公司",
                                "type", "SHIPPER",
                                "customerClass", "ORDINARY",
                                "phone", phone,
                                "address", "山东省临沂市兰山区通达路1号"))
                .json()
                .get("id")
                .asLong();
        admin.post("/api/customers/" + id + "/contacts", Map.of("name", "王小明", "phone", phone, "primary", true));
        Browser keeper = browsers.of(people.hire(Role.WAREHOUSE_KEEPER, new SiteId(1)));

        JsonNode row = keeper.get("/api/customers?q=" + code).json().get("rows").get(0);
        assertThat(row.get("name").asString()).isEqualTo("遮蔽测试公司");
        assertThat(row.get("phone").asString()).contains("****").doesNotContain(phone);
        assertThat(row.get("address").asString()).isEqualTo("山东省临沂市****");
        String contacts = keeper.get("/api/customers/" + id + "/contacts").text();
        assertThat(contacts).contains("王**").doesNotContain("王小明").doesNotContain(phone);
        assertThat(keeper.get("/api/customers?q=" + phone).json().get("total").asLong())
                .isZero();
        assertThat(admin.get("/api/customers?q=" + phone).json().get("total").asLong())
                .isEqualTo(1);
    }

    @Test
    void givesAnAccountManagerTheCustomerTheyAdd() {
        Browser manager = browsers.of(people.hire(Role.ACCOUNT_MANAGER, customer(code("OWN"))));

        var added = manager.post(
                "/api/customers",
                Map.of("code", code("NEW"), "name", "新客户", "type", "BOTH", "customerClass", "POTENTIAL"));

        assertThat(added.status()).isEqualTo(201);
        assertThat(manager.get("/api/customers/" + added.json().get("id").asLong())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keepsOnePrimaryContact() {
        CustomerId id = customer(code("CON"));
        String address = "/api/customers/" + id + "/contacts";
        assertThat(admin.post(address, Map.of("name", "无联系方式")).text()).contains("accounts.contact_unreachable");
        JsonNode first = admin.post(address, Map.of("name", "甲", "phone", "13800000001", "primary", true))
                .json();
        admin.post(address, Map.of("name", "乙", "email", "yi@example.com", "primary", true));

        JsonNode list = admin.get(address).json();

        assertThat(list.get(0).get("name").asString()).isEqualTo("乙");
        assertThat(list.get(1).get("primary").asBoolean()).isFalse();
        var stale = admin.put("/api/contacts/" + first.get("id").asLong(), first.toString());
        assertThat(stale.status()).isEqualTo(409);
        ObjectNode again = ((ObjectNode) list.get(1)).put("primary", true);
        assertThat(admin.put("/api/contacts/" + first.get("id").asLong(), again.toString())
                        .json()
                        .get("primary")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @Tag("D-01")
    void listsByClassAndExports() {
        String mark = code("CLS");
        desk.addCustomer(AddCustomer.named(mark + "K", "重点", CustomerClass.KEY), Caller.system("test"));
        desk.addCustomer(AddCustomer.named(mark + "O", "普通", CustomerClass.ORDINARY), Caller.system("test"));

        assertThat(admin.get("/api/customers?kind=KEY&q=" + mark)
                        .json()
                        .get("total")
                        .asLong())
                .isEqualTo(1);
        var export = admin.get("/api/customers/export.xlsx?q=" + mark);
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.bytes()).startsWith('P', 'K');
    }

    private CustomerId customer(String code) {
        return desk.addCustomer(AddCustomer.named(code, "客户" + code, CustomerClass.ORDINARY), Caller.system("test"));
    }

    private ObjectNode form(CustomerId id, String name) {
        return ((ObjectNode) admin.get("/api/customers/" + id).json()).put("name", name);
    }
}
