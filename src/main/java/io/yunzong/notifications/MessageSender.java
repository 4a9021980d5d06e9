package io.yunzong.notifications;

import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Reachable;
import io.yunzong.notifications.channels.Transport;
import io.yunzong.notifications.domain.Address;
import io.yunzong.notifications.domain.Choices;
import io.yunzong.notifications.domain.Choices.Subscription;
import io.yunzong.notifications.domain.Fence;
import io.yunzong.notifications.domain.Outbox;
import io.yunzong.notifications.domain.Outcome;
import io.yunzong.notifications.domain.Parcel;
import io.yunzong.notifications.domain.Rules;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due: the claim is committed first, then it is sent outside of any transaction, then the result is noted
 * with its proof. A process may die between any two of these: before the claim nothing was sent; after it, the message
 * is found claimed, and sent again only where the receiver tells a repeat by its id. Clause C-16.
 */
@Component
class MessageSender {
    private static final Logger log = LoggerFactory.getLogger(MessageSender.class);
    private static final int AT_ONCE = 20;
    private static final int MERGED = 50;
    /** Both robots take twenty posts a minute. */
    private static final int POSTS_A_MINUTE = 20;

    private final Outbox outbox;
    private final Map<Channel, Transport> transports = new EnumMap<>(Channel.class);
    private final Colleagues colleagues;
    private final Choices choices;
    private final Rules rules;
    private final NotificationsSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MessageSender(
            Outbox outbox,
            List<Transport> transports,
            Colleagues colleagues,
            Choices choices,
            Rules rules,
            NotificationsSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        transports.forEach(
                transport -> transport.channels().forEach(channel -> this.transports.put(channel, transport)));
        this.colleagues = colleagues;
        this.choices = choices;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Sends everything of one channel that is due now. */
    int sendDue(Channel channel) {
        Instant now = now();
        committed(() -> outbox.recover(channel, now.minus(settings.lease()), now));
        int sent = 0;
        while (true) {
            List<Parcel> parcels = claim(channel);
            if (parcels.isEmpty()) {
                return sent;
            }
            sendAll(parcels);
            sent += parcels.size();
        }
    }

    private List<Parcel> claim(Channel channel) {
        if (channel.isRobot()) {
            return committed(() -> outbox.claimPost(channel, now(), MERGED, POSTS_A_MINUTE)).stream()
                    .toList();
        }
        List<Parcel> single = committed(() -> outbox.claim(channel, now(), AT_ONCE));
        return single.isEmpty() && channel == Channel.EMAIL
                ? committed(() -> outbox.claimDigest(now(), MERGED)).stream().toList()
                : single;
    }

    /** Sends one message now, whenever it would be due; what came of it, unless somebody else has it. */
    Optional<Outcome> sendNow(long message) {
        return committed(() -> outbox.claimOne(message, now())).map(this::send);
    }

    /** One slow receiver does not hold up the others. */
    private void sendAll(List<Parcel> parcels) {
        if (parcels.size() == 1) {
            send(parcels.getFirst());
            return;
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parcels.forEach(parcel -> threads.execute(() -> {
                try {
                    send(parcel);
                } catch (RuntimeException e) {
                    // it stays claimed and is found again like one of a process that died
                    log.error("parcel {} was not brought to an end", parcel.id(), e);
                }
            }));
        }
    }

    private Outcome send(Parcel parcel) {
        Outcome outcome = carry(parcel);
        committed(() -> {
            outbox.note(parcel, outcome, now());
            if (outcome.gone() && parcel.first().channel() == Channel.PUSH) {
                choices.forget(parcel.first().receiverId());
            }
            return true;
        });
        return outcome;
    }

    private Outcome carry(Parcel parcel) {
        Message first = parcel.first();
        Address address = address(first);
        if (first.channel().isEndpoint()) {
            Endpoint endpoint = address.endpoint();
            if (endpoint == null || !endpoint.enabled()) {
                return Outcome.dead("the endpoint is switched off");
            }
            if ((endpoint.customerId() != null) != first.customer()) {
                return Outcome.dead("the endpoint belongs to somebody else by now");
            }
        } else if (address.person() == null) {
            return Outcome.dead("the person has left");
        }
        if (parcel.messages().stream().anyMatch(message -> !Fence.admits(address.person(), message))) {
            return Outcome.dead("it is not for customers");
        }
        Transport transport = Objects.requireNonNull(transports.get(first.channel()));
        try {
            return transport.carry(parcel, address);
        } catch (RuntimeException e) {
            log.error("parcel {} broke its transport", parcel.id(), e);
            return Outcome.unclear("an error of ours: " + e.getClass().getSimpleName());
        }
    }

    private Address address(Message message) {
        @Nullable
        Reachable person = message.personId() == null
                ? null
                : colleagues.reach(List.of(message.personId())).stream()
                        .findFirst()
                        .orElse(null);
        @Nullable
        Subscription browser = message.channel() == Channel.PUSH
                ? choices.subscription(message.receiverId())
                        // the browser may be another person's by now
                        .filter(one -> one.person().equals(message.personId()))
                        .orElse(null)
                : null;
        @Nullable
        Endpoint endpoint = message.channel().isEndpoint()
                ? rules.endpoint(message.receiverId()).orElse(null)
                : null;
        return new Address(person, browser, endpoint);
    }

    private <T> T committed(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
