package io.yunzong.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What really goes over the wire, by channel, and when. */
@YunzongTest
@Tag("C-16")
class ChannelsTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Told told;
    private final MessageSender sender;
    private final PreferenceDesk preferences;
    private final TestPeople people;
    private final TestClock clock;
    private final JsonMapper json;

    ChannelsTest(
            Told told,
            MessageSender sender,
            PreferenceDesk preferences,
            TestPeople people,
            TestClock clock,
            JsonMapper json) {
        this.told = told;
        this.sender = sender;
        this.preferences = preferences;
        this.people = people;
        this.clock = clock;
        this.json = json;
    }

    @BeforeEach
    void aWorkingDay() {
        clockShows(LocalTime.of(10, 0));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** The next time the clock in Shanghai shows this. */
    private void clockShows(LocalTime time) {
        Instant now = clock.instant();
        Instant then = now.atZone(SHANGHAI).with(time).toInstant();
        clock.move(Duration.between(now, then.isBefore(now) ? then.plus(Duration.ofDays(1)) : then));
    }

    private Notice[] said(Channel channel, String url, @Nullable String secret, int count) {
        long site = Told.site();
        told.endpoint(channel, url, secret, NoticeKind.HOLD_PLACED, site);
        Notice[] notices = new Notice[count];
        for (int i = 0; i < count; i++) {
            notices[i] = told.notice(NoticeKind.HOLD_PLACED).about(null, new SiteId(site), "/consignments/" + i);
        }
        told.say(notices);
        return notices;
    }

    @Test
    void aWebhookIsSignedAsTheStandardHasIt() throws Exception {
        Outside.Receiver receiver = Outside.receiver("hook");
        Notice[] notices = said(Channel.WEBHOOK, receiver.url(), SECRET, 1);
        // the library that verifies believes in the real time only
        clock.reset();
        sender.sendDue(Channel.WEBHOOK);
        clock.move(Duration.ofDays(1));
        sender.sendDue(Channel.WEBHOOK);

        Outside.Request request = receiver.requests().getFirst();
        assertThat(request.header("webhook-id"))
                .isEqualTo("msg_" + told.toEndpoint(notices[0]).uid());
        java.util.Map<String, List<String>> headers = new java.util.HashMap<>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
        String signature = new Webhook(SECRET)
                .sign(
                        request.header("webhook-id"),
                        Long.parseLong(request.header("webhook-timestamp")),
                        request.text());
        assertThat(request.header("webhook-signature")).isEqualTo(signature);
        JsonNode body = json.readTree(request.text());
        assertThat(body.get("type").asString()).isEqualTo("hold.placed");
        assertThat(body.get("data").get("link").asString()).isEqualTo("/consignments/0");
    }

    @Test
    void aGroupReadsOnePostForAllThatWaited() {
        Outside.Receiver group = Outside.receiver("wecom");
        Notice[] notices = said(Channel.WECOM, group.url() + "?key=abc", null, 12);
        sender.sendDue(Channel.WECOM);

        assertThat(group.requests()).hasSize(1);
        JsonNode body = json.readTree(group.requests().getFirst().text());
        assertThat(body.get("msgtype").asString()).isEqualTo("markdown");
        assertThat(body.get("markdown").get("content").asString())
                .startsWith("### 运踪:12 条消息")
                .contains("已扣货", "[打开](https://yunzong.example/consignments/11)");
        assertThat(group.requests().getFirst().query()).isEqualTo("key=abc");
        assertThat(told.toEndpoints(notices)).hasSize(12).allMatch(message -> message.state() == MessageState.SENT);
    }

    @Test
    void noGroupIsPostedToMoreThanTwentyTimesAMinute() {
        Outside.Receiver group = Outside.receiver("wecom");
        long site = Told.site();
        told.endpoint(Channel.WECOM, group.url(), null, NoticeKind.HOLD_PLACED, site);
        Notice[] notices = new Notice[25];
        for (int i = 0; i < notices.length; i++) {
            notices[i] = told.notice(NoticeKind.HOLD_PLACED).about(null, new SiteId(site), null);
            told.say(notices[i]);
            sender.sendDue(Channel.WECOM);
        }
        assertThat(group.requests()).hasSize(20);
        assertThat(told.toEndpoints(notices))
                .filteredOn(message -> message.state() == MessageState.WAITING)
                .hasSize(5);

        clock.move(Duration.ofSeconds(61));
        sender.sendDue(Channel.WECOM);
        assertThat(group.requests()).hasSize(21);
        assertThat(told.toEndpoints(notices)).allMatch(message -> message.state() == MessageState.SENT);
    }

    @Test
    void theRobotSaysInItsAnswerWhatBecameOfIt() {
        Outside.Receiver group = Outside.receiver("wecom").answers(200, "{\"errcode\":93000,\"errmsg\":\"invalid\"}");
        Notice dead = said(Channel.WECOM, group.url(), null, 1)[0];
        sender.sendDue(Channel.WECOM);
        assertThat(told.toEndpoint(dead).state()).isEqualTo(MessageState.DEAD);

        Outside.Receiver busy = Outside.receiver("wecom").answers(200, "{\"errcode\":45009,\"errmsg\":\"freq\"}");
        Notice later = said(Channel.WECOM, busy.url(), null, 1)[0];
        sender.sendDue(Channel.WECOM);
        assertThat(told.toEndpoint(later).state()).isEqualTo(MessageState.WAITING);
    }

    @Test
    void dingTalkIsSigned() {
        Outside.Receiver group = Outside.receiver("ding");
        Notice notice = said(Channel.DINGTALK, group.url() + "?access_token=t", "SEC0123456789abcdef", 1)[0];
        sender.sendDue(Channel.DINGTALK);

        assertThat(group.requests().getFirst().query())
                .matches("access_token=t&timestamp=\\d{13}&sign=[A-Za-z0-9%._-]{40,}");
        JsonNode body = json.readTree(group.requests().getFirst().text());
        assertThat(body.get("markdown").get("title").asString()).startsWith("已扣货");
        assertThat(told.toEndpoint(notice).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void anSmsCarriesSignatureTemplateAndNoTextOfOurOwn() {
        Outside.Receiver provider = Outside.receiverAt("/sms").answers(200, "{\"id\":\"sms-77\"}");
        Caller head = people.hire(Set.of(Role.BRANCH_HEAD), Set.of(), Set.of(), "13800138000", null);
        Notice notice = told.notice(NoticeKind.TASK_ESCALATED).to(Set.of(TestPeople.idOf(head)));
        told.say(notice);
        sender.sendDue(Channel.SMS);

        Message message = told.of(notice).stream()
                .filter(one -> one.channel() == Channel.SMS)
                .findFirst()
                .orElseThrow();
        assertThat(message.state()).isEqualTo(MessageState.SENT);
        JsonNode body = json.readTree(provider.requests().stream()
                .map(Outside.Request::text)
                .filter(text -> text.contains(message.uid().toString()))
                .findFirst()
                .orElseThrow());
        assertThat(body.get("phone").asString()).isEqualTo("13800138000");
        assertThat(body.get("signature").asString()).isEqualTo("运踪");
        assertThat(body.get("templateId").asString()).isEqualTo("SMS_1001");
        assertThat(body.get("params").get("title").asString()).contains("合肥中转超时");
    }

    private Caller reader(String email) {
        return people.hire(Set.of(Role.TRACKER), Set.of(), Set.of(), null, email);
    }

    private void choose(Caller person, boolean quiet, boolean digest, Set<OptOut> optOuts, String language) {
        preferences.choose(
                new Preference(new PersonId(0), language, quiet, Preference.QUIET_FROM, Preference.QUIET_TO, digest),
                optOuts,
                person);
    }

    private Notice document(Caller reader, Urgency urgency) {
        return told.notice(NoticeKind.DOCUMENT_ISSUED)
                .to(Set.of(TestPeople.idOf(reader)))
                .marked(urgency, true);
    }

    private Message by(Channel channel, Notice notice) {
        return told.of(notice).stream()
                .filter(one -> one.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void atNightOnlyWhatCannotWaitDisturbsAndTheBellIsNeverLate() {
        clockShows(LocalTime.of(23, 0));
        Caller reader = reader(Outside.anEmail());
        Notice waits = document(reader, Urgency.NORMAL);
        Notice cannot = document(reader, Urgency.URGENT);
        told.say(waits, cannot);
        sender.sendDue(Channel.EMAIL);

        assertThat(by(Channel.EMAIL, cannot).state()).isEqualTo(MessageState.SENT);
        assertThat(by(Channel.EMAIL, waits).state()).isEqualTo(MessageState.WAITING);
        assertThat(by(Channel.IN_APP, waits).state()).isEqualTo(MessageState.SENT);
        clock.move(Duration.ofHours(8));
        sender.sendDue(Channel.EMAIL);
        assertThat(by(Channel.EMAIL, waits).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void whatMattersLeastComesGatheredInTheMorning() throws Exception {
        String email = Outside.anEmail();
        Caller reader = reader(email);
        Notice[] little = {document(reader, Urgency.LOW), document(reader, Urgency.LOW), document(reader, Urgency.LOW)};
        told.say(little);
        sender.sendDue(Channel.EMAIL);
        assertThat(by(Channel.EMAIL, little[0]).state()).isEqualTo(MessageState.WAITING);

        clockShows(LocalTime.of(8, 31));
        sender.sendDue(Channel.EMAIL);
        sender.sendDue(Channel.EMAIL);

        var mails = Arrays.stream(Outside.mail().getReceivedMessages())
                .filter(mail -> mail.toString() != null && recipients(mail).contains(email))
                .toList();
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().getSubject()).startsWith("运踪 3");
        assertThat(told.of(little)).allMatch(message -> message.state() == MessageState.SENT);
    }

    private static String recipients(jakarta.mail.Message mail) {
        try {
            return Arrays.toString(mail.getAllRecipients());
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoOptsOutIsLeftAloneExceptForWhatCannotWait() {
        Caller reader = reader(Outside.anEmail());
        choose(
                reader,
                false,
                false,
                Set.of(new OptOut(Topic.DOCUMENTS, Channel.EMAIL), new OptOut(Topic.DOCUMENTS, Channel.IN_APP)),
                "en");
        Notice normal = document(reader, Urgency.NORMAL);
        Notice urgent = document(reader, Urgency.URGENT);
        told.say(normal, urgent);

        assertThat(told.of(normal)).isEmpty();
        Message inApp = told.only(urgent);
        assertThat(inApp.channel()).isEqualTo(Channel.IN_APP);
        assertThat(inApp.title()).isEqualTo("Document D1");
    }
}
