package io.yunzong.threads;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Callers;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Department;
import io.yunzong.identity.PeopleFinder;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.network.SiteKind;
import io.yunzong.threads.domain.Comments;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a writer may have in mind while typing behind the @: only who sees the subject is offered. A name finds people
 * and departments, a place finds the posts there, and before anything is typed those who already speak are at hand.
 */
@Component
@Transactional(readOnly = true)
public class MentionFinder {
    private static final int SPEAKERS = 8;
    /** So many of a name are looked at, and so many shown. */
    private static final int NAMED = 200;

    private static final int SHOWN = 8;
    private static final int PLACES = 4;
    private static final int MAX_TEXT = 40;

    private final Comments comments;
    private final Colleagues colleagues;
    private final Callers callers;
    private final PeopleFinder people;
    private final SiteFinder sites;
    private final ThreadSight sight;
    private final Mentions mentions;

    MentionFinder(
            Comments comments,
            Colleagues colleagues,
            Callers callers,
            PeopleFinder people,
            SiteFinder sites,
            ThreadSight sight,
            Mentions mentions) {
        this.comments = comments;
        this.colleagues = colleagues;
        this.callers = callers;
        this.people = people;
        this.sites = sites;
        this.sight = sight;
        this.mentions = mentions;
    }

    /**
     * People first, then posts, then departments.
     *
     * @throws ThreadsRefused INTERNAL_ONLY, NOT_FOUND
     */
    public List<Mentionable> list(Subject subject, String typed, Caller caller) {
        PersonId self = sight.participant(subject, caller);
        String text = Blanks.strip(typed);
        if (text.length() > MAX_TEXT) {
            return List.of();
        }
        List<Mentionable> found = new ArrayList<>();
        List<Colleague> named = text.isEmpty()
                ? colleagues.list(comments.listSpeakers(subject, SPEAKERS + 1))
                : colleagues.search(text, NAMED);
        Set<PersonId> readers = mentions.readers(subject, Mentions.ids(named));
        List<Colleague> shown = named.stream()
                .filter(one -> readers.contains(one.id()) && !one.id().equals(self))
                .limit(SHOWN)
                .toList();
        Map<SiteId, Site> places = new HashMap<>();
        sites.list(shown.stream()
                        .flatMap(one -> one.branches().stream())
                        .distinct()
                        .toList())
                .forEach(site -> places.put(site.id(), site));
        shown.forEach(one ->
                found.add(new Mentionable(new Mention.Person(one.id()), one.displayName(), detail(one, places), 1)));
        if (!text.isEmpty()) {
            found.addAll(posts(subject, text));
        }
        found.addAll(departments(subject, text));
        return found;
    }

    /** 临沂 跟踪员; the first of several roles and branches. */
    private String detail(Colleague colleague, Map<SiteId, Site> places) {
        Site place = colleague.branches().stream()
                .sorted(java.util.Comparator.comparing(SiteId::value))
                .findFirst()
                .map(places::get)
                .orElse(null);
        return colleague.roles().stream()
                .sorted()
                .findFirst()
                .map(role -> mentions.label(role, place))
                .orElse("");
    }

    /** The posts of the network called so, and all posts at places called so. */
    private List<Mentionable> posts(Subject subject, String text) {
        List<Mentionable> posts = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role.reach() != Role.Reach.BRANCHES
                    && role != Role.CUSTOMER_CONTACT
                    && mentions.label(role, null).contains(text)) {
                Set<PersonId> reached = mentions.readers(subject, Mentions.ids(colleagues.holding(role, null)));
                add(posts, new Mention.Post(role, null), mentions.label(role, null), reached.size());
            }
        }
        String place = text.split("\\s")[0];
        Map<SiteId, Site> places = new LinkedHashMap<>();
        for (SiteKind kind : List.of(SiteKind.BRANCH, SiteKind.HEADQUARTERS)) {
            sites.page(place, true, kind, PageQuery.first(PLACES)).rows().forEach(site -> places.put(site.id(), site));
        }
        List<Colleague> there = colleagues.at(places.keySet());
        Set<PersonId> readers = mentions.readers(subject, Mentions.ids(there));
        places.forEach((id, site) -> {
            Map<Role, Integer> held = new EnumMap<>(Role.class);
            there.stream()
                    .filter(one -> one.branches().contains(id) && readers.contains(one.id()))
                    .flatMap(one -> one.roles().stream())
                    .filter(role -> role.reach() == Role.Reach.BRANCHES)
                    .forEach(role -> held.merge(role, 1, Integer::sum));
            held.forEach((role, count) -> add(posts, new Mention.Post(role, id), mentions.label(role, site), count));
        });
        return posts;
    }

    private List<Mentionable> departments(Subject subject, String text) {
        Map<Department, Set<PersonId>> members = new HashMap<>();
        List<Mentionable> found = new ArrayList<>();
        for (Department department : people.listDepartments()) {
            if (department.active() && department.name().contains(text)) {
                members.put(department, Mentions.ids(colleagues.inDepartment(department.id())));
            }
        }
        Set<PersonId> all = new java.util.HashSet<>();
        members.values().forEach(all::addAll);
        Set<PersonId> readers = sight.readers(subject, callers.list(all));
        members.entrySet().stream()
                .sorted(java.util.Comparator.comparing(entry -> entry.getKey().id()))
                .forEach(entry -> add(
                        found,
                        new Mention.OfDepartment(entry.getKey().id()),
                        entry.getKey().name(),
                        (int) entry.getValue().stream()
                                .filter(readers::contains)
                                .count()));
        return found;
    }

    private static void add(List<Mentionable> to, Mention mention, String label, int reached) {
        if (reached > 0) {
            to.add(new Mentionable(mention, label, "", reached));
        }
    }
}
