package io.yunzong.documents;

import io.yunzong.documents.DocumentsRefused.Why;
import io.yunzong.documents.domain.CanonicalText;
import io.yunzong.documents.domain.DocumentNumber;
import io.yunzong.documents.domain.Documents;
import io.yunzong.documents.domain.Documents.Mark;
import io.yunzong.documents.domain.Documents.NewDocument;
import io.yunzong.documents.domain.Documents.NewVersion;
import io.yunzong.documents.domain.Documents.Resolved;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.Unmet;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import io.yunzong.platform.PlatformSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues documents, revises them, and notes who has taken them. Clauses, H-09. */
@Component
@Transactional
public class DocumentDesk {
    private final Documents documents;
    private final Recipients recipients;
    private final ApplicationEventPublisher events;
    private final LiveFeed live;
    private final Clock clock;
    private final ZoneId zone;

    DocumentDesk(
            Documents documents,
            Recipients recipients,
            ApplicationEventPublisher events,
            LiveFeed live,
            Clock clock,
            PlatformSettings settings) {
        this.documents = documents;
        this.recipients = recipients;
        this.events = events;
        this.live = live;
        this.clock = clock;
        this.zone = settings.zone();
    }

    /**
     * Issues a document under the next number of its series, or answers with the one that has its unique key. The number
     * is held until the transaction ends and never issued when it rolls back; issuing takes turns within a series.
     *
     * @throws DocumentsRefused naming everything that speaks against it
     */
    public Document issue(IssueDocument order, Caller caller) {
        List<Unmet> unmet = DocumentRules.check(order);
        if (!unmet.isEmpty()) {
            throw new DocumentsRefused(Kind.INVALID, unmet);
        }
        if (!caller.scope().covers(order.issuingSite())) {
            throw new DocumentsRefused(
                    Kind.FORBIDDEN, Why.NOT_YOUR_BRANCH.unmet().inField("issuingSite"));
        }
        String key = order.uniqueKey();
        if (key != null) {
            documents.lockKey(key);
            Optional<Document> known = documents.findByKey(key);
            if (known.isPresent()) {
                return known.get();
            }
        }
        List<Resolved> resolved = recipients.resolve(order.addressees());
        Instant now = now();
        int year = now.atZone(zone).getYear();
        String siteCode = Blanks.strip(order.siteCode());
        // last before writing: the series waits for us from here on
        int count = documents.nextCount(siteCode, order.type().code(), year);
        String number = DocumentNumber.write(siteCode, order.type().code(), year, count);
        DocumentId id = documents.add(
                new NewDocument(
                        number,
                        order.type(),
                        order.issuingSite(),
                        order.subject(),
                        audience(order.issuingSite(), order.addressees()),
                        key),
                version(number, order.type(), order.subject(), order.title(), order.content(), null, now, caller));
        return addressed(id, 1, resolved);
    }

    /**
     * Issues the next version to the addressees of the version before, as they are now.
     *
     * @throws DocumentsRefused NOT_FOUND, REASON_MISSING, NOTHING_CHANGED and what speaks against the content
     */
    public Document revise(DocumentId id, DocumentContent content, String reason, Caller caller) {
        List<Addressee> before = documents
                .find(id)
                .map(document -> documents.receipts(id, document.version()).stream()
                        .map(AddresseeReceipts::addressee)
                        .toList())
                .orElseThrow(DocumentsRefused::notFound);
        return revise(id, content, reason, before, caller);
    }

    /**
     * Issues the next version, to these addressees. All versions are kept as they were; whoever had the one before keeps
     * the receipt for it.
     *
     * @throws DocumentsRefused NOT_FOUND, REASON_MISSING, NOTHING_CHANGED and what speaks against the content
     */
    public Document revise(
            DocumentId id, DocumentContent content, String reason, List<Addressee> addressees, Caller caller) {
        Document document = documents.findForUpdate(id).orElseThrow(DocumentsRefused::notFound);
        List<Unmet> unmet = DocumentRules.check(content, addressees);
        String why = Blanks.strip(reason);
        if (why.isEmpty()) {
            unmet.add(Why.REASON_MISSING.unmet().inField("reason"));
        }
        if (!unmet.isEmpty()) {
            throw new DocumentsRefused(Kind.INVALID, unmet);
        }
        NewVersion next = version(
                document.number(), document.type(), document.subject(), document.title(), content, why, now(), caller);
        if (next.sha256().equals(document.sha256())) {
            throw new DocumentsRefused(Kind.CONFLICT, Why.NOTHING_CHANGED.unmet());
        }
        int version = document.version() + 1;
        documents.addVersion(id, version, next, audience(document.issuingSite(), addressees));
        return addressed(id, version, recipients.resolve(addressees));
    }

    /**
     * Confirms the latest version addressed to the caller. Again changes nothing: the first time counts.
     *
     * @throws DocumentsRefused NOT_FOUND, NOT_ADDRESSED_TO_YOU
     */
    public Document acknowledge(DocumentId id, Caller caller) {
        Document document = documents.find(id).orElseThrow(DocumentsRefused::notFound);
        PersonId person = caller.personId();
        Optional<Integer> version = person == null ? Optional.empty() : documents.versionFor(id, person);
        if (person == null || version.isEmpty()) {
            throw new DocumentsRefused(Kind.FORBIDDEN, Why.NOT_ADDRESSED_TO_YOU.unmet("number", document.number()));
        }
        noteRead(id, version.get(), person);
        if (documents.mark(id, version.get(), person, Mark.ACKNOWLEDGED, now())) {
            events.publishEvent(new DocumentAcknowledged(id, version.get(), person));
            live.announce(LiveTopic.DOCUMENT, id.value());
        }
        return document;
    }

    /** Notes that the caller has opened the version; only an addressee's first time counts. */
    public void noteRead(DocumentId id, int version, Caller caller) {
        PersonId person = caller.personId();
        if (person != null) {
            noteRead(id, version, person);
        }
    }

    private void noteRead(DocumentId id, int version, PersonId person) {
        if (documents.mark(id, version, person, Mark.READ, now())) {
            events.publishEvent(new DocumentRead(id, version, person));
            live.announce(LiveTopic.DOCUMENT, id.value());
        }
    }

    private Document addressed(DocumentId id, int version, List<Resolved> resolved) {
        documents.address(id, version, resolved);
        Document issued = documents.find(id).orElseThrow(DocumentsRefused::notFound);
        Set<PersonId> people = resolved.stream()
                .flatMap(addressee -> addressee.people().keySet().stream())
                .collect(Collectors.toSet());
        live.announce(LiveTopic.DOCUMENT, id.value());
        events.publishEvent(
                new DocumentIssued(id, issued.number(), version, issued.type().code(), issued.subject(), people));
        return issued;
    }

    private static NewVersion version(
            String number,
            DocumentType type,
            Subject subject,
            String title,
            DocumentContent content,
            @Nullable String reason,
            Instant now,
            Caller caller) {
        String named = Blanks.strip(title);
        return new NewVersion(
                named,
                content,
                CanonicalText.hash(CanonicalText.of(type, subject, named, content)),
                CanonicalText.words(number, type, named, content),
                reason,
                now,
                caller.mark(),
                caller.displayName());
    }

    private static Set<SiteId> audience(SiteId issuing, List<Addressee> addressees) {
        return Stream.concat(
                        Stream.of(issuing),
                        addressees.stream().map(Addressee::site).flatMap(Stream::ofNullable))
                .collect(Collectors.toSet());
    }

    private Instant now() {
        // the database keeps microseconds
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
