package io.yunzong.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.incidents.Incident;
import io.yunzong.incidents.IncidentKind;
import io.yunzong.incidents.Opinion;
import io.yunzong.incidents.OpinionDesk;
import io.yunzong.incidents.Troubles;
import io.yunzong.incidents.Troubles.Goods;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Subject;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes wrong is told at once to the branches of the goods and to headquarters, and to nobody else. */
@YunzongTest
class IncidentNoticesTest {
    private final Troubles troubles;
    private final OpinionDesk opinions;
    private final Distributor distributor;
    private final BellDesk bell;
    private final TestPeople people;

    IncidentNoticesTest(
            Troubles troubles, OpinionDesk opinions, Distributor distributor, BellDesk bell, TestPeople people) {
        this.troubles = troubles;
        this.opinions = opinions;
        this.distributor = distributor;
        this.bell = bell;
        this.people = people;
    }

    private List<Message> bellOf(Caller person, Subject about) {
        distributor.runDue();
        return bell
                .page(
                        new MessageFilter(null, null, null, null, null, null, null, null, null, false),
                        PageQuery.first(100),
                        person)
                .rows()
                .stream()
                .filter(message -> message.kind() != NoticeKind.DOCUMENT_ISSUED)
                .filter(message -> about.toString().equals(message.subject()))
                .toList();
    }

    @Test
    @Tag("A-11")
    @Tag("A-15")
    @Tag("C-16")
    @Tag("H-01")
    void theShippingBranchAndHeadquartersHearOfItAndStrangersAndCustomersDoNot() {
        Goods goods = troubles.inTransit();
        Caller shipping = people.hire(Role.TRACKER, goods.voyage().shanghai());
        Caller stranger = people.hire(Role.TRACKER, troubles.atTheStart().site());
        Caller customer = people.hire(Role.CUSTOMER_CONTACT, goods.voyage().customer());
        Subject about = Subject.of(goods.id());

        Incident incident = troubles.opened(goods, IncidentKind.INJURY);

        assertThat(bellOf(shipping, about)).extracting(Message::kind).contains(NoticeKind.INCIDENT_GRAVE);
        assertThat(bellOf(goods.quality(), about))
                .filteredOn(message -> message.kind() == NoticeKind.INCIDENT_GRAVE)
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.title()).contains("人身事故");
                    assertThat(message.link()).isEqualTo("/incidents/" + incident.id());
                });
        assertThat(bellOf(stranger, about)).isEmpty();
        assertThat(bellOf(customer, about)).isEmpty();
    }

    @Test
    @Tag("A-23")
    void theOpinionComesBackToTheBranch() {
        Goods goods = troubles.inTransit();
        Incident incident = troubles.opened(goods, IncidentKind.DAMAGE);

        opinions.give(incident.id(), new Opinion("continue", "加固后继续", List.of()), Troubles.now(), goods.quality());

        assertThat(bellOf(goods.tracker(), Subject.of(goods.id())))
                .filteredOn(message -> message.kind() == NoticeKind.OPINION_GIVEN)
                .singleElement()
                .satisfies(message -> assertThat(message.body()).contains("加固后继续"));
    }
}
