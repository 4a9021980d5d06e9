package io.yunzong.regulation;

import static io.yunzong.network.NetworkFixtures.assertRefused;
import static io.yunzong.network.NetworkFixtures.branchIn;
import static io.yunzong.network.NetworkFixtures.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.NetworkDesk;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@YunzongTest
@Tag("D-16")
class PolicyTest {
    private final PolicyDesk desk;
    private final PolicyFinder finder;
    private final NetworkDesk network;
    private final TestPeople people;
    private final JdbcClient jdbc;

    private Caller headquarters = Caller.system("test");

    PolicyTest(PolicyDesk desk, PolicyFinder finder, NetworkDesk network, TestPeople people, JdbcClient jdbc) {
        this.desk = desk;
        this.finder = finder;
        this.network = network;
        this.people = people;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void hireAQualityController() {
        headquarters = people.hire(Role.QUALITY_CONTROLLER);
    }

    /** Other tests' people have nothing to read because of these. */
    @AfterEach
    void withdrawWhatIsLeft() {
        finder.list(false).forEach(policy -> desk.withdraw(policy.id(), "测试结束", headquarters));
    }

    private static PolicyText text(Role... roles) {
        return new PolicyText("重点客户服务指导", "服务目标……\n\n责任分工……\n\n考核机制……", Set.of(roles), List.of("D-16", "G-05"), "首次发布");
    }

    private PolicyId publish(Role... roles) {
        return desk.add(new AddPolicy(code("ZD"), text(roles)), headquarters);
    }

    @Test
    void refusesWhoeverDoesNotWriteTheRules() {
        Caller manager = people.hire(Role.OPERATIONS_MANAGER);
        PolicyId id = publish(Role.TRACKER);
        assertRefused(() -> desk.add(new AddPolicy(code("ZD"), text(Role.TRACKER)), manager))
                .containsExactly("regulation.not_allowed");
        assertRefused(() -> desk.revise(new RevisePolicy(id, 1, text(Role.TRACKER)), manager))
                .containsExactly("regulation.not_allowed");
        assertRefused(() -> desk.withdraw(id, "x", manager)).containsExactly("regulation.not_allowed");
    }

    @Test
    void refusesAllFaultsOfAPolicyAtOnce() {
        PolicyText empty = new PolicyText(" ", "", Set.of(), List.of("Q-77"), "");
        assertRefused(() -> desk.add(new AddPolicy("no code!", empty), headquarters))
                .containsExactly(
                        "regulation.policy_code_invalid",
                        "regulation.field_missing",
                        "regulation.field_missing",
                        "regulation.field_missing",
                        "regulation.policy_for_nobody",
                        "regulation.policy_clause_unknown");
    }

    @Test
    void refusesACodeThatIsTakenInAnotherCase() {
        String code = code("zd");
        desk.add(new AddPolicy(code, text(Role.TRACKER)), headquarters);
        assertRefused(() -> desk.add(new AddPolicy(code.toUpperCase(Locale.ROOT), text(Role.TRACKER)), headquarters))
                .containsExactly("regulation.policy_code_taken");
    }

    @Test
    void refusesARevisionOfAnOldVersion() {
        PolicyId id = publish(Role.TRACKER);
        desk.revise(new RevisePolicy(id, 1, text(Role.TRACKER, Role.DISPATCHER)), headquarters);
        assertRefused(() -> desk.revise(new RevisePolicy(id, 1, text(Role.TRACKER)), headquarters))
                .containsExactly("regulation.changed_meanwhile");
        assertThat(finder.versions(id, headquarters)).extracting(Policy::number).containsExactly(2, 1);
    }

    @Test
    void refusesConfirmationsThatMeanNothing() {
        PolicyId id = publish(Role.TRACKER);
        Caller tracker = people.hire(Role.TRACKER);
        assertRefused(() -> desk.confirm(id, 1, people.hire(Role.DISPATCHER)))
                .containsExactly("regulation.policy_not_for_you");
        assertRefused(() -> desk.confirm(id, 1, Caller.system("robot"))).containsExactly("regulation.not_a_person");
        assertRefused(() -> desk.confirm(id, 2, tracker)).containsExactly("regulation.policy_newer");
        assertRefused(() -> desk.confirm(new PolicyId(Long.MAX_VALUE), 1, tracker))
                .containsExactly("regulation.not_found");
        desk.withdraw(id, "合并到新文件", headquarters);
        assertRefused(() -> desk.confirm(id, 1, tracker)).containsExactly("regulation.policy_withdrawn");
        assertRefused(() -> desk.withdraw(id, "再次", headquarters)).containsExactly("regulation.policy_withdrawn");
    }

    @Test
    void refusesToChangeVersionsAndConfirmationsEvenInTheDatabase() {
        PolicyId id = publish(Role.TRACKER);
        desk.confirm(id, 1, people.hire(Role.TRACKER));
        for (String attempt : List.of(
                "update regulation.policy_version set body = 'x' where policy_id = " + id,
                "delete from regulation.policy_version where policy_id = " + id,
                "update regulation.policy_reading set read_at = now() where policy_id = " + id,
                "delete from regulation.policy_reading where policy_id = " + id,
                "truncate regulation.policy_reading")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).hasMessageContaining("kept as it was published");
        }
    }

    @Test
    void hidesFromOutsidersWhatIsNotAddressedToThem() {
        PolicyId internal = publish(Role.TRACKER);
        PolicyId open = publish(Role.CUSTOMER_CONTACT);
        Caller customer = people.hire(Role.CUSTOMER_CONTACT);
        assertRefused(() -> finder.get(internal, customer)).containsExactly("regulation.policy_not_for_you");
        assertThat(finder.get(open, customer).code()).isNotBlank();
    }

    @Test
    void listsWhatIsUnreadUntilItIsConfirmedAndAgainAfterARevision() {
        PolicyId id = publish(Role.TRACKER, Role.DISPATCHER);
        Caller tracker = people.hire(Role.TRACKER);
        assertThat(finder.unread(tracker)).extracting(Policy::id).contains(id);

        desk.confirm(id, 1, tracker);
        desk.confirm(id, 1, tracker);
        assertThat(finder.unread(tracker)).extracting(Policy::id).doesNotContain(id);
        assertThat(finder.mine(tracker))
                .filteredOn(mine -> mine.policy().id().equals(id))
                .singleElement()
                .satisfies(mine -> assertThat(mine.readAt()).isNotNull());

        desk.revise(new RevisePolicy(id, 1, text(Role.TRACKER)), headquarters);
        assertThat(finder.unread(tracker)).extracting(Policy::number).contains(2);
        assertThat(finder.unread(people.hire(Role.DISPATCHER)))
                .extracting(Policy::id)
                .doesNotContain(id);
    }

    @Test
    void listsWhoHasNotReadByRoleWithinTheScope() {
        SiteId linyi = branchIn(network);
        SiteId jinan = branchIn(network);
        Caller here = people.hire(Role.TRACKER, linyi);
        Caller there = people.hire(Role.TRACKER, jinan);
        PolicyId id = publish(Role.TRACKER);

        assertThat(finder.unread(Role.TRACKER, Scope.all()))
                .extracting(Reader::person)
                .contains(TestPeople.idOf(here), TestPeople.idOf(there));
        assertThat(finder.unread(Role.TRACKER, Scope.of(Set.of(linyi), Set.of())))
                .singleElement()
                .satisfies(reader -> {
                    assertThat(reader.person()).isEqualTo(TestPeople.idOf(here));
                    assertThat(reader.unread()).extracting(Policy::id).containsExactly(id);
                });

        desk.confirm(id, 1, here);
        assertThat(finder.unread(Role.TRACKER, Scope.of(Set.of(linyi), Set.of())))
                .isEmpty();
        assertThat(finder.unread(Role.BRANCH_HEAD, Scope.all())).isEmpty();
    }

    @Test
    void confirmsOnceWhenPressedTwiceAtOnce() throws Exception {
        PolicyId id = publish(Role.TRACKER);
        Caller tracker = people.hire(Role.TRACKER);
        Callable<Void> press = () -> {
            desk.confirm(id, 1, tracker);
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var future : threads.invokeAll(List.of(press, press))) {
                future.get();
            }
        }
        assertThat(jdbc.sql("select count(*) from regulation.policy_reading where policy_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
