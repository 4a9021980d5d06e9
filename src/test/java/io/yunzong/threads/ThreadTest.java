package io.yunzong.threads;

import static io.yunzong.TestPeople.idOf;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.threads.MentionFilter.Box;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@YunzongTest
@RecordApplicationEvents
@Tag("C-07")
class ThreadTest {
    private final ThreadDesk desk;
    private final ThreadFinder finder;
    private final MentionFinder mentionable;
    private final Voyages voyages;
    private final TestPeople people;
    private final TestClock clock;
    private final JdbcClient jdbc;

    private final Voyage voyage;
    private final Subject waybill;
    private final Caller shanghai;
    private final Caller wuhan;
    private final Caller elsewhere;

    ThreadTest(
            ThreadDesk desk,
            ThreadFinder finder,
            MentionFinder mentionable,
            Voyages voyages,
            TestPeople people,
            TestClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.finder = finder;
        this.mentionable = mentionable;
        this.voyages = voyages;
        this.people = people;
        this.clock = clock;
        this.jdbc = jdbc;
        this.voyage = voyages.voyage();
        this.waybill = Subject.of(voyages.booked(voyage));
        this.shanghai = people.hire(Role.TRACKER, voyage.shanghai());
        this.wuhan = people.hire(Role.TRACKER, voyage.wuhan());
        this.elsewhere = people.hire(Role.TRACKER, new SiteId(987_654_321));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static WriteComment saying(Subject subject, String text, Mention... mentions) {
        return new WriteComment(UUID.randomUUID().toString(), subject, text, null, List.of(mentions));
    }

    private static Mention person(Caller person) {
        return new Mention.Person(idOf(person));
    }

    private List<Comment> thread(Subject subject, Caller reader) {
        return finder.page(subject, null, PageQuery.first(50), reader).rows();
    }

    private List<MentionEntry> box(Caller reader) {
        return finder.mentions(MentionFilter.of(Box.MINE), PageQuery.first(50), reader)
                .rows();
    }

    // ---- who takes part

    @Test
    @Tag("H-08")
    void refusesACustomerTheirOwnWaybillAndCustomerWhateverElseTheyAre() {
        Subject account = new Subject("customer", voyage.customer().value());
        Caller contact = people.hire(Role.CUSTOMER_CONTACT, voyage.customer());
        Caller both = people.hire(
                Set.of(Role.CUSTOMER_CONTACT, Role.TRACKER), Set.of(voyage.shanghai()), Set.of(voyage.customer()));

        for (Caller customer : List.of(contact, both)) {
            for (Subject subject : List.of(waybill, account)) {
                assertRefused(() -> desk.write(saying(subject, "在吗"), customer))
                        .containsExactly("threads.internal_only");
                assertRefused(() -> thread(subject, customer)).containsExactly("threads.internal_only");
                assertRefused(() -> mentionable.list(subject, "", customer)).containsExactly("threads.internal_only");
                assertRefused(() -> desk.noteSeen(subject, customer)).containsExactly("threads.internal_only");
            }
            assertRefused(() -> box(customer)).containsExactly("threads.internal_only");
            assertRefused(() -> finder.unread(customer)).containsExactly("threads.internal_only");
        }
    }

    @Test
    @Tag("H-08")
    void refusesWhoeverDoesNotSeeTheSubjectAndPrograms() {
        CommentId said = desk.write(saying(waybill, "车已发"), shanghai);

        assertRefused(() -> desk.write(saying(waybill, "看一下"), elsewhere)).containsExactly("threads.not_found");
        assertRefused(() -> thread(waybill, elsewhere)).containsExactly("threads.not_found");
        assertRefused(() -> finder.get(said, elsewhere)).containsExactly("threads.not_found");
        assertRefused(() -> desk.withdraw(said, "误发", elsewhere)).containsExactly("threads.not_found");
        assertRefused(() -> desk.write(saying(waybill, "我是程序"), Caller.system("test")))
                .containsExactly("threads.internal_only");
    }

    @Test
    void refusesWhatIsNotThereAndWhatNobodyTalksAbout() {
        Caller boss = people.hire(Role.QUALITY_CONTROLLER);

        for (String subject : List.of("consignment:999999999999", "customer:999999999999", "load:1", "nonsense:1")) {
            assertRefused(() -> desk.write(saying(Subject.parse(subject), "有人吗"), boss))
                    .as(subject)
                    .containsExactly("threads.not_found");
        }
    }

    @Test
    @Tag("H-04")
    void peopleOfAnAccountSpeakAboutItAndNotAboutAnother() {
        Subject account = new Subject("customer", voyage.customer().value());
        Caller manager = people.hire(Role.ACCOUNT_MANAGER, voyage.customer());
        Caller other = people.hire(Role.ACCOUNT_MANAGER, voyages.customer());
        desk.write(saying(account, "客户要求每天 17:00 发报表", person(shanghai)), manager);

        assertThat(thread(account, shanghai)).extracting(Comment::text).containsExactly("客户要求每天 17:00 发报表");
        assertThat(box(shanghai)).hasSize(1);
        assertRefused(() -> thread(account, other)).containsExactly("threads.not_found");
        desk.write(saying(waybill, "请优先", person(manager)), shanghai);
        assertThat(box(manager)).hasSize(1);
        assertRefused(() -> desk.write(saying(waybill, "请优先", person(other)), shanghai))
                .containsExactly("threads.cannot_see");
    }

    // ---- what is said

    @Test
    void refusesWhatIsEmptyTooLongOrWithoutAKeyAndNamesAllOfIt() {
        assertRefused(() -> desk.write(new WriteComment(" ", waybill, "\u3000 ", null, List.of()), shanghai))
                .containsExactly("threads.report_key_missing", "threads.text_missing");
        assertRefused(() -> desk.write(saying(waybill, "长".repeat(2_001)), shanghai))
                .containsExactly("threads.too_long");
        desk.write(saying(waybill, "长".repeat(2_000)), shanghai);
        Mention[] crowd = java.util.stream.LongStream.range(1, 22)
                .mapToObj(id -> new Mention.OfDepartment(id))
                .toArray(Mention[]::new);
        assertRefused(() -> desk.write(saying(waybill, "大家看", crowd), shanghai))
                .containsExactly("threads.too_many_mentions");
    }

    @Test
    void refusesAnAnswerToWhatWasSaidElsewhere() {
        Subject other = Subject.of(voyages.booked(voyage));
        CommentId there = desk.write(saying(other, "另一票"), shanghai);
        CommentId here = desk.write(saying(waybill, "这一票"), shanghai);

        assertRefused(() -> desk.write(answer(there), wuhan)).containsExactly("threads.reply_elsewhere");
        assertRefused(() -> desk.write(answer(new CommentId(999_999_999)), wuhan))
                .containsExactly("threads.reply_elsewhere");

        Comment answered = finder.get(desk.write(answer(here), wuhan), wuhan);
        assertThat(answered.replyText()).isEqualTo("这一票");
        assertThat(answered.replyAuthor()).isEqualTo(shanghai.displayName());
    }

    private WriteComment answer(CommentId to) {
        return new WriteComment(UUID.randomUUID().toString(), waybill, "收到", to, List.of());
    }

    @Test
    void sendingAgainAddsNothingAndAKeyServesOnce(ApplicationEvents events) {
        WriteComment command = saying(waybill, "到武汉了", person(wuhan));

        CommentId first = desk.write(command, shanghai);
        assertThat(desk.write(command, shanghai)).isEqualTo(first);
        WriteComment other = new WriteComment(command.reportKey(), waybill, "没到", null, List.of());
        assertRefused(() -> desk.write(other, shanghai)).containsExactly("threads.report_key_taken");

        assertThat(thread(waybill, shanghai)).hasSize(1);
        assertThat(box(wuhan)).hasSize(1);
        assertThat(heard(events, first)).hasSize(1);
        // another's key is their own
        assertThat(desk.write(other, wuhan)).isNotEqualTo(first);
    }

    @Test
    void nothingSaidIsChangedOrRemoved() {
        CommentId said = desk.write(saying(waybill, "封签完好", person(wuhan)), shanghai);
        desk.withdraw(said, null, shanghai);

        for (String sql : List.of(
                "update threads.comment set body = 'x' where id = " + said,
                "delete from threads.comment where id = " + said,
                "truncate threads.comment cascade",
                "update threads.mention set label = 'x' where comment_id = " + said,
                "delete from threads.withdrawal where comment_id = " + said)) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    // ---- taking back

    @Test
    void refusesTakingBackWhatAnotherSaidOrWhatWasSaidLongAgo() {
        CommentId said = desk.write(saying(waybill, "少了一件"), shanghai);
        assertRefused(() -> desk.withdraw(said, "不对", wuhan)).containsExactly("threads.not_yours");

        clock.move(Duration.ofMinutes(11));
        assertRefused(() -> desk.withdraw(said, "不对", shanghai)).containsExactly("threads.too_late");
        Caller quality = people.hire(Role.QUALITY_CONTROLLER);
        assertRefused(() -> desk.withdraw(said, " ", quality)).containsExactly("threads.reason_missing");
        desk.withdraw(said, "与事实不符", quality);
        assertRefused(() -> desk.withdraw(said, "再次", quality)).containsExactly("threads.already_withdrawn");

        Comment stands = thread(waybill, wuhan).getFirst();
        assertThat(stands.text()).isNull();
        assertThat(stands.withdrawal()).satisfies(withdrawal -> {
            assertThat(withdrawal).isNotNull();
            assertThat(withdrawal.reason()).isEqualTo("与事实不符");
            assertThat(withdrawal.byName()).isEqualTo(quality.displayName());
        });
    }

    @Test
    void anAuthorTakesBackSoonAndItsWordsAreNowhereToBeRead() {
        CommentId said = desk.write(saying(waybill, "发错了的话", person(wuhan)), shanghai);
        CommentId reply = desk.write(answer(said), wuhan);
        desk.withdraw(said, null, shanghai);

        assertThat(finder.get(said, wuhan).text()).isNull();
        assertThat(finder.get(said, wuhan).labels()).isEmpty();
        assertThat(finder.get(reply, wuhan).replyText()).isNull();
        assertThat(finder.page(waybill, "发错了", PageQuery.first(10), wuhan).rows())
                .isEmpty();
        assertThat(box(wuhan)).singleElement().satisfies(entry -> {
            assertThat(entry.withdrawn()).isTrue();
            assertThat(entry.text()).isNull();
        });
        assertThat(finder.mentions(
                                new MentionFilter(Box.MINE, null, "发错了", null, null, null), PageQuery.first(10), wuhan)
                        .rows())
                .isEmpty();
    }

    private static List<Mentioned> heard(ApplicationEvents events, CommentId id) {
        return events.stream(Mentioned.class)
                .filter(event -> event.id().equals(id))
                .toList();
    }
}
