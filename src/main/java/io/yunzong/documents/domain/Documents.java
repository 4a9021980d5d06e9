package io.yunzong.documents.domain;

import io.yunzong.documents.Addressee;
import io.yunzong.documents.AddresseeReceipts;
import io.yunzong.documents.Document;
import io.yunzong.documents.DocumentContent;
import io.yunzong.documents.DocumentFilter;
import io.yunzong.documents.DocumentType;
import io.yunzong.documents.DocumentVersion;
import io.yunzong.documents.InboxEntry;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All documents. */
public interface Documents {
    /** A document about to be issued. */
    record NewDocument(
            String number,
            DocumentType type,
            SiteId issuingSite,
            Subject subject,
            Set<SiteId> audience,
            @Nullable String uniqueKey) {}

    /** A version about to be written. */
    record NewVersion(
            String title,
            DocumentContent content,
            String sha256,
            String words,
            @Nullable String reason,
            Instant at,
            String by,
            String byName) {}

    /** An addressee with those who stand for it. */
    record Resolved(Addressee addressee, Map<PersonId, String> people) {
        public Resolved {
            people = Map.copyOf(people);
        }
    }

    /** Whom a version reaches a person as, and whether they opened or confirmed it. */
    enum Mark {
        DELIVERED,
        READ,
        ACKNOWLEDGED
    }

    /**
     * The next count of a series. Holds the series until the transaction ends, so that the count is used or was never
     * issued.
     */
    int nextCount(String siteCode, String typeCode, int year);

    /** Until the transaction ends, nobody else issues under this key. */
    void lockKey(String uniqueKey);

    Optional<Document> findByKey(String uniqueKey);

    Optional<Document> find(DocumentId id);

    /** Holds the document until the transaction ends. */
    Optional<Document> findForUpdate(DocumentId id);

    DocumentId add(NewDocument document, NewVersion first);

    void addVersion(DocumentId id, int version, NewVersion next, Set<SiteId> audience);

    void address(DocumentId id, int version, List<Resolved> addressees);

    List<DocumentVersion> versions(DocumentId id);

    /** @param pictures whether their bytes are wanted, too */
    Optional<DocumentContent> content(DocumentId id, int version, boolean pictures);

    /** A picture of any version of the document. */
    Optional<byte[]> picture(DocumentId id, String sha256);

    List<AddresseeReceipts> receipts(DocumentId id, int version);

    /** The latest version addressed to the person. */
    Optional<Integer> versionFor(DocumentId id, PersonId person);

    /** @return false when it had been set before, or the version is not addressed to the person */
    boolean mark(DocumentId id, int version, PersonId person, Mark mark, Instant at);

    /** Notes that everything addressed to the person has now stood before them. */
    void markDelivered(PersonId person, Instant at);

    /** Newest first. */
    Page<InboxEntry> inbox(PersonId person, boolean open, PageQuery query);

    /** Those in scope by their branches or addressed to the person; all about the subject when one is given. */
    Page<Document> page(DocumentFilter filter, Scope scope, @Nullable PersonId person, PageQuery query);

    /** Whether one of these branches issued it or is among its addressees. */
    boolean concerns(DocumentId id, Scope scope);

    Optional<byte[]> findPaper(DocumentId id, int version);

    /** Keeps a printed version; the first one stays. */
    void keepPaper(DocumentId id, int version, byte[] pdf);

    /** The types of all documents there are. */
    List<DocumentType> types();
}
