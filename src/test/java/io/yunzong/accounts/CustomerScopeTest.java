package io.yunzong.accounts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.NetworkFixtures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rule that {@link CustomerFinder} states. */
@YunzongTest
@Tag("H-08")
class CustomerScopeTest {
    private final CustomerFinder finder;
    private final String mark = NetworkFixtures.code("SCOPE");
    private final CustomerId own;
    private final CustomerId other;

    CustomerScopeTest(AccountsDesk desk, CustomerFinder finder) {
        this.finder = finder;
        Map<String, CustomerId> ids = desk.ensureCustomers(
                List.of(
                        AddCustomer.named(mark + "-A", "甲公司", CustomerClass.KEY),
                        AddCustomer.named(mark + "-B", "乙公司", CustomerClass.ORDINARY)),
                Caller.system("test"));
        own = requireNonNull(ids.get(mark + "-A"));
        other = requireNonNull(ids.get(mark + "-B"));
    }

    @Test
    void hidesOtherAccountsFromAnAccountScope() {
        Scope scope = Scope.of(Set.of(), Set.of(own));

        assertThat(finder.find(other, scope)).isEmpty();
        assertThat(finder.list(List.of(own, other), scope))
                .extracting(Customer::id)
                .containsExactly(own);
        assertThat(finder.findByCode(mark + "-B", scope)).isEmpty();
        assertThat(listed(scope)).containsExactly(own);
    }

    @Test
    void showsNothingToAnEmptyScope() {
        assertThat(finder.find(own, Scope.none())).isEmpty();
        assertThat(listed(Scope.none())).isEmpty();
    }

    @Test
    void showsEveryCustomerToBranchStaffWhoMustPickOne() {
        Scope branch = Scope.of(Set.of(new SiteId(1)), Set.of());

        assertThat(listed(branch)).containsExactly(own, other);
        assertThat(finder.find(other, branch)).isPresent();
        assertThat(listed(Scope.of(Set.of(new SiteId(1)), Set.of(own)))).containsExactly(own, other);
    }

    @Test
    void showsEverythingToHeadquarters() {
        assertThat(listed(Scope.all())).containsExactly(own, other);
    }

    private List<CustomerId> listed(Scope scope) {
        return finder.page(new CustomerQuery(mark, null, null, null, true), scope, PageQuery.first(50)).rows().stream()
                .map(Customer::id)
                .toList();
    }
}
