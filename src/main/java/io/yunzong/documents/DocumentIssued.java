package io.yunzong.documents;

import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Subject;
import java.util.Set;

/** A document or a further version of one was issued. Published inside the transaction. */
public record DocumentIssued(
        DocumentId id, String number, int version, String typeCode, Subject subject, Set<PersonId> recipients) {
    public DocumentIssued {
        recipients = Set.copyOf(recipients);
    }
}
