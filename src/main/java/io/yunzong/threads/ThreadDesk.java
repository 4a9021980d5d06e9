package io.yunzong.threads;

import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.Unmet;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import io.yunzong.threads.ThreadsRefused.Why;
import io.yunzong.threads.domain.Boxes;
import io.yunzong.threads.domain.Boxes.Owner;
import io.yunzong.threads.domain.CommentRules;
import io.yunzong.threads.domain.Comments;
import io.yunzong.threads.domain.Comments.NewComment;
import io.yunzong.threads.domain.Comments.Resolved;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where colleagues speak, take back and take note. Clauses C-07, C-12, H-04. */
@Component
@Transactional
public class ThreadDesk {
    private final Comments comments;
    private final Boxes boxes;
    private final ThreadSight sight;
    private final Mentions mentions;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;
    private final LiveFeed live;
    private final Audit audit;
    private final Clock clock;

    ThreadDesk(
            Comments comments,
            Boxes boxes,
            ThreadSight sight,
            Mentions mentions,
            Colleagues colleagues,
            ApplicationEventPublisher events,
            LiveFeed live,
            Audit audit,
            Clock clock) {
        this.comments = comments;
        this.boxes = boxes;
        this.sight = sight;
        this.mentions = mentions;
        this.colleagues = colleagues;
        this.events = events;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says something. The same report again is the same comment.
     *
     * @throws ThreadsRefused INTERNAL_ONLY, NOT_FOUND, and everything that speaks against the words and whom they name
     */
    public CommentId write(WriteComment command, Caller caller) {
        PersonId author = sight.participant(command.subject(), caller);
        List<Unmet> unmet = CommentRules.check(
                command.reportKey(), command.text(), command.mentions().size());
        if (!unmet.isEmpty()) {
            throw new ThreadsRefused(Kind.INVALID, unmet);
        }
        Optional<Comment> before = comments.findByKey(author, Blanks.strip(command.reportKey()));
        if (before.isPresent()) {
            return repeated(before.get(), command);
        }
        CommentId replyTo = command.replyTo();
        if (replyTo != null
                && comments.find(replyTo)
                        .filter(found -> found.subject().equals(command.subject()))
                        .isEmpty()) {
            unmet.add(Why.REPLY_ELSEWHERE.unmet().inField("replyTo"));
        }
        List<Resolved> resolved = mentions.resolve(command.subject(), command.mentions(), unmet);
        if (!unmet.isEmpty()) {
            throw new ThreadsRefused(Kind.INVALID, unmet);
        }
        return add(command, resolved, author, caller);
    }

    private CommentId add(WriteComment command, List<Resolved> resolved, PersonId author, Caller caller) {
        Instant now = now();
        Subject subject = command.subject();
        String text = Blanks.strip(command.text());
        String key = Blanks.strip(command.reportKey());
        String words = (caller.displayName() + " " + text).toLowerCase(Locale.ROOT);
        Optional<CommentId> added = comments.add(
                new NewComment(key, subject, author, caller.displayName(), text, command.replyTo(), now, words));
        if (added.isEmpty()) {
            // two at once: the other was quicker
            return repeated(comments.findByKey(author, key).orElseThrow(ThreadsRefused::notFound), command);
        }
        CommentId id = added.get();
        if (!resolved.isEmpty()) {
            name(id, command, resolved, words, now, author, caller);
        }
        live.announce(LiveTopic.THREAD, id.value());
        return id;
    }

    private void name(
            CommentId id,
            WriteComment command,
            List<Resolved> resolved,
            String words,
            Instant now,
            PersonId author,
            Caller caller) {
        Subject subject = command.subject();
        String called = sight.names(List.of(subject)).getOrDefault(subject, subject.toString());
        comments.keep(id, resolved);
        // what is for a department lies in its own box, once for all of it
        Set<PersonId> inPerson = resolved.stream()
                .filter(one -> one.department() == null)
                .flatMap(one -> one.persons().stream())
                .filter(one -> !one.equals(author))
                .collect(Collectors.toSet());
        Set<Long> departments = resolved.stream()
                .map(Resolved::department)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        boxes.deliver(id, subject, now, called.toLowerCase(Locale.ROOT) + " " + words, inPerson, departments);
        Set<PersonId> everybody = new HashSet<>();
        resolved.forEach(one -> everybody.addAll(one.persons()));
        everybody.remove(author);
        if (!everybody.isEmpty()) {
            events.publishEvent(new Mentioned(
                    id, subject, called, author, caller.displayName(), Blanks.strip(command.text()), everybody));
        }
    }

    private CommentId repeated(Comment before, WriteComment command) {
        boolean same = before.subject().equals(command.subject())
                && Objects.equals(before.replyTo(), command.replyTo())
                && comments.bodyOf(before.id()).equals(Blanks.strip(command.text()));
        if (!same) {
            throw new ThreadsRefused(Kind.CONFLICT, Why.REPORT_KEY_TAKEN.unmet().inField("reportKey"));
        }
        return before.id();
    }

    /**
     * Takes a comment back: its author soon after, quality at any time with a reason. That it was said stays.
     *
     * @throws ThreadsRefused NOT_FOUND, NOT_YOURS, TOO_LATE, REASON_MISSING, TOO_LONG, ALREADY_WITHDRAWN
     */
    public void withdraw(CommentId id, @Nullable String reason, Caller caller) {
        PersonId self = sight.insider(caller);
        Comment comment = comments.find(id).orElseThrow(ThreadsRefused::notFound);
        sight.participant(comment.subject(), caller);
        Instant now = now();
        boolean own = comment.author().equals(self);
        boolean quality = caller.roles().contains(Role.QUALITY_CONTROLLER);
        boolean early = own && !now.isAfter(comment.writtenAt().plus(CommentRules.AUTHOR_MAY_WITHDRAW));
        if (!own && !quality) {
            throw new ThreadsRefused(Kind.FORBIDDEN, Why.NOT_YOURS.unmet());
        }
        if (!early && !quality) {
            throw new ThreadsRefused(
                    Kind.CONFLICT, Why.TOO_LATE.unmet("minutes", CommentRules.AUTHOR_MAY_WITHDRAW.toMinutes()));
        }
        List<Unmet> unmet = early
                ? CommentRules.checkLength(reason, CommentRules.MAX_REASON, "reason")
                : CommentRules.checkReason(reason);
        if (!unmet.isEmpty()) {
            throw new ThreadsRefused(Kind.INVALID, unmet);
        }
        if (!comments.withdraw(id, now, self, caller.displayName(), Blanks.toNull(reason))) {
            throw new ThreadsRefused(Kind.CONFLICT, Why.ALREADY_WITHDRAWN.unmet());
        }
        audit.record(
                caller,
                "comment.withdrawn",
                comment.subject().toString(),
                Map.of("comment", id.value(), "author", comment.authorName(), "reason", Blanks.strip(reason)));
        live.announce(LiveTopic.THREAD, id.value());
    }

    /** Somebody has opened the thread, and with it read what named them there. */
    public void noteSeen(Subject subject, Caller caller) {
        PersonId self = sight.participant(subject, caller);
        boxes.markRead(self, subject, now(), caller.displayName());
    }

    /**
     * Takes note of mentions.
     *
     * @param ids which; null for all that lie unread
     * @return how many were unread before
     * @throws ThreadsRefused INTERNAL_ONLY, NO_DEPARTMENT
     */
    public int markRead(MentionFilter.Box box, @Nullable Collection<Long> ids, Caller caller) {
        int marked = boxes.markRead(owner(box, caller), ids, now(), caller.displayName());
        if (marked > 0 && box == MentionFilter.Box.DEPARTMENT) {
            // the others of the department see that it is taken care of
            live.announce(LiveTopic.THREAD, LiveFeed.MANY);
        }
        return marked;
    }

    private Owner owner(MentionFilter.Box box, Caller caller) {
        return ThreadFinder.owner(box, sight.insider(caller), colleagues);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
