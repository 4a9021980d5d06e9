package io.yunzong.leadership;

import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Unmet;
import io.yunzong.leadership.LeadershipRefused.Why;
import io.yunzong.leadership.domain.GroupRules;
import io.yunzong.leadership.domain.Members;
import io.yunzong.leadership.domain.Members.NewMember;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import io.yunzong.platform.PlatformSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes people into the group and lets them go. Clause C-04. */
@Component
@Transactional
public class MemberDesk {
    private final Members members;
    private final Colleagues colleagues;
    private final VacancyWatch vacancy;
    private final Audit audit;
    private final LiveFeed live;
    private final Clock clock;
    private final ZoneId zone;

    MemberDesk(
            Members members,
            Colleagues colleagues,
            VacancyWatch vacancy,
            Audit audit,
            LiveFeed live,
            Clock clock,
            PlatformSettings settings) {
        this.members = members;
        this.colleagues = colleagues;
        this.vacancy = vacancy;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
        this.zone = settings.zone();
    }

    /**
     * Gives somebody a term.
     *
     * @throws LeadershipRefused naming everything that speaks against it
     */
    public MemberId appoint(AppointMember order, Caller caller) {
        Group.demandNetwork(caller);
        Instant now = now();
        List<Unmet> unmet = GroupRules.check(order, now.atZone(zone).toLocalDate());
        Optional<Colleague> person =
                colleagues.list(List.of(order.person())).stream().findFirst();
        if (person.isEmpty()) {
            unmet.add(Why.PERSON_UNKNOWN.unmet().inField("personId"));
        } else if (!person.get().roles().contains(Role.LEADERSHIP)) {
            unmet.add(Why.ROLE_NOT_HELD
                    .unmet("name", person.get().displayName())
                    .inField("personId")
                    .underClause("C-04"));
        }
        LeadershipRefused.unlessEmpty(unmet);
        Colleague colleague = person.orElseThrow();
        LocalDate from = Objects.requireNonNull(order.fromDay());
        LocalDate to = Objects.requireNonNull(order.toDay());
        Instant firstDay = from.atStartOfDay(zone).toInstant();
        // nothing reached them before they were appointed, and who left this morning makes room
        Instant start = firstDay.isBefore(now) ? now : firstDay;
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        members.lockAll();
        LeadershipRefused.unlessEmpty(GroupRules.checkBeside(order, members.listBetween(start, end)));
        MemberId id = members.add(new NewMember(
                order.person(),
                colleague.displayName(),
                Objects.requireNonNull(order.function()),
                from,
                to,
                start,
                end,
                now,
                caller.displayName()));
        changed(id);
        audit.record(
                caller,
                "leadership.member_appointed",
                "person:" + order.person(),
                Map.of("function", String.valueOf(order.function()), "from", from.toString(), "to", to.toString()));
        return id;
    }

    /**
     * Ends a term before its time, from now on. The term stays in the history.
     *
     * @throws LeadershipRefused NOT_FOUND, REASON_MISSING, TOO_LONG, TERM_OVER
     */
    public void end(MemberId id, String reason, Caller caller) {
        Group.demandNetwork(caller);
        members.lockAll();
        Member member = members.find(id).orElseThrow(LeadershipRefused::notFound);
        LeadershipRefused.unlessEmpty(GroupRules.checkReason(reason, "reason"));
        Instant now = now();
        if (!member.endsAt().isAfter(now)) {
            throw LeadershipRefused.conflict(Why.TERM_OVER.unmet());
        }
        members.end(id, now, Blanks.strip(reason), caller.displayName());
        changed(id);
        audit.record(
                caller, "leadership.member_ended", "person:" + member.person(), Map.of("reason", Blanks.strip(reason)));
    }

    private void changed(MemberId id) {
        vacancy.check();
        live.announce(LiveTopic.LEADERSHIP, id.value());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
