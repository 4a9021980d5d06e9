package io.yunzong.documents;

import io.yunzong.documents.DocumentsRefused.Why;
import io.yunzong.documents.domain.Documents;
import io.yunzong.documents.paper.DocumentPaper;
import io.yunzong.documents.paper.DocumentTables;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.SubjectAccess;
import io.yunzong.kernel.SubjectSight;
import io.yunzong.platform.PlatformSettings;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions about documents. Somebody sees a document that is addressed to them, that one of their branches issued or is
 * addressed by, or whose subject they see. What is out of sight is not found. Clause H-08.
 */
@Component
@Transactional
public class DocumentFinder {
    private final Documents documents;
    private final SubjectSight sight;
    private final Clock clock;
    private final ZoneId zone;

    DocumentFinder(Documents documents, List<SubjectAccess> access, Clock clock, PlatformSettings settings) {
        this.documents = documents;
        this.sight = new SubjectSight(access);
        this.clock = clock;
        this.zone = settings.zone();
    }

    /** @throws DocumentsRefused NOT_FOUND, also for what is out of sight */
    public Document get(DocumentId id, Caller caller) {
        return find(id, caller).orElseThrow(DocumentsRefused::notFound);
    }

    public Optional<Document> find(DocumentId id, Caller caller) {
        return documents.find(id).filter(document -> sees(document, caller));
    }

    /** The one issued under this unique key; for the module that issued it, whoever asks. */
    public Optional<Document> findByKey(String uniqueKey) {
        return documents.findByKey(uniqueKey);
    }

    private boolean sees(Document document, Caller caller) {
        PersonId person = caller.personId();
        return caller.scope().everything()
                || documents.concerns(document.id(), caller.scope())
                || (person != null
                        && documents.versionFor(document.id(), person).isPresent())
                || sight.sees(document.subject(), caller.scope());
    }

    /**
     * Newest first. Those a branch of the caller issued or is addressed by and those addressed to the caller; where the
     * filter names a subject the caller sees, all about it.
     */
    public Page<Document> page(DocumentFilter filter, PageQuery query, Caller caller) {
        Subject subject = filter.subject();
        boolean wholeSubject = subject != null && sight.sees(subject, caller.scope());
        return documents.page(
                filter, wholeSubject ? io.yunzong.kernel.Scope.all() : caller.scope(), caller.personId(), query);
    }

    /** What is addressed to the caller, unread and unconfirmed first; from now on it has been delivered. */
    public Page<InboxEntry> inbox(boolean open, PageQuery query, Caller caller) {
        PersonId person = caller.personId();
        if (person == null) {
            return new Page<>(List.of(), 0, false);
        }
        documents.markDelivered(person, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return documents.inbox(person, open, query);
    }

    /** Oldest first. */
    public List<DocumentVersion> versions(DocumentId id, Caller caller) {
        return documents.versions(get(id, caller).id());
    }

    /**
     * What a version says, pictures without their bytes.
     *
     * @throws DocumentsRefused NOT_FOUND
     */
    public DocumentContent content(DocumentId id, int version, Caller caller) {
        return documents.content(get(id, caller).id(), version, false).orElseThrow(DocumentsRefused::notFound);
    }

    /** @throws DocumentsRefused NOT_FOUND for a picture of no version of it */
    public byte[] picture(DocumentId id, String sha256, Caller caller) {
        return documents.picture(get(id, caller).id(), sha256).orElseThrow(DocumentsRefused::notFound);
    }

    /** Who was to get a version and how they have taken it. */
    public List<AddresseeReceipts> receipts(DocumentId id, int version, Caller caller) {
        return documents.receipts(get(id, caller).id(), version);
    }

    /** For clocks: the addressees of the latest version none of whose people has confirmed it, whoever asks. */
    public List<AddresseeReceipts> listUnacknowledged(DocumentId id) {
        return documents
                .find(id)
                .map(document -> documents.receipts(id, document.version()).stream()
                        .filter(addressee -> !addressee.acknowledged())
                        .toList())
                .orElse(List.of());
    }

    /**
     * A version on A4 as PDF; printed once, then always the same bytes.
     *
     * @throws DocumentsRefused NOT_FOUND
     */
    public byte[] paper(DocumentId id, int version, Caller caller) {
        Document document = get(id, caller);
        return documents.findPaper(id, version).orElseGet(() -> {
            byte[] pdf = DocumentPaper.print(document, of(document, version), content(document, version), zone);
            documents.keepPaper(id, version, pdf);
            return pdf;
        });
    }

    /**
     * A version as a workbook: its fields, and each table on a sheet of its own.
     *
     * @throws DocumentsRefused NOT_FOUND
     */
    public void writeTables(DocumentId id, int version, OutputStream out, Caller caller) {
        Document document = get(id, caller);
        DocumentTables.write(document, content(id, version, caller), out);
    }

    /** The types of all documents there are, for filters. */
    public List<DocumentType> types() {
        return documents.types();
    }

    private DocumentContent content(Document document, int version) {
        return documents.content(document.id(), version, true).orElseThrow(DocumentsRefused::notFound);
    }

    private DocumentVersion of(Document document, int version) {
        return documents.versions(document.id()).stream()
                .filter(candidate -> candidate.version() == version)
                .findFirst()
                .orElseThrow(() -> new DocumentsRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet()));
    }
}
