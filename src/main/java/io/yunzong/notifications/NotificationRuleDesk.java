package io.yunzong.notifications;

import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Changes;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Unmet;
import io.yunzong.notifications.NotificationsRefused.Why;
import io.yunzong.notifications.domain.Rules;
import io.yunzong.platform.PlatformRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rules of who hears of what. Every change is in the audit trail. Clauses C-16, H-04. */
@Component
@Transactional
public class NotificationRuleDesk {
    private final Rules rules;
    private final Audit audit;

    NotificationRuleDesk(Rules rules, Audit audit) {
        this.rules = rules;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Rule> list() {
        return rules.list();
    }

    /**
     * @throws NotificationsRefused AUDIENCE_INCOMPLETE, CHANNEL_UNFIT, NOT_FOR_CUSTOMERS, RULE_EXISTS
     */
    public long add(Rule rule, Caller caller) {
        NotificationsRefused.unlessEmpty(check(rule));
        long id = rules.add(rule).orElseThrow(() -> new NotificationsRefused(Kind.CONFLICT, Why.RULE_EXISTS.unmet()));
        audit.record(caller, "notification_rule.added", "notification_rule:" + id, said(rule));
        return id;
    }

    private List<Unmet> check(Rule rule) {
        List<Unmet> unmet = new ArrayList<>();
        boolean ofRole = rule.audience() == Audience.ROLE;
        boolean ofEndpoint = rule.audience() == Audience.ENDPOINT;
        @Nullable
        Endpoint endpoint = rule.endpointId() == null
                ? null
                : rules.endpoint(rule.endpointId()).orElse(null);
        if (ofRole != (rule.role() != null) || ofEndpoint != (endpoint != null)) {
            unmet.add(Why.AUDIENCE_INCOMPLETE.unmet().inField(ofEndpoint ? "endpointId" : "role"));
        }
        if (ofEndpoint != rule.channel().isEndpoint() || (endpoint != null && endpoint.channel() != rule.channel())) {
            unmet.add(Why.CHANNEL_UNFIT.unmet().inField("channel"));
        }
        boolean leadsToCustomers = rule.audience() == Audience.CUSTOMER
                || rule.role() == Role.CUSTOMER_CONTACT
                || (endpoint != null && endpoint.customerId() != null);
        if (leadsToCustomers && !rule.kind().forCustomers()) {
            unmet.add(Why.NOT_FOR_CUSTOMERS.unmet().inField("kind"));
        }
        if (rule.kind() == NoticeKind.TEST) {
            unmet.add(Why.NOT_FOUND.unmet().inField("kind"));
        }
        return unmet;
    }

    /**
     * Switches a rule on or off, or says from which urgency on it tells.
     *
     * @throws NotificationsRefused NOT_FOUND
     */
    public void edit(long id, Urgency least, boolean enabled, int version, Caller caller) {
        Rule before = rules.find(id).orElseThrow(NotificationsRefused::notFound);
        Rule after = new Rule(
                id,
                before.kind(),
                before.audience(),
                before.role(),
                before.endpointId(),
                least,
                before.channel(),
                enabled,
                version);
        if (!rules.edit(after)) {
            throw new PlatformRefused(Kind.CONFLICT, PlatformRefused.Why.CHANGED_MEANWHILE.unmet());
        }
        audit.record(
                caller,
                "notification_rule.edited",
                "notification_rule:" + id,
                Changes.between(before, after, Set.of()));
    }

    /** @throws NotificationsRefused NOT_FOUND */
    public void remove(long id, Caller caller) {
        Rule before = rules.find(id).orElseThrow(NotificationsRefused::notFound);
        rules.remove(id);
        audit.record(caller, "notification_rule.removed", "notification_rule:" + id, said(before));
    }

    private static Map<String, String> said(Rule rule) {
        return Map.of(
                "kind",
                rule.kind().code(),
                "audience",
                rule.audience() + (rule.role() == null ? "" : " " + rule.role()),
                "channel",
                rule.channel().name(),
                "least",
                rule.least().name());
    }
}
