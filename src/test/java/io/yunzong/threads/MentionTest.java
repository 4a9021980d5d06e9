package io.yunzong.threads;

import static io.yunzong.TestPeople.idOf;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Department;
import io.yunzong.identity.DepartmentDesk;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.network.NetworkFixtures;
import io.yunzong.network.SiteFinder;
import io.yunzong.threads.MentionFilter.Box;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@YunzongTest
@RecordApplicationEvents
class MentionTest {
    private final ThreadDesk desk;
    private final ThreadFinder finder;
    private final MentionFinder mentionable;
    private final TestPeople people;
    private final DepartmentDesk departments;
    private final JdbcClient jdbc;
    private final SiteFinder sites;
    private final Voyages voyages;

    private final Voyage voyage;
    private final Subject waybill;
    private final Caller shanghai;
    private final Caller wuhan;

    MentionTest(
            ThreadDesk desk,
            ThreadFinder finder,
            MentionFinder mentionable,
            Voyages voyages,
            TestPeople people,
            DepartmentDesk departments,
            JdbcClient jdbc,
            SiteFinder sites) {
        this.sites = sites;
        this.voyages = voyages;
        this.desk = desk;
        this.finder = finder;
        this.mentionable = mentionable;
        this.people = people;
        this.departments = departments;
        this.jdbc = jdbc;
        this.voyage = voyages.voyage();
        this.waybill = Subject.of(voyages.booked(voyage));
        this.shanghai = people.hire(Role.TRACKER, voyage.shanghai());
        this.wuhan = people.hire(Role.TRACKER, voyage.wuhan());
    }

    private CommentId say(String text, Mention... mentions) {
        return desk.write(
                new WriteComment(UUID.randomUUID().toString(), waybill, text, null, List.of(mentions)), shanghai);
    }

    private Department department(Caller... members) {
        Department department = departments.add(NetworkFixtures.code("DEP"), NetworkFixtures.code("仓储部"), shanghai);
        for (Caller member : members) {
            jdbc.sql("update identity.person set department_id = :department where id = :id")
                    .param("department", department.id())
                    .param("id", idOf(member).value())
                    .update();
        }
        return department;
    }

    private static Mention person(Caller person) {
        return new Mention.Person(idOf(person));
    }

    private List<MentionEntry> box(Box box, Caller reader) {
        return finder.mentions(MentionFilter.of(box), PageQuery.first(50), reader)
                .rows();
    }

    @Test
    @Tag("C-07")
    @Tag("H-08")
    void refusesToNameWhoCannotSeeAndSaysWhoThatIs() {
        Caller elsewhere = people.hire(Role.TRACKER, new SiteId(987_654_322));
        Caller customer = people.hire(Role.CUSTOMER_CONTACT, voyage.customer());

        assertRefused(() -> say("请看", person(elsewhere), person(wuhan))).containsExactly("threads.cannot_see");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> say("请看", person(elsewhere)))
                .hasMessageContaining(elsewhere.displayName());
        assertRefused(() -> say("请看", person(customer))).containsExactly("threads.mention_unknown");
        assertRefused(() -> say("请看", new Mention.Post(Role.CUSTOMER_CONTACT, null)))
                .containsExactly("threads.mention_unknown");
        assertRefused(() -> say("请看", new Mention.Post(Role.TRACKER, null))).containsExactly("threads.mention_unknown");
        assertRefused(() -> say("请看", new Mention.Post(Role.DISPATCHER, voyage.wuhan())))
                .containsExactly("threads.reaches_nobody");
        assertRefused(() ->
                        say("请看", new Mention.OfDepartment(department(elsewhere).id())))
                .containsExactly("threads.reaches_nobody");
        assertThat(box(Box.MINE, wuhan)).isEmpty();
    }

    @Test
    @Tag("C-07")
    void tellsThePersonsMeantAndNobodyElseOnce(ApplicationEvents events) {
        Caller second = people.hire(Role.TRACKER, voyage.wuhan());
        Caller keeper = people.hire(Role.WAREHOUSE_KEEPER, voyage.wuhan());

        CommentId id = say("@武汉 跟踪员 请备库位", new Mention.Post(Role.TRACKER, voyage.wuhan()), person(wuhan));

        assertThat(heard(events, id)).singleElement().satisfies(event -> {
            assertThat(event.persons()).containsExactlyInAnyOrder(idOf(wuhan), idOf(second));
            assertThat(event.subject()).isEqualTo(waybill);
            assertThat(event.subjectName()).startsWith("J");
        });
        assertThat(box(Box.MINE, wuhan)).hasSize(1);
        assertThat(box(Box.MINE, second))
                .singleElement()
                .satisfies(entry -> assertThat(entry.subjectName()).startsWith("J"));
        assertThat(box(Box.MINE, keeper)).isEmpty();
        assertThat(finder.get(id, shanghai).labels()).first().asString().endsWith("跟踪员");
    }

    @Test
    @Tag("C-07")
    void whoNamesOnlyThemselvesTellsNobody(ApplicationEvents events) {
        CommentId id = say("记一下", person(shanghai));

        assertThat(heard(events, id)).isEmpty();
        assertThat(box(Box.MINE, shanghai)).isEmpty();
    }

    @Test
    @Tag("C-12")
    void aDepartmentHasOneBoxForAllOfIt(ApplicationEvents events) {
        Caller first = people.hire(Role.WAREHOUSE_KEEPER, voyage.wuhan());
        Caller second = people.hire(Role.WAREHOUSE_KEEPER, voyage.wuhan());
        Caller elsewhere = people.hire(Role.WAREHOUSE_KEEPER, new SiteId(987_654_323));
        Department warehouse = department(first, second, elsewhere);
        assertRefused(() -> box(Box.DEPARTMENT, shanghai)).containsExactly("threads.no_department");

        CommentId id = say("请仓储部备库位", new Mention.OfDepartment(warehouse.id()));

        assertThat(heard(events, id).getFirst().persons()).containsExactlyInAnyOrder(idOf(first), idOf(second));
        assertThat(finder.unread(first)).isEqualTo(new UnreadMentions(0, 1));
        assertThat(box(Box.DEPARTMENT, elsewhere)).singleElement().satisfies(entry -> {
            assertThat(entry.visible()).isFalse();
            assertThat(entry.text()).isNull();
            assertThat(entry.subjectName()).isNull();
        });
        assertThat(desk.markRead(Box.DEPARTMENT, null, first)).isEqualTo(1);
        assertThat(box(Box.DEPARTMENT, second))
                .singleElement()
                .satisfies(entry -> assertThat(entry.readByName()).isEqualTo(first.displayName()));
        assertThat(finder.unread(second)).isEqualTo(new UnreadMentions(0, 0));
    }

    @Test
    @Tag("C-07")
    void readsOnlyWhatLiesInTheOwnBox() {
        CommentId id = say("请确认到车时间", person(wuhan));
        say("再问一次", person(wuhan));
        Caller other = people.hire(Role.TRACKER, voyage.wuhan());
        long entry = box(Box.MINE, wuhan).getLast().id();

        assertThat(desk.markRead(Box.MINE, List.of(entry), other)).isZero();
        assertThat(finder.unread(wuhan).mine()).isEqualTo(2);
        assertThat(desk.markRead(Box.MINE, List.of(entry), wuhan)).isEqualTo(1);
        assertThat(finder.mentions(
                                new MentionFilter(Box.MINE, true, null, null, null, null), PageQuery.first(10), wuhan)
                        .rows())
                .extracting(MentionEntry::commentId)
                .doesNotContain(id)
                .hasSize(1);
        desk.noteSeen(waybill, wuhan);
        assertThat(finder.unread(wuhan).mine()).isZero();
    }

    @Test
    @Tag("C-07")
    void findsInTheOwnBoxByWordsSpeakerAndNumber() {
        say("易碎品轻拿轻放", person(wuhan));
        String number = box(Box.MINE, wuhan).getFirst().subjectName();

        for (String text : List.of("轻拿", shanghai.displayName(), String.valueOf(number))) {
            assertThat(finder.mentions(
                                    new MentionFilter(Box.MINE, null, text, "consignment", null, null),
                                    PageQuery.first(10),
                                    wuhan)
                            .rows())
                    .as(text)
                    .hasSize(1);
        }
        assertThat(finder.mentions(new MentionFilter(Box.MINE, null, "%", null, null, null), PageQuery.first(10), wuhan)
                        .rows())
                .isEmpty();
    }

    @Test
    @Tag("C-07")
    @Tag("H-08")
    void offersOnlyWhoSeesTheSubject() {
        SiteId strange = voyages.site("别处", 30, 120);
        Caller elsewhere = people.hire(Role.TRACKER, strange);
        Caller customer = people.hire(Role.CUSTOMER_CONTACT, voyage.customer());

        assertThat(mentionable.list(waybill, wuhan.username(), shanghai))
                .extracting(Mentionable::mention)
                .containsExactly(person(wuhan));
        assertThat(mentionable.list(waybill, elsewhere.username(), shanghai)).isEmpty();
        assertThat(mentionable.list(waybill, customer.username(), shanghai)).isEmpty();
        assertThat(mentionable.list(waybill, sites.get(voyage.wuhan()).code(), shanghai))
                .extracting(Mentionable::mention)
                .containsExactly(new Mention.Post(Role.TRACKER, voyage.wuhan()));
        assertThat(mentionable.list(waybill, sites.get(strange).code(), shanghai))
                .isEmpty();
        people.hire(Role.QUALITY_CONTROLLER);
        assertThat(mentionable.list(waybill, "质量管理", shanghai))
                .extracting(Mentionable::label)
                .contains("质量管理员");
    }

    private static List<Mentioned> heard(ApplicationEvents events, CommentId id) {
        return events.stream(Mentioned.class)
                .filter(event -> event.id().equals(id))
                .toList();
    }
}
