package io.yunzong.leadership;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.PersonId;
import io.yunzong.leadership.LeadershipRefused.Why;
import io.yunzong.leadership.domain.EscalationRegister;
import io.yunzong.leadership.domain.GroupRules;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes note of what was put before the group. Clause C-04. */
@Component
@Transactional
public class EscalationDesk {
    private final EscalationRegister register;
    private final Group group;
    private final LiveFeed live;
    private final Clock clock;

    EscalationDesk(EscalationRegister register, Group group, LiveFeed live, Clock clock) {
        this.register = register;
        this.group = group;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Says that the caller knows of it.
     *
     * @param words what follows from it, or null
     * @throws LeadershipRefused NOT_FOUND, NOT_PUT_BEFORE_YOU for all but members and those it was put before, TOO_LONG,
     *     ALREADY_NOTED
     */
    public void takeNote(EscalationId id, @Nullable String words, Caller caller) {
        Group.demandNetwork(caller);
        Escalation escalation = register.find(id).orElseThrow(LeadershipRefused::notFound);
        PersonId self = caller.personId();
        if (self == null || !(escalation.receivers().contains(self) || group.isMember(caller))) {
            throw LeadershipRefused.forbidden(Why.NOT_PUT_BEFORE_YOU.unmet());
        }
        LeadershipRefused.unlessEmpty(GroupRules.checkLength(words, GroupRules.MAX_WORDS, "words"));
        if (!register.note(
                id, self, caller.displayName(), clock.instant().truncatedTo(ChronoUnit.MICROS), Blanks.toNull(words))) {
            throw LeadershipRefused.conflict(Why.ALREADY_NOTED.unmet());
        }
        live.announce(LiveTopic.LEADERSHIP, id.value());
    }
}
