package io.yunzong.demo;

import io.yunzong.consignments.Consignment;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Callers;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.leadership.AppointMember;
import io.yunzong.leadership.DecisionDesk;
import io.yunzong.leadership.DecisionId;
import io.yunzong.leadership.Member;
import io.yunzong.leadership.MemberDesk;
import io.yunzong.leadership.RecordDecision;
import io.yunzong.platform.PlatformSettings;
import io.yunzong.threads.CommentId;
import io.yunzong.threads.Mention;
import io.yunzong.threads.ThreadDesk;
import io.yunzong.threads.WriteComment;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the people of the first day say to each other about the cargo that leaves a branch, who leads them, and what was
 * decided. Once, when the network is founded; everything says that it is simulated.
 */
@Component
class DemoTalk {
    private static final List<Member.Function> FUNCTIONS =
            List.of(Member.Function.LEADER, Member.Function.DEPUTY, Member.Function.MEMBER);

    private final ThreadDesk threads;
    private final MemberDesk members;
    private final DecisionDesk decisions;
    private final DemoStaff staff;
    private final Colleagues colleagues;
    private final Callers callers;
    private final Clock clock;
    private final ZoneId zone;

    DemoTalk(
            ThreadDesk threads,
            MemberDesk members,
            DecisionDesk decisions,
            DemoStaff staff,
            Colleagues colleagues,
            Callers callers,
            Clock clock,
            PlatformSettings settings) {
        this.threads = threads;
        this.members = members;
        this.decisions = decisions;
        this.staff = staff;
        this.colleagues = colleagues;
        this.callers = callers;
        this.clock = clock;
        this.zone = settings.zone();
    }

    /** @param cargo some consignments that pass the branch */
    void begin(SiteId site, List<Consignment> cargo, Caller simulation) {
        List<Caller> leaders = appoint(simulation);
        Optional<Caller> head = staff.at(site, Role.BRANCH_HEAD);
        if (!leaders.isEmpty() && head.isPresent()) {
            decide(leaders.getFirst(), head.get());
        }
        for (Consignment consignment : cargo.subList(0, Math.min(3, cargo.size()))) {
            talk(site, consignment);
        }
    }

    private List<Caller> appoint(Caller simulation) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        List<Colleague> holders = colleagues.holding(Role.LEADERSHIP, null).stream()
                .sorted(Comparator.comparing(one -> one.id().value()))
                .toList();
        List<Caller> leaders = new ArrayList<>();
        for (int i = 0; i < Math.min(FUNCTIONS.size(), holders.size()); i++) {
            PersonId person = holders.get(i).id();
            members.appoint(new AppointMember(person, FUNCTIONS.get(i), today, today.plusYears(2)), simulation);
            callers.find(person).ifPresent(leaders::add);
        }
        return leaders;
    }

    private void decide(Caller leader, Caller head) {
        DecisionId running = record(leader, head, "rain", "雨季防潮措施(模拟)", "各分公司雨季装卸一律在雨棚内进行，车厢铺防潮膜，照片上传。", 12);
        decisions.progress(running, "demo-decision-rain-1", "已订购防潮膜，本周内发到各网点(模拟)。", head);
        record(leader, head, "report", "到货书面汇报时限(模拟)", "卸车结束 5 小时内必须提交书面汇报，逾期由负责人说明。", 2);
        DecisionId done = record(leader, head, "seal", "统一封签编号(模拟)", "各网点统一使用编号封签，发车、到车双方核对。", 20);
        decisions.complete(done, "编号封签已发放，双方核对已执行(模拟)。", head);
    }

    private DecisionId record(Caller leader, Caller owner, String key, String title, String text, int days) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        return decisions.record(
                new RecordDecision(
                        "demo-decision-" + key,
                        title,
                        text,
                        null,
                        null,
                        null,
                        today,
                        owner.personId(),
                        today.plusDays(days)),
                leader);
    }

    private void talk(SiteId site, Consignment consignment) {
        Subject waybill = Subject.of(consignment.id());
        Optional<Caller> tracker = staff.at(site, Role.TRACKER);
        Optional<Caller> keeper = staff.at(site, Role.WAREHOUSE_KEEPER);
        if (tracker.isEmpty() || keeper.isEmpty()) {
            return;
        }
        CommentId asked = say(
                tracker.get(),
                waybill,
                "ask",
                "@" + keeper.get().displayName() + " 客户提醒易碎，装车时请轻拿轻放，车上照片拍清楚(模拟)。",
                null,
                new Mention.Person(id(keeper.get())));
        say(keeper.get(), waybill, "answer", "已单独码放，靠前角位，照片已拍(模拟)。", asked);
        SiteId destination = consignment.waybill().destination().siteId();
        boolean received = !colleagues.holding(Role.TRACKER, destination).isEmpty();
        if (received) {
            say(
                    tracker.get(),
                    waybill,
                    "next",
                    "到货公司请提前备好叉车和库位，收货人上午方便(模拟)。",
                    null,
                    new Mention.Post(Role.TRACKER, destination));
        }
    }

    private CommentId say(
            Caller by, Subject about, String key, String text, @Nullable CommentId answer, Mention... mentions) {
        return threads.write(
                new WriteComment("demo-talk:" + about + ":" + key, about, text, answer, List.of(mentions)), by);
    }

    private static PersonId id(Caller person) {
        return java.util.Objects.requireNonNull(person.personId());
    }
}
