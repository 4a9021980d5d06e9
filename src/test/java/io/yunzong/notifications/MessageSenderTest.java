package io.yunzong.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.SiteId;
import io.yunzong.notifications.channels.Transport;
import io.yunzong.notifications.domain.Address;
import io.yunzong.notifications.domain.Choices;
import io.yunzong.notifications.domain.Outbox;
import io.yunzong.notifications.domain.Outcome;
import io.yunzong.notifications.domain.Parcel;
import io.yunzong.notifications.domain.Rules;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/** What is due goes out once, whatever dies, fails, dawdles or stays silent. Real servers stand at the other end. */
@YunzongTest
@Tag("C-16")
class MessageSenderTest {
    private static final Caller SYSTEM = Caller.system("test");

    private final Told told;
    private final MessageSender sender;
    private final MessageLogDesk log;
    private final TestPeople people;
    private final TestClock clock;
    private final Outbox outbox;
    private final List<Transport> transports;
    private final Colleagues colleagues;
    private final Choices choices;
    private final Rules rules;
    private final NotificationsSettings settings;
    private final PlatformTransactionManager manager;

    MessageSenderTest(
            Told told,
            MessageSender sender,
            MessageLogDesk log,
            TestPeople people,
            TestClock clock,
            Outbox outbox,
            List<Transport> transports,
            Colleagues colleagues,
            Choices choices,
            Rules rules,
            NotificationsSettings settings,
            PlatformTransactionManager manager) {
        this.told = told;
        this.sender = sender;
        this.log = log;
        this.people = people;
        this.clock = clock;
        this.outbox = outbox;
        this.transports = transports;
        this.colleagues = colleagues;
        this.choices = choices;
        this.rules = rules;
        this.settings = settings;
        this.manager = manager;
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** Somebody to whom an escalation goes by e-mail and SMS, at once. */
    private Notice escalation(String email) {
        Caller head = people.hire(Set.of(Role.BRANCH_HEAD), Set.of(), Set.of(), null, email);
        return told.notice(NoticeKind.TASK_ESCALATED).to(Set.of(TestPeople.idOf(head)));
    }

    private Message mail(Notice notice) {
        return told.of(notice).stream()
                .filter(message -> message.channel() == Channel.EMAIL)
                .findFirst()
                .orElseThrow();
    }

    private Message now(Message message) {
        return log.story(message.id()).message();
    }

    private static long arrived(String email) {
        return Arrays.stream(Outside.mail().getReceivedMessages())
                .filter(mail -> to(mail).contains(email))
                .count();
    }

    private static String to(jakarta.mail.Message mail) {
        try {
            return Arrays.toString(mail.getAllRecipients());
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** A webhook that hears of one kind at one branch only the test knows. */
    private Notice heardAt(Outside.Receiver receiver, Channel channel, int notices) {
        long site = Told.site();
        told.endpoint(channel, receiver.url(), secret(channel), NoticeKind.ROUGH_HANDLING, site);
        Notice[] said = new Notice[notices];
        for (int i = 0; i < notices; i++) {
            said[i] = told.notice(NoticeKind.ROUGH_HANDLING).about(null, new SiteId(site), null);
        }
        told.say(said);
        return said[0];
    }

    private static @Nullable String secret(Channel channel) {
        return channel == Channel.WEBHOOK ? "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" : null;
    }

    @Test
    void anEmailArrivesOnceWithTheAnswerOfTheServerAsProof() throws Exception {
        String email = Outside.anEmail();
        Notice notice = escalation(email);
        told.say(notice);

        sender.sendDue(Channel.EMAIL);
        sender.sendDue(Channel.EMAIL);

        Message sent = now(mail(notice));
        assertThat(sent.state()).isEqualTo(MessageState.SENT);
        assertThat(arrived(email)).isEqualTo(1);
        var mail = Arrays.stream(Outside.mail().getReceivedMessages())
                .filter(one -> to(one).contains(email))
                .findFirst()
                .orElseThrow();
        assertThat(mail.getSubject()).isEqualTo("超时升级到您（第 2 级）：合肥中转超时");
        assertThat(mail.getHeader("Message-ID")[0]).isEqualTo("<" + sent.uid() + "@yunzong.example>");
        assertThat(log.story(sent.id()).attempts().getFirst().proof())
                .contains(sent.uid().toString(), "250");
    }

    /** The process is gone without a word. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    private enum Moment {
        BEFORE_SENDING,
        AFTER_SENDING
    }

    /** The sender of a process that dies when it comes to this message; it carries the others as usual. */
    private MessageSender dying(Message victim, Moment moment) {
        List<Transport> mortal = transports.stream()
                .map(real -> (Transport) new Transport() {
                    @Override
                    public Set<Channel> channels() {
                        return real.channels();
                    }

                    @Override
                    public Outcome carry(Parcel parcel, Address address) {
                        boolean end = parcel.first().id() == victim.id();
                        if (end && moment == Moment.BEFORE_SENDING) {
                            throw new Died();
                        }
                        Outcome outcome = real.carry(parcel, address);
                        if (end) {
                            throw new Died();
                        }
                        return outcome;
                    }
                })
                .toList();
        return new MessageSender(outbox, mortal, colleagues, choices, rules, settings, clock, manager);
    }

    private void die(Message victim, Moment moment) {
        assertThatThrownBy(() -> dying(victim, moment).sendNow(victim.id())).isInstanceOf(Died.class);
        assertThat(now(victim).state()).isEqualTo(MessageState.SENDING);
    }

    @Test
    void anEmailWhoseProcessDiedIsNeverSentAgainByItself() {
        for (Moment moment : Moment.values()) {
            String email = Outside.anEmail();
            Notice notice = escalation(email);
            told.say(notice);
            die(mail(notice), moment);
            long before = arrived(email);

            sender.sendDue(Channel.EMAIL);
            assertThat(now(mail(notice)).state()).isEqualTo(MessageState.SENDING);
            clock.move(settings.lease().plusSeconds(1));
            sender.sendDue(Channel.EMAIL);
            clock.move(Duration.ofDays(2));
            sender.sendDue(Channel.EMAIL);

            assertThat(now(mail(notice)).state()).as(moment.name()).isEqualTo(MessageState.UNCLEAR);
            assertThat(arrived(email)).isEqualTo(before);
            clock.reset();
        }
    }

    @Test
    void aPersonDecidesAboutWhatIsUnclear() {
        String email = Outside.anEmail();
        Notice notice = escalation(email);
        told.say(notice);
        Message mail = mail(notice);
        die(mail, Moment.BEFORE_SENDING);
        clock.move(settings.lease().plusSeconds(1));
        sender.sendDue(Channel.EMAIL);
        assertThatThrownBy(() -> log.replay(mail.id(), " ", SYSTEM)).isInstanceOf(Refusal.class);

        log.replay(mail.id(), "对方说没有收到", SYSTEM);
        sender.sendDue(Channel.EMAIL);

        MessageStory story = log.story(mail.id());
        assertThat(story.message().state()).isEqualTo(MessageState.SENT);
        assertThat(arrived(email)).isEqualTo(1);
        assertThat(story.attempts()).extracting(MessageStory.Attempt::outcome).containsExactly("UNCLEAR", "SENT");
        assertThat(story.decisions()).extracting(MessageStory.Decision::reason).containsExactly("对方说没有收到");
        assertThatThrownBy(() -> log.replay(mail.id(), "again", SYSTEM)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> log.dismiss(mail.id(), "again", SYSTEM)).isInstanceOf(Refusal.class);
    }

    @Test
    void aWebhookWhoseProcessDiedIsSentAgainUnderTheSameId() {
        for (Moment moment : Moment.values()) {
            Outside.Receiver receiver = Outside.receiver("hook");
            Message message = told.toEndpoint(heardAt(receiver, Channel.WEBHOOK, 1));
            die(message, moment);

            clock.move(settings.lease().plusSeconds(1));
            sender.sendDue(Channel.WEBHOOK);
            sender.sendDue(Channel.WEBHOOK);

            assertThat(now(message).state()).isEqualTo(MessageState.SENT);
            assertThat(receiver.requests()).hasSize(moment == Moment.BEFORE_SENDING ? 1 : 2);
            assertThat(receiver.requests())
                    .allMatch(request -> request.header("webhook-id").equals("msg_" + message.uid()));
            clock.reset();
        }
    }

    @Test
    void aRobotWhoseProcessDiedIsNotTalkedThroughAgain() {
        Outside.Receiver group = Outside.receiver("wecom");
        Message message = told.toEndpoint(heardAt(group, Channel.WECOM, 1));
        clock.move(Duration.ofHours(12));
        die(message, Moment.AFTER_SENDING);

        clock.move(settings.lease().plusSeconds(1));
        sender.sendDue(Channel.WECOM);

        assertThat(now(message).state()).isEqualTo(MessageState.UNCLEAR);
        assertThat(group.requests()).hasSize(1);
    }

    /** It came back to life after another had given it up: what it knows is noted, and nothing is sent twice. */
    @Test
    void aResultThatComesLateIsStillTheTruth() {
        String email = Outside.anEmail();
        Notice notice = escalation(email);
        told.say(notice);
        Message mail = mail(notice);
        Parcel parcel = outbox.claimOne(mail.id(), clock.instant()).orElseThrow();
        clock.move(settings.lease().plusSeconds(1));
        sender.sendDue(Channel.EMAIL);
        assertThat(now(mail).state()).isEqualTo(MessageState.UNCLEAR);

        outbox.note(parcel, Outcome.sent("250 OK late"), clock.instant());

        assertThat(now(mail).state()).isEqualTo(MessageState.SENT);
        assertThat(log.story(mail.id()).attempts().getFirst().proof()).isEqualTo("250 OK late");
    }

    @Test
    void twoSendersNeverTakeTheSame() {
        Outside.Receiver receiver = Outside.receiver("hook").after(300);
        Message message = told.toEndpoint(heardAt(receiver, Channel.WEBHOOK, 1));
        Thread other = Thread.ofVirtual().start(() -> sender.sendDue(Channel.WEBHOOK));
        sender.sendDue(Channel.WEBHOOK);
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }

        assertThat(receiver.requests()).hasSize(1);
        assertThat(now(message).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void failuresAreTriedAgainLaterAndLaterAndGivenUpInTheEnd() {
        Outside.Receiver receiver = Outside.receiver("hook").answers(500, "broken");
        Message message = told.toEndpoint(heardAt(receiver, Channel.WEBHOOK, 1));
        sender.sendDue(Channel.WEBHOOK);
        assertThat(now(message).state()).isEqualTo(MessageState.WAITING);
        clock.move(Duration.ofSeconds(29));
        sender.sendDue(Channel.WEBHOOK);
        assertThat(receiver.requests()).hasSize(1);

        for (int i = 0; i < 12; i++) {
            clock.move(Duration.ofHours(7));
            sender.sendDue(Channel.WEBHOOK);
        }

        assertThat(now(message).state()).isEqualTo(MessageState.DEAD);
        assertThat(receiver.requests()).hasSize(8);
        log.replay(message.id(), "receiver mended", SYSTEM);
        receiver.answers(200, "");
        sender.sendDue(Channel.WEBHOOK);
        assertThat(now(message).state()).isEqualTo(MessageState.SENT);
        assertThat(receiver.requests())
                .extracting(request -> request.header("webhook-id"))
                .containsOnly("msg_" + message.uid());
    }

    @Test
    void whatIsRefusedForGoodIsGivenUpAtOnce() {
        Outside.Receiver receiver = Outside.receiver("hook").answers(403, "no");
        Message message = told.toEndpoint(heardAt(receiver, Channel.WEBHOOK, 1));
        sender.sendDue(Channel.WEBHOOK);

        assertThat(now(message).state()).isEqualTo(MessageState.DEAD);
        assertThat(log.story(message.id()).attempts().getFirst().proof()).isEqualTo("HTTP 403 no");
    }

    @Test
    void whoAsksForPatienceGetsIt() {
        Outside.Receiver receiver =
                Outside.receiver("hook").answers(429, "").with(java.util.Map.of("Retry-After", "600"));
        Message message = told.toEndpoint(heardAt(receiver, Channel.WEBHOOK, 1));
        sender.sendDue(Channel.WEBHOOK);

        assertThat(Duration.between(clock.instant(), now(message).dueAt())).isGreaterThan(Duration.ofSeconds(590));
    }

    @Test
    void aReceiverThatDawdlesIsTriedAgainWhereItTellsRepeatsAndLeftToPeopleWhereNot() {
        Outside.Receiver slow = Outside.receiver("hook").after(2_500);
        Message hook = told.toEndpoint(heardAt(slow, Channel.WEBHOOK, 1));
        sender.sendDue(Channel.WEBHOOK);
        assertThat(now(hook).state()).isEqualTo(MessageState.WAITING);

        Outside.Receiver group = Outside.receiver("ding").after(2_500);
        Message robot = told.toEndpoint(heardAt(group, Channel.DINGTALK, 1));
        clock.move(Duration.ofHours(12));
        sender.sendDue(Channel.DINGTALK);
        assertThat(now(robot).state()).isEqualTo(MessageState.UNCLEAR);
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() {
        long site = Told.site();
        told.endpoint(
                Channel.WEBHOOK, "http://127.0.0.1:1/none", secret(Channel.WEBHOOK), NoticeKind.ROUGH_HANDLING, site);
        Notice notice = told.notice(NoticeKind.ROUGH_HANDLING).about(null, new SiteId(site), null);
        told.say(notice);
        sender.sendDue(Channel.WEBHOOK);

        assertThat(told.toEndpoint(notice).state()).isEqualTo(MessageState.WAITING);
    }

    @Test
    void whoHasLeftMeanwhileGetsNothing(
            @org.springframework.beans.factory.annotation.Autowired
                    org.springframework.jdbc.core.simple.JdbcClient jdbc) {
        String email = Outside.anEmail();
        Notice notice = escalation(email);
        told.say(notice);
        jdbc.sql("update identity.person set active = false where email = :email")
                .param("email", email)
                .update();
        sender.sendDue(Channel.EMAIL);

        assertThat(now(mail(notice)).state()).isEqualTo(MessageState.DEAD);
        assertThat(arrived(email)).isZero();
    }
}
