package io.yunzong.threads;

import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Subject;
import java.util.Set;

/**
 * A comment names people. Published inside the transaction. Clause C-07.
 *
 * @param subjectName how people call the subject, such as the number of the waybill
 * @param text what was said, whole
 * @param persons everybody meant, by name, by post or by department; never the author
 */
public record Mentioned(
        CommentId id,
        Subject subject,
        String subjectName,
        PersonId author,
        String authorName,
        String text,
        Set<PersonId> persons) {
    public Mentioned {
        persons = Set.copyOf(persons);
    }
}
