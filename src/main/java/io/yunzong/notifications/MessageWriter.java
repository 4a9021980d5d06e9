package io.yunzong.notifications;

import io.yunzong.identity.Reachable;
import io.yunzong.kernel.PersonId;
import io.yunzong.notifications.Hearers.Hearing;
import io.yunzong.notifications.NoticePlaces.Placed;
import io.yunzong.notifications.Wording.Words;
import io.yunzong.notifications.domain.Choices;
import io.yunzong.notifications.domain.Choices.Subscription;
import io.yunzong.notifications.domain.Draft;
import io.yunzong.notifications.domain.QuietHours;
import io.yunzong.platform.PlatformSettings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes messages of notices and those who hear of them: in their language, when they want to be disturbed, and merged
 * where one person would hear of very many things of a kind at once.
 */
@Component
class MessageWriter {
    /** So many of a kind at once are told one by one; more become one line that says how many. */
    private static final int ONE_BY_ONE = 20;

    private final Choices choices;
    private final Wording wording;
    private final NotificationsSettings settings;
    private final ZoneId zone;

    MessageWriter(Choices choices, Wording wording, NotificationsSettings settings, PlatformSettings platform) {
        this.choices = choices;
        this.wording = wording;
        this.settings = settings;
        this.zone = platform.zone();
    }

    private record Heap(String receiver, Channel channel, NoticeKind kind) {}

    List<Draft> drafts(Collection<Hearing> hearings, Instant now) {
        Map<Heap, List<Hearing>> heaps = hearings.stream()
                .collect(Collectors.groupingBy(MessageWriter::heap, LinkedHashMap::new, Collectors.toList()));
        Ways ways = ways(hearings);
        List<Draft> drafts = new ArrayList<>();
        heaps.values().forEach(heap -> {
            // a program counts for itself
            if (heap.size() > ONE_BY_ONE && channel(heap.getFirst()) != Channel.WEBHOOK) {
                drafts.addAll(drafts(heap.getLast(), heap.size(), ways, now));
            } else {
                heap.forEach(one -> drafts.addAll(drafts(one, 1, ways, now)));
            }
        });
        return drafts;
    }

    private static Heap heap(Hearing hearing) {
        return switch (hearing) {
            case Hearing.Person(Placed notice, Reachable who, Channel channel) ->
                new Heap("person:" + who.id(), channel, notice.notice().kind());
            case Hearing.Listener(Placed notice, Endpoint endpoint) ->
                new Heap(
                        "endpoint:" + endpoint.id(),
                        endpoint.channel(),
                        notice.notice().kind());
        };
    }

    private static Channel channel(Hearing hearing) {
        return heap(hearing).channel();
    }

    private record Ways(
            Map<PersonId, Preference> preferences,
            Map<PersonId, Set<OptOut>> optOuts,
            Map<PersonId, List<Subscription>> browsers) {}

    private Ways ways(Collection<Hearing> hearings) {
        Set<PersonId> people = hearings.stream()
                .filter(Hearing.Person.class::isInstance)
                .map(one -> ((Hearing.Person) one).who().id())
                .collect(Collectors.toSet());
        return new Ways(choices.preferences(people), choices.optOuts(people), choices.subscriptions(people));
    }

    private List<Draft> drafts(Hearing hearing, int merged, Ways ways, Instant now) {
        return switch (hearing) {
            case Hearing.Person(Placed notice, Reachable who, Channel channel) ->
                drafts(notice, who, channel, merged, ways, now);
            case Hearing.Listener(Placed notice, Endpoint endpoint) -> List.of(draft(notice, endpoint, merged, now));
        };
    }

    private List<Draft> drafts(Placed placed, Reachable who, Channel channel, int merged, Ways ways, Instant now) {
        Notice notice = placed.notice();
        Preference preference = ways.preferences().getOrDefault(who.id(), Preference.usual(who.id()));
        boolean urgent = notice.urgency() == Urgency.URGENT;
        boolean unwanted = ways.optOuts()
                .getOrDefault(who.id(), Set.of())
                .contains(new OptOut(notice.kind().topic(), channel));
        if ((unwanted && !(urgent && channel == Channel.IN_APP)) || !isReached(who, channel, notice.kind())) {
            return List.of();
        }
        boolean digest = channel == Channel.EMAIL && notice.urgency() == Urgency.LOW && preference.digest();
        Instant due = digest
                ? QuietHours.next(settings.digestAt(), now, zone)
                : urgent || channel == Channel.IN_APP || !preference.quiet()
                        ? now
                        : new QuietHours(preference.quietFrom(), preference.quietTo(), zone).after(now);
        Words words = words(notice, merged, who.isCustomer(), preference.locale());
        return receivers(who, channel, ways).stream()
                .map(receiver -> new Draft(
                        placed.id(),
                        notice.kind(),
                        notice.urgency(),
                        channel,
                        receiver,
                        who.id().value(),
                        who.displayName(),
                        who.isCustomer(),
                        notice.internal(),
                        words.title(),
                        words.body(),
                        link(notice, merged),
                        notice.subject(),
                        merged,
                        digest,
                        due))
                .toList();
    }

    /** Somebody without a number or an address is not reached by that channel, nor by SMS without a template. */
    private boolean isReached(Reachable who, Channel channel, NoticeKind kind) {
        return switch (channel) {
            case EMAIL -> who.email() != null && settings.smtp().host() != null;
            case SMS ->
                who.phone() != null
                        && settings.sms().url() != null
                        && settings.sms().templates().containsKey(kind.name().toLowerCase(Locale.ROOT));
            default -> true;
        };
    }

    private static List<String> receivers(Reachable who, Channel channel, Ways ways) {
        return channel == Channel.PUSH
                ? ways.browsers().getOrDefault(who.id(), List.of()).stream()
                        .map(browser -> "push:" + browser.id())
                        .toList()
                : List.of("person:" + who.id());
    }

    /** Many at once have no page of their own but the list. */
    private static @Nullable String link(Notice notice, int merged) {
        return merged == 1 ? notice.link() : notice.kind().topic() == Topic.TASKS ? "/tasks" : "/notifications";
    }

    private Words words(Notice notice, int merged, boolean customer, Locale locale) {
        return merged == 1 ? wording.of(notice, customer, locale) : wording.of(notice, merged, customer, locale);
    }

    private Draft draft(Placed placed, Endpoint endpoint, int merged, Instant now) {
        Notice notice = placed.notice();
        boolean customer = endpoint.customerId() != null;
        Words words = words(notice, merged, customer, Locale.CHINA);
        // programs do not sleep, groups do
        boolean waits = endpoint.channel().isRobot() && notice.urgency() != Urgency.URGENT;
        Instant due = waits ? new QuietHours(Preference.QUIET_FROM, Preference.QUIET_TO, zone).after(now) : now;
        return new Draft(
                placed.id(),
                notice.kind(),
                notice.urgency(),
                endpoint.channel(),
                "endpoint:" + endpoint.id(),
                null,
                endpoint.name(),
                customer,
                notice.internal(),
                words.title(),
                words.body(),
                link(notice, merged),
                notice.subject(),
                merged,
                false,
                due);
    }
}
