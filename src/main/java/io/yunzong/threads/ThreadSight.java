package io.yunzong.threads;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.SubjectAccess;
import io.yunzong.kernel.SubjectSight;
import io.yunzong.threads.ThreadsRefused.Why;
import io.yunzong.threads.domain.CommentRules;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who takes part in which conversation: people of the house who see the subject. Programs do not, whatever their keys
 * hold, and nobody who speaks for a customer does, whatever else they are. Clauses C-07, H-08.
 */
@Component
class ThreadSight {
    private final SubjectSight sight;

    ThreadSight(List<SubjectAccess> access) {
        this.sight = new SubjectSight(access);
    }

    private static boolean isOfTheHouse(Caller caller) {
        return caller.personId() != null
                && caller.may(Permission.THREAD_USE)
                && !caller.roles().contains(Role.CUSTOMER_CONTACT);
    }

    /** @throws ThreadsRefused INTERNAL_ONLY */
    PersonId insider(Caller caller) {
        if (!isOfTheHouse(caller)) {
            throw new ThreadsRefused(Kind.FORBIDDEN, Why.INTERNAL_ONLY.unmet().underClause("H-08"));
        }
        return Objects.requireNonNull(caller.personId());
    }

    /** @throws ThreadsRefused INTERNAL_ONLY; NOT_FOUND, also for what is out of sight or nobody talks about */
    PersonId participant(Subject subject, Caller caller) {
        PersonId person = insider(caller);
        if (!CommentRules.KINDS.contains(subject.kind())
                || !sight.isThere(subject)
                || !sight.sees(subject, caller.scope())) {
            throw ThreadsRefused.notFound();
        }
        return person;
    }

    Set<Subject> visible(Collection<Subject> subjects, Caller caller) {
        return sight.visible(subjects, caller.scope());
    }

    Map<Subject, String> names(Collection<Subject> subjects) {
        return sight.names(subjects);
    }

    /** Those who could read it; one question for all who see the same. */
    Set<PersonId> readers(Subject subject, Collection<Caller> people) {
        Map<Scope, List<Caller>> alike =
                people.stream().filter(ThreadSight::isOfTheHouse).collect(Collectors.groupingBy(Caller::scope));
        Set<PersonId> readers = new HashSet<>();
        alike.forEach((scope, callers) -> {
            if (sight.sees(subject, scope)) {
                callers.forEach(caller -> readers.add(Objects.requireNonNull(caller.personId())));
            }
        });
        return readers;
    }
}
