package io.yunzong.threads;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleagues;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Subject;
import io.yunzong.threads.MentionFilter.Box;
import io.yunzong.threads.ThreadsRefused.Why;
import io.yunzong.threads.domain.Boxes;
import io.yunzong.threads.domain.Boxes.Owner;
import io.yunzong.threads.domain.Comments;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions about conversations and about what names the reader. Clauses C-07, C-12, H-08. */
@Component
@Transactional(readOnly = true)
public class ThreadFinder {
    private final Comments comments;
    private final Boxes boxes;
    private final ThreadSight sight;
    private final Colleagues colleagues;

    ThreadFinder(Comments comments, Boxes boxes, ThreadSight sight, Colleagues colleagues) {
        this.comments = comments;
        this.boxes = boxes;
        this.sight = sight;
        this.colleagues = colleagues;
    }

    /**
     * What was said, latest first.
     *
     * @param text anywhere in it; null for all
     * @throws ThreadsRefused INTERNAL_ONLY, NOT_FOUND
     */
    public Page<Comment> page(Subject subject, @Nullable String text, PageQuery query, Caller caller) {
        sight.participant(subject, caller);
        return comments.page(subject, text, query);
    }

    /** @throws ThreadsRefused INTERNAL_ONLY, NOT_FOUND */
    public Comment get(CommentId id, Caller caller) {
        sight.insider(caller);
        Comment comment = comments.find(id).orElseThrow(ThreadsRefused::notFound);
        sight.participant(comment.subject(), caller);
        return comment;
    }

    /** How people call the subject, for headings of papers. */
    public String nameOf(Subject subject, Caller caller) {
        sight.participant(subject, caller);
        return sight.names(List.of(subject)).getOrDefault(subject, subject.toString());
    }

    /**
     * What names the reader or their department, latest first.
     *
     * @throws ThreadsRefused INTERNAL_ONLY, NO_DEPARTMENT
     */
    public Page<MentionEntry> mentions(MentionFilter filter, PageQuery query, Caller caller) {
        Owner owner = owner(filter.box(), sight.insider(caller), colleagues);
        Page<MentionEntry> page = boxes.page(owner, filter, query);
        List<Subject> subjects =
                page.rows().stream().map(MentionEntry::subject).distinct().toList();
        Set<Subject> visible = sight.visible(subjects, caller);
        Map<Subject, String> names = sight.names(visible);
        return page.map(entry ->
                visible.contains(entry.subject()) ? entry.named(names.get(entry.subject())) : entry.outOfSight());
    }

    /** @throws ThreadsRefused INTERNAL_ONLY */
    public UnreadMentions unread(Caller caller) {
        PersonId self = sight.insider(caller);
        return new UnreadMentions(
                boxes.countUnread(Owner.of(self)),
                colleagues
                        .departmentOf(self)
                        .map(id -> boxes.countUnread(Owner.of(id)))
                        .orElse(null));
    }

    static Owner owner(Box box, PersonId self, Colleagues colleagues) {
        return box == Box.MINE
                ? Owner.of(self)
                : colleagues
                        .departmentOf(self)
                        .map(id -> Owner.of(id))
                        .orElseThrow(() -> new ThreadsRefused(
                                Kind.CONFLICT, Why.NO_DEPARTMENT.unmet().underClause("C-12")));
    }
}
