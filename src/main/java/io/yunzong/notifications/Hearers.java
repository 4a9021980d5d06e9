package io.yunzong.notifications;

import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Reachable;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.notifications.NoticePlaces.Placed;
import io.yunzong.notifications.domain.Fence;
import io.yunzong.notifications.domain.Rules;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds, for many notices at once, who hears of them by the rules as they are now. The first of the three fences. */
@Component
class Hearers {
    private final Rules rules;
    private final Colleagues colleagues;

    Hearers(Rules rules, Colleagues colleagues) {
        this.rules = rules;
        this.colleagues = colleagues;
    }

    /** Somebody, or an endpoint, hears of a notice by a channel. */
    sealed interface Hearing {
        record Person(Placed notice, Reachable who, Channel channel) implements Hearing {}

        record Listener(Placed notice, Endpoint endpoint) implements Hearing {}
    }

    Set<Hearing> find(List<Placed> notices) {
        Set<NoticeKind> kinds = notices.stream().map(one -> one.notice().kind()).collect(Collectors.toSet());
        List<Rule> asked = rules.list().stream()
                .filter(rule -> rule.enabled() && kinds.contains(rule.kind()))
                .toList();
        Map<Long, Endpoint> endpoints = rules.endpoints().stream()
                .filter(Endpoint::enabled)
                .collect(Collectors.toMap(Endpoint::id, Function.identity()));
        People people = people(notices, asked);
        Set<Hearing> hearings = new LinkedHashSet<>();
        for (Placed notice : notices) {
            for (Rule rule : asked) {
                if (rule.kind() == notice.notice().kind()
                        && notice.notice().urgency().atLeast(rule.least())) {
                    if (rule.audience() == Audience.ENDPOINT) {
                        listener(notice, endpoints.get(rule.endpointId())).forEach(hearings::add);
                    } else {
                        people.meant(rule, notice)
                                .filter(person -> Fence.admits(person, notice.notice()))
                                .forEach(person -> hearings.add(new Hearing.Person(notice, person, rule.channel())));
                    }
                }
            }
        }
        return hearings;
    }

    private static Stream<Hearing> listener(Placed notice, @Nullable Endpoint endpoint) {
        if (endpoint == null) {
            return Stream.empty();
        }
        boolean here = endpoint.siteId() == null || notice.sites().contains(endpoint.siteId());
        return here && Fence.admits(endpoint, notice.notice())
                ? Stream.of(new Hearing.Listener(notice, endpoint))
                : Stream.empty();
    }

    private People people(List<Placed> notices, List<Rule> asked) {
        Set<PersonId> named = new HashSet<>();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Placed placed : notices) {
            named.addAll(placed.notice().people());
            if (placed.notice().holderRole() != null) {
                roles.add(placed.notice().holderRole());
            }
        }
        asked.stream().map(Rule::role).filter(Objects::nonNull).forEach(roles::add);
        if (asked.stream().anyMatch(rule -> rule.audience() == Audience.CUSTOMER)) {
            roles.add(Role.CUSTOMER_CONTACT);
        }
        return new People(
                colleagues.reach(named).stream().collect(Collectors.toMap(Reachable::id, Function.identity())),
                colleagues.reachHolding(roles));
    }

    /** Everybody who may be meant. */
    private record People(Map<PersonId, Reachable> named, Collection<Reachable> holders) {
        Stream<Reachable> meant(Rule rule, Placed placed) {
            return switch (rule.audience()) {
                case NAMED -> named(placed.notice());
                case ROLE -> holding(Objects.requireNonNull(rule.role()), placed);
                case CUSTOMER -> holding(Role.CUSTOMER_CONTACT, placed);
                case ENDPOINT -> Stream.empty();
            };
        }

        private Stream<Reachable> named(Notice notice) {
            Stream<Reachable> people = notice.people().stream().map(named::get).filter(Objects::nonNull);
            Role role = notice.holderRole();
            if (role == null) {
                return people;
            }
            Stream<Reachable> there = holders.stream()
                    .filter(person -> person.roles().contains(role)
                            && (notice.holderSite() == null || person.branches().contains(notice.holderSite())));
            return Stream.concat(people, there).distinct();
        }

        /** As far as the role reaches: nobody hears of what they may not see. */
        private Stream<Reachable> holding(Role role, Placed placed) {
            return holders.stream()
                    .filter(person -> person.roles().contains(role)
                            && switch (role.reach()) {
                                case NETWORK -> true;
                                case BRANCHES -> placed.sites().stream().anyMatch(person.branches()::contains);
                                case ACCOUNTS ->
                                    placed.notice().customerId() != null
                                            && person.accounts()
                                                    .contains(placed.notice().customerId());
                            });
        }
    }
}
