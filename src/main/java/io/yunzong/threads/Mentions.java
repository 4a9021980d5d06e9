package io.yunzong.threads;

import io.yunzong.identity.Callers;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Department;
import io.yunzong.identity.PeopleFinder;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.platform.Texts;
import io.yunzong.threads.ThreadsRefused.Why;
import io.yunzong.threads.domain.Comments.Resolved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds who stands behind a mention when it is written. A person who cannot see the subject is refused by name; of a
 * department or a post those who see it are meant, and one that nobody sees it of is refused. Clauses C-07, C-12.
 */
@Component
class Mentions {
    private final Colleagues colleagues;
    private final Callers callers;
    private final PeopleFinder people;
    private final SiteFinder sites;
    private final ThreadSight sight;
    private final Texts texts;

    Mentions(
            Colleagues colleagues,
            Callers callers,
            PeopleFinder people,
            SiteFinder sites,
            ThreadSight sight,
            Texts texts) {
        this.colleagues = colleagues;
        this.callers = callers;
        this.people = people;
        this.sites = sites;
        this.sight = sight;
        this.texts = texts;
    }

    /** Those who can be meant; whoever cannot goes into {@code unmet}. */
    List<Resolved> resolve(Subject subject, List<Mention> mentions, List<Unmet> unmet) {
        List<Resolved> resolved = new ArrayList<>();
        for (Mention mention : new LinkedHashSet<>(mentions)) {
            Optional<Resolved> one = switch (mention) {
                case Mention.Person person -> person(subject, person.id(), unmet);
                case Mention.OfDepartment department -> department(subject, department.id(), unmet);
                case Mention.Post post -> post(subject, post, unmet);
            };
            one.ifPresent(resolved::add);
        }
        return resolved;
    }

    private Optional<Resolved> person(Subject subject, PersonId id, List<Unmet> unmet) {
        Optional<Colleague> found = colleagues.list(List.of(id)).stream()
                // that there is such a person is nobody's business who may not talk to them
                .filter(one -> !one.roles().contains(Role.CUSTOMER_CONTACT))
                .findFirst();
        if (found.isEmpty()) {
            unmet.add(Why.MENTION_UNKNOWN.unmet().inField("mentions"));
            return Optional.empty();
        }
        String name = found.get().displayName();
        if (readers(subject, List.of(id)).isEmpty()) {
            unmet.add(Why.CANNOT_SEE.unmet("name", name).inField("mentions").underClause("H-08"));
            return Optional.empty();
        }
        return Optional.of(new Resolved(id, null, null, null, name, Set.of(id)));
    }

    private Optional<Resolved> department(Subject subject, long id, List<Unmet> unmet) {
        Optional<Department> found = people.listDepartments().stream()
                .filter(one -> one.id() == id && one.active())
                .findFirst();
        if (found.isEmpty()) {
            unmet.add(Why.MENTION_UNKNOWN.unmet().inField("mentions"));
            return Optional.empty();
        }
        return reached(
                new Resolved(
                        null, id, null, null, found.get().name(), readers(subject, ids(colleagues.inDepartment(id)))),
                unmet);
    }

    private Optional<Resolved> post(Subject subject, Mention.Post post, List<Unmet> unmet) {
        SiteId siteId = post.site();
        Optional<Site> site = Optional.ofNullable(siteId).flatMap(sites::find);
        boolean askedRight = siteId == null ? post.role().reach() != Role.Reach.BRANCHES : site.isPresent();
        if (!askedRight || post.role() == Role.CUSTOMER_CONTACT) {
            unmet.add(Why.MENTION_UNKNOWN.unmet().inField("mentions"));
            return Optional.empty();
        }
        return reached(
                new Resolved(
                        null,
                        null,
                        post.role(),
                        siteId,
                        label(post.role(), site.orElse(null)),
                        readers(subject, ids(colleagues.holding(post.role(), siteId)))),
                unmet);
    }

    private static Optional<Resolved> reached(Resolved group, List<Unmet> unmet) {
        if (group.persons().isEmpty()) {
            unmet.add(Why.REACHES_NOBODY.unmet("name", group.label()).inField("mentions"));
            return Optional.empty();
        }
        return Optional.of(group);
    }

    /** 合肥 跟踪员; comments are written in Chinese, whatever the writer's screen says. */
    String label(Role role, @Nullable Site site) {
        String name = texts.find("identity.role." + role.name().toLowerCase(Locale.ROOT), Locale.CHINA);
        return site == null ? name : site.label() + " " + name;
    }

    Set<PersonId> readers(Subject subject, Collection<PersonId> ids) {
        return sight.readers(subject, callers.list(ids));
    }

    static Set<PersonId> ids(Collection<Colleague> colleagues) {
        return colleagues.stream().map(Colleague::id).collect(Collectors.toSet());
    }
}
