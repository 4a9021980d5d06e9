package io.yunzong.notifications;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Reachable;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.notifications.NotificationsRefused.Why;
import io.yunzong.notifications.Wording.Words;
import io.yunzong.notifications.domain.Choices;
import io.yunzong.notifications.domain.Draft;
import io.yunzong.notifications.domain.MessageLists;
import io.yunzong.notifications.domain.Notices;
import io.yunzong.notifications.domain.Outbox;
import io.yunzong.notifications.domain.Rules;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries a channel by really sending a message through it, and answers with what came of it. */
@Component
public class TrialDesk {
    private final Notices notices;
    private final Outbox outbox;
    private final MessageSender sender;
    private final Wording wording;
    private final Rules rules;
    private final Choices choices;
    private final Colleagues colleagues;
    private final MessageLists lists;
    private final NotificationsSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TrialDesk(
            Notices notices,
            Outbox outbox,
            MessageSender sender,
            Wording wording,
            Rules rules,
            Choices choices,
            Colleagues colleagues,
            MessageLists lists,
            NotificationsSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.notices = notices;
        this.outbox = outbox;
        this.sender = sender;
        this.wording = wording;
        this.rules = rules;
        this.choices = choices;
        this.colleagues = colleagues;
        this.lists = lists;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Sends to an endpoint. One of a customer is tried by nobody: a trial is internal.
     *
     * @throws NotificationsRefused NOT_FOUND, NOT_FOR_CUSTOMERS
     */
    public MessageStory tryEndpoint(long id) {
        Endpoint endpoint = rules.endpoint(id).orElseThrow(NotificationsRefused::notFound);
        if (endpoint.customerId() != null) {
            throw new NotificationsRefused(Kind.CONFLICT, Why.NOT_FOR_CUSTOMERS.unmet());
        }
        return send(endpoint.channel(), "endpoint:" + id, null, endpoint.name(), Locale.CHINA);
    }

    /**
     * Sends to the caller.
     *
     * @throws NotificationsRefused PERSONS_ONLY, CHANNEL_UNFIT, SMS_CHANNEL_MISSING, CONTACT_MISSING, NO_BROWSER
     */
    public MessageStory tryMine(Channel channel, Caller caller) {
        PersonId self = BellDesk.self(caller);
        Reachable me = colleagues.reach(List.of(self)).stream().findFirst().orElseThrow(NotificationsRefused::notFound);
        if (me.isCustomer()) {
            throw new NotificationsRefused(Kind.FORBIDDEN, Why.NOT_FOR_CUSTOMERS.unmet());
        }
        String receiver = switch (channel) {
            case EMAIL -> mine(self, settings.smtp().host(), me.email());
            case SMS -> mine(self, settings.sms().url(), me.phone());
            case PUSH ->
                "push:"
                        + choices.subscriptions(List.of(self)).getOrDefault(self, List.of()).stream()
                                .reduce((one, later) -> later)
                                .orElseThrow(() -> new NotificationsRefused(Kind.CONFLICT, Why.NO_BROWSER.unmet()))
                                .id();
            default ->
                throw new NotificationsRefused(
                        Kind.INVALID, Why.CHANNEL_UNFIT.unmet().inField("channel"));
        };
        Preference preference = choices.preferences(List.of(self)).getOrDefault(self, Preference.usual(self));
        return send(channel, receiver, self, me.displayName(), preference.locale());
    }

    private static String mine(PersonId self, @Nullable String setUp, @Nullable String contact) {
        if (setUp == null) {
            throw new NotificationsRefused(Kind.CONFLICT, Why.SMS_CHANNEL_MISSING.unmet());
        }
        if (contact == null) {
            throw new NotificationsRefused(Kind.CONFLICT, Why.CONTACT_MISSING.unmet());
        }
        return "person:" + self;
    }

    private MessageStory send(Channel channel, String receiver, @Nullable PersonId person, String name, Locale locale) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Notice notice = Notice.of(NoticeKind.TEST, "test:" + UUID.randomUUID(), now);
        Words words = wording.of(notice, false, locale);
        long message = Objects.requireNonNull(transaction.execute(status -> {
            long id = notices.keepDistributed(notice, now);
            outbox.write(
                    List.of(new Draft(
                            id,
                            NoticeKind.TEST,
                            Urgency.URGENT,
                            channel,
                            receiver,
                            person == null ? null : person.value(),
                            name,
                            false,
                            true,
                            words.title(),
                            words.body(),
                            null,
                            null,
                            1,
                            false,
                            now)),
                    now);
            return outbox.of(id);
        }));
        sender.sendNow(message);
        return lists.story(message).orElseThrow(NotificationsRefused::notFound);
    }
}
