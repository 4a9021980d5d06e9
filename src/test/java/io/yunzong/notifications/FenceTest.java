package io.yunzong.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.SiteId;
import io.yunzong.notifications.NotificationsRefused.Why;
import io.yunzong.notifications.domain.Draft;
import io.yunzong.notifications.domain.Notices;
import io.yunzong.notifications.domain.Outbox;
import io.yunzong.notifications.domain.Rules;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing internal ever reaches a customer, by whichever way somebody tries. */
@YunzongTest
@Tag("B-18")
@Tag("H-08")
class FenceTest {
    private final Told told;
    private final NotificationRuleDesk ruleDesk;
    private final Rules rules;
    private final PreferenceDesk preferences;
    private final EndpointDesk endpoints;
    private final TrialDesk trials;
    private final Wording wording;
    private final Outbox outbox;
    private final Notices notices;
    private final MessageSender sender;
    private final TestPeople people;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final CustomerId customer;
    private final Caller contact;
    private final Caller boss;

    FenceTest(
            Told told,
            NotificationRuleDesk ruleDesk,
            Rules rules,
            PreferenceDesk preferences,
            EndpointDesk endpoints,
            TrialDesk trials,
            Wording wording,
            Outbox outbox,
            Notices notices,
            MessageSender sender,
            TestPeople people,
            TestClock clock,
            JdbcClient jdbc,
            Voyages voyages) {
        this.told = told;
        this.ruleDesk = ruleDesk;
        this.rules = rules;
        this.preferences = preferences;
        this.endpoints = endpoints;
        this.trials = trials;
        this.wording = wording;
        this.outbox = outbox;
        this.notices = notices;
        this.sender = sender;
        this.people = people;
        this.clock = clock;
        this.jdbc = jdbc;
        this.customer = voyages.customer();
        this.contact = people.hire(
                Set.of(Role.CUSTOMER_CONTACT), Set.of(), Set.of(customer), "13900139000", Outside.anEmail());
        this.boss = people.hire(Role.ADMINISTRATOR);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private List<Message> toContact(Notice notice) {
        return told.of(notice).stream()
                .filter(message -> TestPeople.idOf(contact).equals(message.personId()))
                .toList();
    }

    private Notice internal(NoticeKind kind) {
        return told.notice(kind).of(customer).to(Set.of(TestPeople.idOf(contact)));
    }

    @Test
    void noExplicitRecipientOfACustomerHearsOfAnythingInternal() {
        for (NoticeKind kind : NoticeKind.values()) {
            if (!kind.forCustomers()) {
                Notice notice = internal(kind);
                told.say(notice);
                assertThat(toContact(notice)).as(kind.name()).isEmpty();
            }
        }
    }

    @Test
    void aKindForCustomersMarkedInternalStaysInside() {
        Notice notice = internal(NoticeKind.DELIVERED).marked(Urgency.URGENT, true);
        told.say(notice);
        assertThat(told.of(notice)).isEmpty();
    }

    @Test
    void noRuleLeadsThereAndOneThatStandsInTheDatabaseAllTheSameDoesNothing() {
        assertThatThrownBy(() -> ruleDesk.add(
                        rule(NoticeKind.HOLD_PLACED, Audience.ROLE, Role.CUSTOMER_CONTACT, null, Channel.IN_APP), boss))
                .hasMessageContaining(Why.NOT_FOR_CUSTOMERS.code());
        assertThatThrownBy(() ->
                        ruleDesk.add(rule(NoticeKind.HOLD_PLACED, Audience.CUSTOMER, null, null, Channel.IN_APP), boss))
                .hasMessageContaining(Why.NOT_FOR_CUSTOMERS.code());

        long byRole = rules.add(
                        rule(NoticeKind.HOLD_PLACED, Audience.ROLE, Role.CUSTOMER_CONTACT, null, Channel.IN_APP))
                .orElseThrow();
        long byAudience = rules.add(rule(NoticeKind.HOLD_PLACED, Audience.CUSTOMER, null, null, Channel.EMAIL))
                .orElseThrow();
        try {
            Notice notice = told.notice(NoticeKind.HOLD_PLACED).of(customer);
            told.say(notice);
            assertThat(toContact(notice)).isEmpty();
        } finally {
            rules.remove(byRole);
            rules.remove(byAudience);
        }
    }

    private static Rule rule(
            NoticeKind kind, Audience audience, @Nullable Role role, @Nullable Long endpoint, Channel channel) {
        return new Rule(0, kind, audience, role, endpoint, Urgency.LOW, channel, true, 0);
    }

    @Test
    void noChoiceOfTheirsOpensTheFence() {
        preferences.choose(Preference.usual(TestPeople.idOf(contact)), Set.of(), contact);
        Notice notice = internal(NoticeKind.TASK_ESCALATED);
        told.say(notice);
        assertThat(toContact(notice)).isEmpty();
    }

    @Test
    void noTemplateWordsItForThem() {
        for (NoticeKind kind : NoticeKind.values()) {
            Notice notice = told.notice(kind).marked(Urgency.NORMAL, true);
            assertThatThrownBy(() -> wording.of(notice, true, Locale.CHINA)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whoeverWritesItAnywayIsStopped() {
        Notice notice = told.notice(NoticeKind.HOLD_PLACED);
        long id = notices.keepDistributed(notice, clock.instant());
        outbox.write(List.of(draft(id, NoticeKind.HOLD_PLACED, true, true)), clock.instant());
        outbox.write(List.of(draft(id, NoticeKind.HOLD_PLACED, true, false)), clock.instant());
        outbox.write(List.of(draft(id, NoticeKind.DELIVERED, true, true)), clock.instant());
        assertThat(told.of(notice)).isEmpty();

        outbox.write(List.of(draft(id, NoticeKind.HOLD_PLACED, false, true)), clock.instant());
        Message message = told.only(notice);
        assertThatThrownBy(() -> jdbc.sql("update notifications.message set customer = true where id = :id")
                        .param("id", message.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        // and somebody who became a customer's meanwhile
        sender.sendNow(message.id());
        assertThat(told.only(notice).state()).isEqualTo(MessageState.DEAD);
    }

    private Draft draft(long notice, NoticeKind kind, boolean toCustomer, boolean internal) {
        return new Draft(
                notice,
                kind,
                Urgency.NORMAL,
                Channel.EMAIL,
                "person:" + TestPeople.idOf(contact),
                TestPeople.idOf(contact).value(),
                "x",
                toCustomer,
                internal,
                "t",
                "b",
                null,
                null,
                1,
                false,
                clock.instant());
    }

    @Test
    void aProgramOfACustomerHearsOnlyWhatIsTheirs() {
        Endpoint theirs = endpoints.add(
                new Endpoint(
                        0,
                        Channel.WEBHOOK,
                        "客户系统",
                        Outside.receiver("customer").url(),
                        null,
                        null,
                        customer,
                        true,
                        0,
                        clock.instant()),
                boss);
        assertThatThrownBy(() -> ruleDesk.add(
                        rule(NoticeKind.HOLD_PLACED, Audience.ENDPOINT, null, theirs.id(), Channel.WEBHOOK), boss))
                .hasMessageContaining(Why.NOT_FOR_CUSTOMERS.code());
        assertThatThrownBy(() -> trials.tryEndpoint(theirs.id())).hasMessageContaining(Why.NOT_FOR_CUSTOMERS.code());
        rules.add(rule(NoticeKind.HOLD_PLACED, Audience.ENDPOINT, null, theirs.id(), Channel.WEBHOOK));
        ruleDesk.add(rule(NoticeKind.DELIVERED, Audience.ENDPOINT, null, theirs.id(), Channel.WEBHOOK), boss);

        Notice internal = told.notice(NoticeKind.HOLD_PLACED).of(customer);
        Notice others = told.notice(NoticeKind.DELIVERED).of(new CustomerId(customer.value() + 1_000_000));
        Notice own = told.notice(NoticeKind.DELIVERED).of(customer);
        told.say(internal, others, own);

        assertThat(told.of(internal)).noneMatch(message -> message.receiver().equals("endpoint:" + theirs.id()));
        assertThat(told.of(others)).isEmpty();
        assertThat(told.of(own))
                .filteredOn(message -> message.receiver().equals("endpoint:" + theirs.id()))
                .extracting(Message::title)
                .allMatch(title -> title.startsWith("您的货物已签收"))
                .hasSize(1);
    }

    @Test
    @Tag("C-16")
    void whatIsMeantForThemReachesThemInTheWordsMeantForThem() {
        Caller stranger = people.hire(Role.CUSTOMER_CONTACT, new CustomerId(customer.value() + 2_000_000));
        clock.move(Duration.ofSeconds(1));
        Notice notice = told.notice(NoticeKind.DELIVERED).of(customer);
        told.say(notice);

        assertThat(toContact(notice))
                .extracting(Message::channel)
                .containsExactlyInAnyOrder(Channel.IN_APP, Channel.EMAIL);
        assertThat(toContact(notice)).allMatch(message -> message.title().startsWith("您的货物已签收"));
        assertThat(told.of(notice))
                .noneMatch(message -> TestPeople.idOf(stranger).equals(message.personId()));
    }

    /** Nobody of the staff hears of what they may not see, either. */
    @Test
    void aRoleIsMeantAsFarAsItReaches() {
        SiteId here = new SiteId(Told.site());
        Caller head = people.hire(Role.BRANCH_HEAD, here);
        Caller elsewhere = people.hire(Role.BRANCH_HEAD, new SiteId(Told.site()));
        Notice notice = told.notice(NoticeKind.ROUGH_HANDLING).about(null, here, null);
        told.say(notice);

        assertThat(told.of(notice))
                .extracting(Message::personId)
                .contains(TestPeople.idOf(head))
                .doesNotContain(TestPeople.idOf(elsewhere));
    }
}
