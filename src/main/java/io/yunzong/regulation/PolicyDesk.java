package io.yunzong.regulation;

import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Unmet;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import io.yunzong.regulation.RegulationRefused.Why;
import io.yunzong.regulation.domain.Policies;
import io.yunzong.regulation.domain.PolicyRules;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Headquarters publishes policies here, and everybody confirms having read those of their roles. Clause D-16. */
@Component
@Transactional
public class PolicyDesk {
    private final Policies policies;
    private final RegulationFinder regulation;
    private final Audit audit;
    private final LiveFeed live;
    private final Clock clock;

    PolicyDesk(Policies policies, RegulationFinder regulation, Audit audit, LiveFeed live, Clock clock) {
        this.policies = policies;
        this.regulation = regulation;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** @throws RegulationRefused naming everything that is wrong, or POLICY_CODE_TAKEN */
    public PolicyId add(AddPolicy command, Caller caller) {
        RegulationDesk.demandWrite(caller);
        List<Unmet> unmet = new ArrayList<>(PolicyRules.checkCode(command.code()));
        unmet.addAll(PolicyRules.check(command.text(), regulation.current()));
        RegulationRefused.unlessEmpty(unmet);
        PolicyId id = policies.add(command.code())
                .orElseThrow(() -> new RegulationRefused(
                        Kind.CONFLICT,
                        Why.POLICY_CODE_TAKEN.unmet("code", command.code()).inField("code")));
        policies.addVersion(id, 1, command.text(), clock.instant(), caller.displayName());
        note(caller, "policy.published", id, Map.of("code", command.code(), "version", 1));
        return id;
    }

    /** @throws RegulationRefused NOT_FOUND, POLICY_WITHDRAWN, CHANGED_MEANWHILE, or everything that is wrong */
    public Policy revise(RevisePolicy command, Caller caller) {
        RegulationDesk.demandWrite(caller);
        Policy newest = inForce(policies.lock(command.id()).orElseThrow(RegulationRefused::notFound));
        if (newest.number() != command.basedOn()) {
            throw RegulationRefused.changedMeanwhile();
        }
        RegulationRefused.unlessEmpty(PolicyRules.check(command.text(), regulation.current()));
        int number = newest.number() + 1;
        policies.addVersion(command.id(), number, command.text(), clock.instant(), caller.displayName());
        note(caller, "policy.published", command.id(), Map.of("code", newest.code(), "version", number));
        return policies.find(command.id()).orElseThrow(RegulationRefused::notFound);
    }

    /** Nobody has to read it any more; its versions stay. */
    public void withdraw(PolicyId id, String reason, Caller caller) {
        RegulationDesk.demandWrite(caller);
        Policy newest = inForce(policies.lock(id).orElseThrow(RegulationRefused::notFound));
        if (reason.isBlank()) {
            throw new RegulationRefused(Kind.INVALID, Why.FIELD_MISSING.unmet().inField("reason"));
        }
        policies.withdraw(id, clock.instant(), caller.displayName(), reason.strip());
        note(caller, "policy.withdrawn", id, Map.of("code", newest.code(), "reason", reason.strip()));
    }

    /**
     * Somebody confirms having read a version. A repeat changes nothing.
     *
     * @throws RegulationRefused NOT_FOUND, NOT_A_PERSON, POLICY_NOT_FOR_YOU, POLICY_WITHDRAWN, or POLICY_NEWER when
     *     there is a newer version to read
     */
    public void confirm(PolicyId id, int number, Caller caller) {
        PersonId person = person(caller);
        Policy newest = inForce(policies.find(id).orElseThrow(RegulationRefused::notFound));
        if (!newest.isFor(caller.roles())) {
            throw new RegulationRefused(
                    Kind.FORBIDDEN, Why.POLICY_NOT_FOR_YOU.unmet().underClause("D-16"));
        }
        if (newest.number() != number) {
            throw new RegulationRefused(Kind.CONFLICT, Why.POLICY_NEWER.unmet("number", newest.number()));
        }
        if (policies.noteReading(new PolicyReading(id, number, person, clock.instant()))) {
            note(caller, "policy.read", id, Map.of("code", newest.code(), "version", number));
        }
    }

    static PersonId person(Caller caller) {
        PersonId person = caller.personId();
        if (person == null) {
            throw new RegulationRefused(Kind.FORBIDDEN, Why.NOT_A_PERSON.unmet());
        }
        return person;
    }

    private static Policy inForce(Policy policy) {
        if (policy.withdrawnAt() != null) {
            throw new RegulationRefused(Kind.CONFLICT, Why.POLICY_WITHDRAWN.unmet());
        }
        return policy;
    }

    private void note(Caller caller, String action, PolicyId id, Map<String, ?> details) {
        live.announce(LiveTopic.REGULATION, LiveFeed.MANY);
        audit.record(caller, action, "policy:" + id, details);
    }
}
